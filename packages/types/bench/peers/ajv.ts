import { Ajv } from 'ajv';
import { isMoment } from '../../src/validation/date-time.ts';
import type { Check, ObjectSchema } from '../schema.ts';

/** Compiled by `new Function`; lengths in characters, or, as many set it for speed, in UTF-16 units. */
export function ajvCheck(schema: ObjectSchema, lengths: 'characters' | 'units'): Check {
  // It warns that the option for units is deprecated.
  const ajv = new Ajv({ unicode: lengths === 'characters', logger: false });
  ajv.addFormat('date-time', isMoment);
  return ajv.compile(schema);
}
