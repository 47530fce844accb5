import document from '@intl-acquiring/openapi/openapi.json' with { type: 'json' };
import { Ajv2020 } from 'ajv/dist/2020.js';
import formats from 'ajv-formats';

/** The part of a JSON Schema that our document uses. */
export interface Schema {
  readonly $ref?: string;
  readonly description?: string;
  readonly type?: string;
  readonly required?: readonly string[];
  readonly properties?: Readonly<Record<string, Schema>>;
}

const schemas: Readonly<Record<string, Schema>> = document.components.schemas;

const ajv = new Ajv2020({ strict: false, validateFormats: true });
formats.default(ajv);
ajv.addSchema(document, 'api');

/** Whether ajv finds a value to fit a schema of our OpenAPI document. */
export function fits(name: string, value: unknown): boolean {
  const validate = ajv.getSchema(`api#/components/schemas/${name}`);
  if (validate === undefined) throw new Error(`ajv finds no schema ${name}.`);
  return validate(readSecondTypes(schemaOf(name), value)) === true;
}

/** Every field below a schema, as the names that lead to it. */
export function pathsOf(name: string): string[][] {
  const below = (schema: Schema, path: readonly string[]): string[][] =>
    Object.entries(resolve(schema).properties ?? {}).flatMap(([field, of]) => {
      const here = [...path, field];
      return path.length < 5 ? [here, ...below(of, here)] : [here];
    });
  return below(schemaOf(name), []);
}

/** The fields that have to be there. */
export const requiredOf = (name: string): readonly string[] => schemaOf(name).required ?? [];

function schemaOf(name: string): Schema {
  const schema = schemas[name];
  if (schema) return schema;
  throw new Error(`The document has no schema ${name}.`);
}

function resolve(schema: Schema): Schema {
  return schema.$ref ? schemaOf(schema.$ref.split('/').pop() ?? '') : schema;
}

/** The document says in words which fields may come as a second JSON type; here they are put right. */
function readSecondTypes(given: Schema, value: unknown): unknown {
  const schema = resolve(given);
  const says = given.description ?? '';
  if (says.includes('Readers also take a JSON number') && Number.isSafeInteger(value)) return String(value);
  if (says.includes('Readers also take a JSON string') && (value === 'true' || value === 'false'))
    return value === 'true';
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  const { properties = {} } = schema;
  return Object.fromEntries(
    Object.entries(value).map(([name, item]) => {
      const of = Object.hasOwn(properties, name) ? properties[name] : undefined;
      return [name, of ? readSecondTypes(of, item) : item];
    }),
  );
}
