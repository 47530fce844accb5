import { EnvelopeError } from '../errors.ts';
import { notJson, parse } from './json.ts';

/** Whatever stands after a backslash ends no string. Two characters for two, so that every place stays. */
const ESCAPE = /\\[\s\S]/g;
const BLANKS = /[ \t\n\r]*/y;
/** The next string, bracket or literal, once escapes are out of the way. */
const NEXT = /"[^"]*"|[{}[\]]|[^ \t\n\r"{}[\],:]+/g;

/** A colon for each name in the objects of a JSON text, however deep. */
export const colonsOf = (json: string): string => json.replace(ESCAPE, '__').replace(/"[^"]*"|[^":]+/g, '');

export function duplicate(where: string): never {
  throw new EnvelopeError('duplicate-member', `Duplicate member${where}.`);
}

function unexpected(text: string, at: number): never {
  const seen = JSON.stringify(text[at] ?? 'end').replace('\ufeff', 'BOM');
  return notJson(`unexpected ${seen} at character ${at}`);
}

/** Where, after blanks, one of the characters due stands. A line break, itself a blank, stands for the end of the text. */
function find(text: string, from: number, due: string): number {
  BLANKS.lastIndex = from;
  BLANKS.test(text);
  const at = BLANKS.lastIndex;
  return due.includes(text[at] ?? '\n') ? at : unexpected(text, at);
}

/** Past the next string, literal, object or list. A list of open brackets, not recursion: depth costs no stack. */
function passValue(text: string, start: number): number {
  const open: string[] = [];
  NEXT.lastIndex = start;
  do {
    const last = NEXT.test(text) ? text.charAt(NEXT.lastIndex - 1) : unexpected(text, text.length);
    if (last === '"') continue;
    if ('{['.includes(last)) open.push(last);
    else if ('}]'.includes(last) && !'{}[]'.includes(open.pop() + last)) unexpected(text, NEXT.lastIndex - 1);
    if (open.length === 64) throw new EnvelopeError('too-deep', 'Over 64 levels deep.');
  } while (open.length > 0);
  return NEXT.lastIndex;
}

/**
 * The members of the object that a text is, by name, each as its exact text. Brackets and the ends of strings are checked
 * all the way down, so the extents are sure; what else stands within a member is not.
 */
export function readMembers(raw: string): Map<string, string> {
  const members = new Map<string, string>();
  const text = raw.replace(ESCAPE, '__');
  let at = find(text, find(text, 0, '{') + 1, '"}');
  while (text[at] === '"') {
    const colon = find(text, passValue(text, at), ':');
    const name = String(parse(raw.slice(at, colon)));
    if (members.has(name)) duplicate(` at character ${at}`);
    const end = passValue(text, colon + 1);
    members.set(name, raw.slice(colon + 1, end).trimStart());
    at = find(text, end, ',}');
    if (text[at] === ',') at = find(text, at + 1, '"');
  }
  find(text, at + 1, '\n');
  return members;
}
