import type { Origin } from '../spec/model.ts';

/** Each code with its cause and its fix: `docs/diagnostics.md` is checked against this list. */
export const diagnosticCodes = {
  'malformed-front-matter': 'The block between the two lines "---" is not a list of "key: value".',
  'malformed-block': 'A fenced block is not closed, or text stands outside any section.',
  'malformed-row': 'A table row does not have one cell per column between bars.',
  'missing-front-matter': 'A key that every function needs is not in the front matter.',
  'unknown-front-matter': 'A key of the front matter has no meaning.',
  'bad-front-matter': 'A value of the front matter is not one that the key takes.',
  'missing-section': 'A section that every function needs is not in the file.',
  'unknown-section': 'A heading has no meaning in this kind of file.',
  'duplicate-section': 'A heading stands twice in one file.',
  'missing-table': 'A section has no table where one is needed, or has more than one.',
  'missing-column': 'A table lacks a column that its kind of table needs.',
  'unknown-column': 'A table has a column that has no meaning.',
  'empty-cell': 'A cell that every row needs is empty.',
  'bad-name': 'A name cannot be used in code as it stands.',
  'duplicate-name': 'Two rows, structures, enums or functions have one name.',
  'unknown-type': 'A type is neither a scalar, a structure, an enum nor a list.',
  'unknown-structure': 'A type names a structure that no table defines.',
  'unknown-enum': 'A type names an enum that no table defines.',
  'bad-length': 'A length is not a whole number, or stands on a type that has none.',
  'unknown-presence': 'A presence is not required, optional or conditional.',
  'bad-format': 'A format is not a regular expression in backticks, or stands on a type that has none.',
  'unknown-accepts': 'A second JSON type is neither number nor string.',
  'unknown-confidence': 'A confidence is neither documented nor unconfirmed.',
  'bad-result-code': 'A result code has an id, a name or a status of the wrong form.',
  'unknown-next-step': 'A next step is not one of the known words.',
  'conflicting-result-code': 'One code has two ids or statuses, or one id two codes.',
  'unknown-function': 'A table names a function that no file defines.',
  'unknown-idempotency-key': 'The idempotency key is no field of the request body.',
  'sample-not-json': 'A sample is not JSON.',
  'sample-unknown-field': 'A sample has a field that no table has.',
  'sample-missing-field': 'A sample lacks a required field.',
  'sample-wrong-value': 'A sample has a value of a type, length or format that the table rules out.',
  'malformed-decision': 'An entry of decisions.yaml is not complete or not YAML.',
  'unknown-decision-subject': 'A decision concerns something that is in no table.',
} as const;

export type DiagnosticCode = keyof typeof diagnosticCodes;

export interface Diagnostic extends Origin {
  readonly code: DiagnosticCode;
  readonly message: string;
}

export function diagnostic(code: DiagnosticCode, origin: Origin, message: string): Diagnostic {
  return { code, file: origin.file, line: origin.line, column: origin.column, message };
}

/** `file:line:column: code: sentence`, the form that editors and code hosts link. */
export function formatDiagnostic(found: Diagnostic): string {
  return `${found.file}:${found.line}:${found.column}: ${found.code}: ${found.message}`;
}

export function compareDiagnostics(a: Diagnostic, b: Diagnostic): number {
  return a.file < b.file ? -1 : a.file > b.file ? 1 : a.line - b.line || a.column - b.column;
}
