import { InvalidRequestError, type RequestIssue } from '../errors.ts';
import type { OperationDefinition } from './definition.ts';

/** Any schema of https://standardschema.dev that checks at once, such as the validators of `@intl-acquiring/types`. */
export interface BodySchema {
  readonly '~standard': {
    readonly version: 1;
    readonly vendor: string;
    readonly validate: (value: unknown) => SchemaResult | Promise<SchemaResult>;
  };
}

export type SchemaResult =
  | { readonly value: unknown; readonly issues?: undefined }
  | { readonly issues: readonly RequestIssue[] };

/** What a schema says of a body. */
export function validate(value: unknown, operation: string, schema: BodySchema): SchemaResult {
  const result = schema['~standard'].validate(value);
  if (result instanceof Promise) {
    throw new TypeError(`The validator of ${operation} must answer at once, without a promise.`);
  }
  return result;
}

/** A body as it goes out. */
export interface PreparedBody {
  readonly fields: Readonly<Record<string, unknown>>;
  /** Every attempt carries this text, whatever the caller does to the body meanwhile. */
  readonly text: string;
}

function check(input: object, operation: string, schema: BodySchema | undefined): Record<string, unknown> {
  if (!schema) return { ...input };
  const result = validate(input, operation, schema);
  if (result.issues) throw new InvalidRequestError(operation, result.issues);
  return { ...Object(result.value) };
}

/** JSON.stringify writes half a surrogate pair as an escape, and nothing else beginning with \ud. */
const HALF_CHARACTER = /(?<!\\)(?:\\\\)*\\ud/;

function serialise(fields: object, operation: string): string {
  try {
    const text = JSON.stringify(fields);
    if (HALF_CHARACTER.test(text)) throw new TypeError('it holds half a character, such as half an emoji.');
    return text;
  } catch (error) {
    throw new InvalidRequestError(operation, [{ message: `The body can't be written as JSON: ${error}` }]);
  }
}

function requireKey(
  fields: Readonly<Record<string, unknown>>,
  { info, keys }: OperationDefinition<unknown, unknown>,
): void {
  const isSet = (name: string): boolean => typeof fields[name] === 'string' && fields[name] !== '';
  if (keys.length === 0 || keys.some(isSet)) return;
  const why = info.idempotencyKey ? 'without it a repeat is done twice' : 'it says which payment is meant';
  throw new InvalidRequestError(info.name, [{ message: `${keys.join(' or ')} is missing or no text: ${why}.` }]);
}

/** @throws {InvalidRequestError} if the body breaks its rules, holds no key, or is nothing that JSON can say */
export function prepareBody(
  input: object,
  definition: OperationDefinition<unknown, unknown>,
  schema?: BodySchema,
): PreparedBody {
  const { name } = definition.info;
  const fields = check(input, name, schema);
  const text = serialise(fields, name);
  requireKey(fields, definition);
  return { fields, text };
}
