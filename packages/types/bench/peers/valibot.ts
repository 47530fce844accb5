import type { GenericSchema } from 'valibot';
import * as v from 'valibot';
import { isMoment } from '../../src/validation/date-time.ts';
import type { Check, ObjectSchema, Schema, TextSchema } from '../schema.ts';

/** Interpreted; lengths in UTF-16 units. */
export function valibotCheck(schema: ObjectSchema): Check {
  const type = typeOf(schema);
  return (value) => v.is(type, value);
}

function typeOf(schema: Schema): GenericSchema {
  if (schema.type === 'boolean') return v.boolean();
  if (schema.type === 'string') return textOf(schema);
  const fields = Object.entries(schema.properties).map(([name, field]): [string, GenericSchema] => {
    const type = typeOf(field);
    return [name, schema.required.includes(name) ? type : v.optional(type)];
  });
  return v.object(Object.fromEntries(fields));
}

function textOf({ maxLength, pattern, format }: TextSchema): GenericSchema {
  if (format) return v.pipe(v.string(), v.check(isMoment));
  if (maxLength === undefined) return v.string();
  const text = v.pipe(v.string(), v.maxLength(maxLength));
  return pattern === undefined ? text : v.pipe(text, v.regex(new RegExp(pattern, 'u')));
}
