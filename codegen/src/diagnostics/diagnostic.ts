import type { Origin } from '../spec/model.ts';
import { pageCodes } from './page-codes.ts';
import { specCodes } from './spec-codes.ts';

/** Cause and fix of a code, in a sentence each; `docs/diagnostics/<code>.md` says the same and gives an example. */
export interface CodeInfo {
  readonly cause: string;
  readonly fix: string;
  /** How bad it is where nothing else is said; an error if absent. */
  readonly severity?: Severity;
}

export type DiagnosticCode = keyof typeof specCodes | keyof typeof pageCodes;

export const diagnosticCodes: Readonly<Record<DiagnosticCode, CodeInfo>> = { ...specCodes, ...pageCodes };

/** An error means that a fact is missing or wrong; a warning, that a reading needs a look; info, that nothing is to be done. */
export type Severity = 'error' | 'warning' | 'info';

export interface Diagnostic extends Origin {
  readonly code: DiagnosticCode;
  readonly severity: Severity;
  readonly message: string;
  /** How many characters it concerns, from the place on; 1 where nothing else is known. */
  readonly length?: number;
  /** Entries of `decisions.yaml` that settle it. */
  readonly decisions?: readonly string[];
}

export interface DiagnosticDetails {
  readonly severity?: Severity;
  readonly length?: number;
}

export function diagnostic(
  code: DiagnosticCode,
  origin: Origin,
  message: string,
  { severity = diagnosticCodes[code].severity ?? 'error', length }: DiagnosticDetails = {},
): Diagnostic {
  const { file, line, column } = origin;
  return { code, severity, file, line, column, ...(length !== undefined && { length }), message };
}

/** `file:line:column: code: sentence`, the form that editors and code hosts link. */
export function formatDiagnostic(found: Diagnostic): string {
  return `${found.file}:${found.line}:${found.column}: ${found.code}: ${found.message}`;
}

export function compareDiagnostics(a: Diagnostic, b: Diagnostic): number {
  return a.file < b.file ? -1 : a.file > b.file ? 1 : a.line - b.line || a.column - b.column;
}
