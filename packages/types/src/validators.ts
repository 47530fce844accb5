export * from './generated/validators/index.ts';
export type { FieldRule, ObjectRules, ValueRule } from './validation/rules.ts';
export type { StandardSchema } from './validation/standard-schema.ts';
export { ValidationError } from './validation/validation-error.ts';
export type { Issue, ValidationResult, Validator } from './validation/validator.ts';
