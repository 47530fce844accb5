import type { Environment, Field } from '../spec/model.ts';

/** The facts of a table row as sentences, for docstrings and for OpenAPI descriptions alike. */
export function describeField(field: Field): string {
  let facts = field.description;
  if (field.condition) facts += ` Conditional: ${field.condition}.`;
  if (field.accepts) facts += ` Readers also take a JSON ${field.accepts}.`;
  if (field.confidence) facts += ' Unconfirmed: no page that could be read prints this field.';
  return facts;
}

/** The same with the limits that a TypeScript type cannot say. */
export function describeWithLimits(field: Field): string {
  const { maxLength, pattern } = field;
  let facts = describeField(field);
  if (maxLength !== undefined) facts += ` At most ${maxLength} ${maxLength === 1 ? 'character' : 'characters'}.`;
  if (pattern) facts += ` Matches \`${pattern}\`.`;
  return facts;
}

/** What a gateway is, and whether any page says so. */
export const describeEnvironment = ({ description, confidence }: Environment): string =>
  confidence === 'unconfirmed' ? `${description} Unconfirmed.` : description;
