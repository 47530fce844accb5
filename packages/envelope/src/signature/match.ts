import type { RsaKey } from '../keys/rsa-key.ts';
import { encodeText } from '../message/text.ts';
import { SCHEME } from './algorithm.ts';

/** The first key that verifies the signature. */
export async function findKey<Key extends RsaKey>(
  keys: Iterable<Key>,
  signature: Uint8Array<ArrayBuffer>,
  text: string,
): Promise<Key | undefined> {
  const bytes = encodeText(text);
  for (const key of keys) if (await crypto.subtle.verify(SCHEME, key, signature, bytes)) return key;
  return undefined;
}
