import type { OperationInfo } from '@intl-acquiring/types';
import { InvalidRequestError, type RequestIssue } from '../errors.ts';

/** Any schema of https://standardschema.dev that checks at once, such as the validators of `@intl-acquiring/types`. */
export interface BodySchema {
  readonly '~standard': {
    readonly version: 1;
    readonly vendor: string;
    readonly validate: (value: unknown) => SchemaResult | Promise<SchemaResult>;
  };
}

type SchemaResult =
  | { readonly value: unknown; readonly issues?: undefined }
  | { readonly issues: readonly RequestIssue[] };

function validate(value: unknown, { name }: OperationInfo, schema: BodySchema): unknown {
  const result = schema['~standard'].validate(value);
  if (result instanceof Promise)
    throw new TypeError(`The validator of ${name} must answer at once, without a promise.`);
  if (result.issues) throw new InvalidRequestError(name, result.issues);
  return result.value;
}

function serialise(body: unknown, { name }: OperationInfo): string {
  try {
    return JSON.stringify(body);
  } catch (error) {
    throw new InvalidRequestError(name, [{ message: `The body can't be written as JSON: ${String(error)}` }]);
  }
}

/** The body as it goes out: checked, and a copy, for every attempt must carry the same whatever its caller does meanwhile. */
export function prepareBody(input: object, info: OperationInfo, schema?: BodySchema): Record<string, unknown> {
  const value = schema ? validate(input, info, schema) : input;
  const body: Record<string, unknown> = JSON.parse(serialise(value, info));
  const key = info.idempotencyKey;
  if (key && (typeof body[key] !== 'string' || !body[key])) {
    throw new InvalidRequestError(info.name, [{ message: `${key} is missing: without it a repeat is done twice.` }]);
  }
  return body;
}
