import { SignatureError } from '../errors.ts';
import { fromBase64, toBytes } from './base64.ts';

export function requireSignature(value: unknown): string {
  if (value && typeof value === 'string') return value;
  throw new SignatureError('missing', 'No signature.');
}

/** What a signer gave, if it can be a signature: a key of 2048 bits gives 256 bytes. */
export function requireFit(signature: string): string {
  if (fromBase64(signature).length > 255) return signature;
  throw new SignatureError('malformed', 'The signature is not base64 of 256+ bytes.');
}

/** The bytes that a signature stands for, if they are of one of the sizes; it may be encoded twice, if that is taken. */
export function decodeSignature(
  signature: string,
  sizes: readonly number[],
  takesTwice?: boolean,
): Uint8Array<ArrayBuffer> | undefined {
  const binary = fromBase64(signature);
  if (sizes.includes(binary.length)) return toBytes(binary);
  return takesTwice ? decodeSignature(binary, sizes) : undefined;
}
