import { SignatureError } from '../errors.ts';
import { fromBase64, toBytes } from './base64.ts';

export interface SignatureShape {
  /** The lengths in bytes that the keys can give. */
  readonly sizes: readonly number[];
  readonly acceptDoubleBase64: boolean;
}

export function requireSignature(value: unknown): string {
  if (value && typeof value === 'string') return value;
  throw new SignatureError('missing', 'There is no signature.');
}

/** The bytes of a signature as a message carries it. */
export function decodeSignature(text: string, { sizes, acceptDoubleBase64 }: SignatureShape): Uint8Array<ArrayBuffer> {
  const once = fromBase64(requireSignature(text));
  if (sizes.includes(once.length)) return toBytes(once);
  const twice = fromBase64(once);
  const isDouble = sizes.includes(twice.length);
  if (isDouble && acceptDoubleBase64) return toBytes(twice);
  const seen = isDouble ? 'doubled (acceptDoubleBase64), not' : 'not';
  throw new SignatureError('malformed', `The signature is ${seen} base64 of ${sizes} bytes.`);
}
