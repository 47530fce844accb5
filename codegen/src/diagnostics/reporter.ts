import { closestMatch } from 'leven';
import type { Place } from '../read/table-document.ts';
import type { Diagnostic, DiagnosticCode } from './diagnostic.ts';
import { diagnostic } from './diagnostic.ts';

/** Collects what is wrong in one file, so that all of it is told at once. */
export interface Reporter {
  readonly file: string;
  report(code: DiagnosticCode, place: Place, message: string): void;
}

export function reporterOf(file: string, found: Diagnostic[]): Reporter {
  return {
    file,
    report: (code, { line, column }, message) => found.push(diagnostic(code, { file, line, column }, message)),
  };
}

/** ` Did you mean "Money"?`, or nothing when no known word is near. */
export function didYouMean(word: string, known: Iterable<string>): string {
  const nearest = closestMatch(word, [...known], { maxDistance: Math.max(2, Math.floor(word.length / 3)) });
  return nearest === undefined ? '' : ` Did you mean ${JSON.stringify(nearest)}?`;
}

/** `"a", "b" or "c"` */
export function oneOf(words: readonly string[]): string {
  const quoted = words.map((word) => JSON.stringify(word));
  return quoted.length < 2 ? quoted.join('') : `${quoted.slice(0, -1).join(', ')} or ${quoted.at(-1)}`;
}
