import type { HeadField } from './definition.ts';

export type HeadValues = Readonly<Record<HeadField, string | undefined>>;

/** The head of a request as JSON: the fields that its table has, in the table's order, where they are set. */
export function writeHead(fields: readonly HeadField[], values: HeadValues): string {
  const head: Partial<Record<HeadField, string | undefined>> = {};
  for (const field of fields) head[field] = values[field];
  return JSON.stringify(head);
}
