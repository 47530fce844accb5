import type { ObjectRules } from './rules.ts';
import type { StandardSchema } from './standard-schema.ts';
import { ValidationError } from './validation-error.ts';
import type { Issue } from './walk.ts';
import { walkObject } from './walk.ts';

export type { Issue } from './walk.ts';

export type ValidationResult<Output> =
  | { readonly value: Output; readonly issues?: undefined }
  | { readonly issues: readonly Issue[] };

/** Checks values against the rules of a table. A Standard Schema, so other tools take it as it is. */
export interface Validator<Output> extends StandardSchema<Output> {
  readonly rules: ObjectRules;
  /**
   * The value, or every issue with its path. Fields that no table names are kept. A field that came as its second
   * JSON type (an amount as a whole number) is turned into the documented one, in a copy.
   */
  validate(value: unknown): ValidationResult<Output>;
  /**
   * @returns the value as {@link validate} gives it
   * @throws {ValidationError} with every issue
   */
  parse(value: unknown): Output;
}

export function defineValidator<Output>(rules: ObjectRules): Validator<Output> {
  const validate = (value: unknown): ValidationResult<Output> => {
    const issues: Issue[] = [];
    const output = walkObject(rules, value, [], issues);
    return issues.length === 0 ? { value: output as Output } : { issues };
  };
  const parse = (value: unknown): Output => {
    const result = validate(value);
    if (result.issues) throw new ValidationError(rules.name, result.issues);
    return result.value;
  };
  return { rules, validate, parse, '~standard': { version: 1, vendor: '@intl-acquiring/types', validate } };
}
