import { EnvelopeError } from '../errors.ts';

export function notJson(where: string): never {
  throw new EnvelopeError('not-json', `Not JSON: ${where}.`);
}

export function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return notJson('broken');
  }
}
