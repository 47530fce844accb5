import { EnvelopeError } from '../errors.ts';
import { parse } from './json.ts';
import { readMembers } from './scan.ts';

export interface Content {
  readonly head: Record<string, unknown>;
  readonly body: Record<string, unknown>;
}

export function lacks(name: string): never {
  throw new EnvelopeError('no-member', `No object "${name}".`);
}

function requireObject(value: unknown, name: string): Record<string, unknown> {
  return Object(value) === value && !Array.isArray(value) ? (value as Record<string, unknown>) : lacks(name);
}

/** A name that stands twice in an object means one thing to one reader and another to the next. */
function requireUnique(text: string): void {
  if (text[0] === '{') for (const value of readMembers(text).values()) requireUnique(value);
}

/** Head and body of a signed text. */
export function readContent(text: string): Content {
  const content = parse(text);
  // What is written as JSON.stringify would write it has no name twice; only what is not is looked through.
  if (JSON.stringify(content) !== text) requireUnique(text);
  const { head, body } = Object(content);
  return { head: requireObject(head, 'head'), body: requireObject(body, 'body') };
}
