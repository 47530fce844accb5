import type { Diagnostic, DiagnosticCode, Severity } from '../../diagnostics/diagnostic.ts';
import { diagnostic, diagnosticCodes } from '../../diagnostics/diagnostic.ts';
import type { Cell, Place } from '../../read/table-document.ts';
import type { Origin } from '../../spec/model.ts';
import type { Vocabulary } from '../../vocabulary/vocabulary.ts';
import type { Ledger } from './ledger.ts';
import { ledgerOf } from './ledger.ts';

/** What all steps of reading one page share. */
export interface PageContext {
  readonly file: string;
  readonly words: Vocabulary;
  readonly ledger: Ledger;
  report: PageReport;
  /** Drops what was reported so far, of a page that turns out to be none. */
  forget(): void;
  /** What was reported, with the subjects by which a decision may settle it. */
  readonly found: readonly Reported[];
}

export type PageReport = (code: DiagnosticCode, place: Cell | Place, message: string, about?: About) => void;

export interface About {
  readonly severity?: Severity;
  /** Fields, codes or samples as decisions name them. */
  readonly subjects?: readonly string[];
  /** The file, where it is not the page. */
  readonly file?: string;
}

export interface Reported {
  readonly diagnostic: Diagnostic;
  readonly subjects: readonly string[];
}

/** The most problems of one page that are told. */
const mostProblems = 1000;

export function contextOf(file: string, words: Vocabulary): PageContext {
  const found: Reported[] = [];
  const report: PageReport = (
    code,
    place,
    message,
    { severity = severityOf(code), subjects = [], file: other = file } = {},
  ) => {
    if (found.length > mostProblems) return;
    if (found.length === mostProblems) {
      const text = `the page has more than ${mostProblems} problems; the rest is left out.`;
      found.push({
        diagnostic: diagnostic('too-many-problems', { file, line: place.line, column: place.column }, text),
        subjects,
      });
      return;
    }
    const length = 'text' in place ? lengthOf(place.text) : 1;
    const origin = { file: other, line: place.line, column: place.column };
    found.push({ diagnostic: diagnostic(code, origin, message, { severity, length }), subjects });
  };
  const forget = (): void => {
    found.length = 0;
  };
  return { file, words, ledger: ledgerOf(), report, forget, found };
}

/** A contradiction inside a page is not our mistake, and its tables can still be read. */
function severityOf(code: DiagnosticCode): Severity {
  const isContradiction = code === 'missing-section' || (code.startsWith('sample-') && code !== 'sample-differs');
  return isContradiction ? 'warning' : (diagnosticCodes[code].severity ?? 'error');
}

/** The first line of a cell is what a mark can stand under. */
const lengthOf = (text: string): number => Math.max(1, (text.split('\n', 1)[0] ?? '').trimEnd().length);

export const originOf = (file: string, { line, column }: Place): Origin => ({ file, line, column });
