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

/** ` Did you mean "Money"?`, or nothing when no known word is near. Capitals make no difference. */
export function didYouMean(word: string, known: Iterable<string>): string {
  const words = new Map([...known].map((other) => [other.toLowerCase(), other]));
  // A word of two letters is two mistakes away from every other one.
  const maxDistance = Math.min(word.length - 1, Math.max(2, Math.floor(word.length / 3)));
  if (maxDistance < 1) return '';
  const nearest = words.get(closestMatch(word.toLowerCase(), [...words.keys()], { maxDistance }) ?? '');
  return nearest === undefined ? '' : ` Did you mean ${JSON.stringify(nearest)}?`;
}

/** `"a", "b" or "c"` */
export function oneOf(words: readonly string[]): string {
  const quoted = words.map((word) => JSON.stringify(word));
  return quoted.length < 2 ? quoted.join('') : `${quoted.slice(0, -1).join(', ')} or ${quoted.at(-1)}`;
}
