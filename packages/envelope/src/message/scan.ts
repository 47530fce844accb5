import { EnvelopeError } from '../errors.ts';

const BLANKS = /[ \t\n\r]+/y;
const CHARACTERS = /[ !#-[\]-\uffff]+|\\(?:["\\/bfnrt]|u[\da-fA-F]{4})/y;
/** A bracket or a literal. */
const TOKEN = /[{}[\]]|[-+.\w]+/y;
/** All between two strings or brackets. JSON.parse checks it, once it is verified. */
const REST = /[^"{}[\]]+/y;

export function notJson(where: string): never {
  throw new EnvelopeError('not-json', `Not JSON: ${where}.`);
}

function unexpected(raw: string, at: number): never {
  const seen = JSON.stringify(raw[at] ?? 'end').replace('\ufeff', 'byte order mark');
  return notJson(`unexpected ${seen} at character ${at}`);
}

/** Past the pattern if it stands there. */
function pass(pattern: RegExp, raw: string, at: number): number {
  pattern.lastIndex = at;
  return pattern.test(raw) ? pattern.lastIndex : at;
}

/** Where, after blanks, one of the characters due stands. A line break, itself a blank, stands for the end of the text. */
function find(raw: string, from: number, due: string): number {
  const at = pass(BLANKS, raw, from);
  return due.includes(raw[at] ?? '\n') ? at : unexpected(raw, at);
}

/** Piece by piece, since one pattern for a whole string would overflow the engine's stack on a long one. */
function endOfString(raw: string, start: number): number {
  let at = start;
  for (let next = start + 1; next > at; next = pass(CHARACTERS, raw, at)) at = next;
  return raw[at] === '"' ? at + 1 : unexpected(raw, at);
}

function endOfToken(raw: string, start: number): number {
  if (raw[start] === '"') return endOfString(raw, start);
  const end = pass(TOKEN, raw, start);
  return end > start ? end : unexpected(raw, start);
}

/** Keeps a list of the brackets due instead of recursion: depth costs no stack. */
function endOfValue(raw: string, start: number, maxDepth: number): number {
  const due: string[] = [];
  for (let at = start; ; at = pass(REST, raw, at)) {
    const first = raw[at];
    at = endOfToken(raw, at);
    if (first === '{') due.push('}');
    else if (first === '[') due.push(']');
    else if ((first === '}' || first === ']') && due.pop() !== first) unexpected(raw, at - 1);
    if (due.length === 0) return at;
    if (due.length >= maxDepth) throw new EnvelopeError('too-deep', `The message is over ${maxDepth} levels deep.`);
  }
}

/**
 * The members of the object that a text is, by name, each as its exact text. Brackets and strings are checked all the way
 * down, so the extents are sure; what else stands within a member is not.
 */
export function readMembers(raw: string, maxDepth = 64): Map<string, string> {
  const members = new Map<string, string>();
  let at = find(raw, find(raw, 0, '{') + 1, '"}');
  while (raw[at] === '"') {
    const endOfName = endOfString(raw, at);
    const name: string = JSON.parse(raw.slice(at, endOfName));
    if (members.has(name)) throw new EnvelopeError('duplicate-member', `Duplicate member at character ${at}.`);
    const start = pass(BLANKS, raw, find(raw, endOfName, ':') + 1);
    const end = endOfValue(raw, start, maxDepth);
    members.set(name, raw.slice(start, end));
    at = find(raw, end, ',}');
    if (raw[at] === ',') at = find(raw, at + 1, '"');
  }
  find(raw, at + 1, '\n');
  return members;
}
