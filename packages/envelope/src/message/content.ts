import { EnvelopeError } from '../errors.ts';
import { parse } from './json.ts';
import { colonsOf, duplicate } from './scan.ts';

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

/**
 * Head and body of a signed text. A name that stands twice in an object, at any depth, means one thing to one reader and
 * another to the next, so it is refused: what is parsed has lost one.
 */
export function readContent(text: string): Content {
  const content = parse(text);
  const parsed = JSON.stringify(content);
  // Most are written as JSON.stringify would write them; only what is not is looked through.
  if (parsed !== text && colonsOf(parsed) !== colonsOf(text)) duplicate('');
  const { head, body } = Object(content);
  return { head: requireObject(head, 'head'), body: requireObject(body, 'body') };
}
