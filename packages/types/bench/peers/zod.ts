import { z } from 'zod';
import { isMoment } from '../../src/validation/date-time.ts';
import type { Check, ObjectSchema, Schema, TextSchema } from '../schema.ts';

/** Compiled by `new Function` where that is allowed; lengths in UTF-16 units; unknown fields are left out of a copy. */
export function zodCheck(schema: ObjectSchema): Check {
  const type = typeOf(schema);
  return (value) => type.safeParse(value).success;
}

function typeOf(schema: Schema): z.ZodType {
  if (schema.type === 'boolean') return z.boolean();
  if (schema.type === 'string') return textOf(schema);
  const fields = Object.entries(schema.properties).map(([name, field]): [string, z.ZodType] => {
    const type = typeOf(field);
    return [name, schema.required.includes(name) ? type : type.optional()];
  });
  return z.object(Object.fromEntries(fields));
}

function textOf({ maxLength, pattern, format }: TextSchema): z.ZodType {
  let text = z.string();
  if (maxLength !== undefined) text = text.max(maxLength);
  if (pattern !== undefined) text = text.regex(new RegExp(pattern, 'u'));
  return format ? text.refine(isMoment) : text;
}
