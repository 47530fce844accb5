import type { ObjectRules } from './rules.ts';
import type { StandardSchema } from './standard-schema.ts';
import { ValidationError } from './validation-error.ts';
import type { Issue } from './walk.ts';
import { walk } from './walk.ts';

export type { Issue } from './walk.ts';

export type ValidationResult<Output> =
  | { readonly value: Output; readonly issues?: undefined }
  | { readonly issues: readonly Issue[] };

/** Checks values against the rules of a table. A Standard Schema, so other tools take it as it is. */
export interface Validator<Output> extends StandardSchema<Output> {
  readonly rules: ObjectRules;
  /**
   * The value, or every issue with its path, up to a thousand. Fields that no table names are kept. Where a field came
   * as its second JSON type (an amount as a whole number), it is turned into the documented one in a copy; any other
   * value is given back itself.
   */
  validate(value: unknown): ValidationResult<Output>;
  /**
   * @returns the value as {@link validate} gives it
   * @throws {ValidationError} with every issue
   */
  parse(value: unknown): Output;
}

/** Builds a validator of what was generated of one table: a guard, and the rules that tell what is wrong. */
export function defineValidator<Output>(
  isRight: (value: unknown) => value is Output,
  rules: ObjectRules,
): Validator<Output> {
  const validate = (value: unknown): ValidationResult<Output> => {
    // Most values are right as they stand, and the guard says so in a fraction of the time that a walk takes.
    if (isRight(value)) return { value };
    const { output, issues } = walk(rules, value);
    return issues.length === 0 ? { value: output as Output } : { issues };
  };
  const parse = (value: unknown): Output => {
    const result = validate(value);
    if (result.issues) throw new ValidationError(rules.name, result.issues);
    return result.value;
  };
  return { rules, validate, parse, '~standard': { version: 1, vendor: '@intl-acquiring/types', validate } };
}
