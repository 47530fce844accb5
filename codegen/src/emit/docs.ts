import type { Field } from '../spec/model.ts';

/** The facts of a table row as sentences, for docstrings and for OpenAPI descriptions alike. */
export function describeField(field: Field): string[] {
  const facts = [field.description];
  if (field.condition) facts.push(`Conditional: ${field.condition}.`);
  if (field.accepts) facts.push(`Readers also take a JSON ${field.accepts}.`);
  if (field.confidence) facts.push('Unconfirmed: no page that could be read prints this field.');
  return facts;
}

/** Limits that a TypeScript type cannot say. */
export function describeLimits(field: Field): string[] {
  const limits: string[] = [];
  if (field.maxLength !== undefined)
    limits.push(`At most ${field.maxLength} ${field.maxLength === 1 ? 'character' : 'characters'}.`);
  if (field.pattern) limits.push(`Matches \`${field.pattern}\`.`);
  return limits;
}
