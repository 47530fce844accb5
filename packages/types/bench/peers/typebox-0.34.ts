import type { TSchema } from '@sinclair/typebox';
import { FormatRegistry, Type } from '@sinclair/typebox';
import { TypeCompiler } from '@sinclair/typebox/compiler';
import { isMoment } from '../../src/validation/date-time.ts';
import type { Check, ObjectSchema, Schema } from '../schema.ts';

/** Compiled by `new Function`; lengths in UTF-16 units, which takes less than counting characters. */
export function oldTypeboxCheck(schema: ObjectSchema): Check {
  FormatRegistry.Set('date-time', isMoment);
  const compiled = TypeCompiler.Compile(typeOf(schema));
  return (value) => compiled.Check(value);
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
