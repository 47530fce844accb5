import { EnvelopeError } from '../errors.ts';
import { notJson } from './scan.ts';

export interface Content {
  readonly head: Record<string, unknown>;
  readonly body: Record<string, unknown>;
}

export function lacks(name: string): never {
  throw new EnvelopeError('no-member', `There is no object "${name}".`);
}

export function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return notJson('broken content');
  }
}

function requireObject(value: unknown, name: string): Record<string, unknown> {
  return Object(value) === value && !Array.isArray(value) ? (value as Record<string, unknown>) : lacks(name);
}

/** Head and body of a signed text. */
export function readContent(text: string): Content {
  const { head, body } = Object(parse(text));
  return { head: requireObject(head, 'head'), body: requireObject(body, 'body') };
}
