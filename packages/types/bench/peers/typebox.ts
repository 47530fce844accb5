import type { TSchema } from 'typebox';
import { Type } from 'typebox';
import { Compile } from 'typebox/compile';
import { Format } from 'typebox/format';
import { isMoment } from '../../src/validation/date-time.ts';
import type { Check, ObjectSchema, Schema } from '../schema.ts';

/** Compiled by `new Function`; lengths in characters. */
export function typeboxCheck(schema: ObjectSchema): Check {
  Format.Set('date-time', isMoment);
  const validator = Compile(typeOf(schema));
  return (value) => validator.Check(value);
}

function typeOf(schema: Schema): TSchema {
  if (schema.type === 'boolean') return Type.Boolean();
  if (schema.type === 'string') {
    const { type: _, ...limits } = schema;
    return Type.String(limits);
  }
  const fields = Object.entries(schema.properties).map(([name, field]): [string, TSchema] => {
    const type = typeOf(field);
    return [name, schema.required.includes(name) ? type : Type.Optional(type)];
  });
  return Type.Object(Object.fromEntries(fields));
}
