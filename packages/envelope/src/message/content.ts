import { EnvelopeError } from '../errors.ts';
import { parse } from './json.ts';

export interface Content {
  readonly head: Record<string, unknown>;
  readonly body: Record<string, unknown>;
}

export function lacks(name: string): never {
  throw new EnvelopeError('no-member', `There is no object "${name}".`);
}

function requireObject(value: unknown, name: string): Record<string, unknown> {
  return Object(value) === value && !Array.isArray(value) ? (value as Record<string, unknown>) : lacks(name);
}

/** Head and body of a signed text. */
export function readContent(text: string): Content {
  const { head, body } = Object(parse(text));
  return { head: requireObject(head, 'head'), body: requireObject(body, 'body') };
}
