import type { RsaKey } from '../keys/rsa-key.ts';
import { encodeText } from '../message/text.ts';
import { SCHEME } from './algorithm.ts';

/** Whether one of the keys verifies the signature. */
export async function matches(
  keys: readonly RsaKey[],
  signature: Uint8Array<ArrayBuffer>,
  text: string,
): Promise<boolean> {
  const bytes = encodeText(text);
  for (const key of keys) if (await crypto.subtle.verify(SCHEME, key, signature, bytes)) return true;
  return false;
}
