import { parse } from '../message/json.ts';
import { readMembers } from '../message/scan.ts';
import type { SignatureFinding } from './finding.ts';

/** The text as JSON.stringify writes what it means: without blanks, and with as few escapes as JSON allows. */
export const minify = (text: string): string => JSON.stringify(parse(text));

/** What may have been signed in place of a text, or been made of it on its way. */
export interface Rewriting {
  readonly finding: SignatureFinding;
  /** Ends the sentence "It matches the text …". */
  readonly as: string;
  readonly rewrite: (text: string) => string;
}

const indent = (by: number | string) => (text: string) => JSON.stringify(parse(text), undefined, by);
const escapeAll = (pattern: RegExp) => (text: string) =>
  text.replace(pattern, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);
function sortNames(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sortNames);
  if (Object(value) !== value) return value;
  const entries = Object.entries(Object(value)).map(([name, inner]) => [name, sortNames(inner)] as const);
  return Object.fromEntries(entries.toSorted(([a], [b]) => (a < b ? -1 : 1)));
}

const member = (name: string) => (text: string) => readMembers(text).get(name) ?? '';

export const REWRITINGS: readonly Rewriting[] = [
  { finding: 'indented', as: 'indented by two blanks', rewrite: indent(2) },
  { finding: 'indented', as: 'indented by four blanks', rewrite: indent(4) },
  { finding: 'indented', as: 'indented by tabs', rewrite: indent('\t') },
  {
    finding: 'sorted',
    as: 'with its names in order of the alphabet',
    rewrite: (text) => JSON.stringify(sortNames(parse(text))),
  },
  { finding: 'escaped', as: 'with \\/ for each slash', rewrite: (text) => text.replaceAll('/', '\\/') },
  { finding: 'escaped', as: 'with / for each \\/', rewrite: (text) => text.replaceAll('\\/', '/') },
  { finding: 'escaped', as: 'with \\u escapes for all but ASCII', rewrite: escapeAll(/[\u0080-\uffff]/g) },
  { finding: 'escaped', as: 'with \\u escapes for what HTML knows', rewrite: escapeAll(/[<>&='\u2028\u2029]/g) },
  { finding: 'white-space', as: 'and a line feed', rewrite: (text) => `${text}\n` },
  { finding: 'white-space', as: 'and a line end of Windows', rewrite: (text) => `${text}\r\n` },
  { finding: 'white-space', as: 'after a byte order mark', rewrite: (text) => `\ufeff${text}` },
  { finding: 'whole-message', as: 'as the value of a whole {"response":…}', rewrite: (text) => `{"response":${text}}` },
  { finding: 'whole-message', as: 'as the value of a whole {"request":…}', rewrite: (text) => `{"request":${text}}` },
  { finding: 'part-of-text', as: 'of the body alone', rewrite: member('body') },
  { finding: 'part-of-text', as: 'of the head alone', rewrite: member('head') },
];
