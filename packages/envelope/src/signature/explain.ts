import { PUBLIC } from '../keys/half.ts';
import { loadKey } from '../keys/import.ts';
import type { RsaKey } from '../keys/rsa-key.ts';
import { HASHES, type SignatureAlgorithm } from './algorithm.ts';
import { toBase64 } from './base64.ts';
import { matches } from './match.ts';

export interface Mismatch {
  readonly keys: readonly RsaKey[];
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly text: string;
  readonly algorithm: SignatureAlgorithm;
}

/** The same key for another hash; WebCrypto binds a key to one. Rejects if the key was made not to be exported. */
async function rebind(key: RsaKey, algorithm: SignatureAlgorithm): Promise<RsaKey> {
  return loadKey(toBase64(await crypto.subtle.exportKey('spki', key)), PUBLIC, algorithm);
}

/** Says why a signature does not match: what a second try finds out, else the usual causes. It accepts nothing. */
export async function explainMismatch({ keys, bytes, text, algorithm }: Mismatch): Promise<string> {
  const other = algorithm === 'RSA' ? 'RSA2' : 'RSA';
  try {
    if (await matches(keys, bytes, JSON.stringify(JSON.parse(text)))) {
      return 'It verifies with the minified text: it was re-serialised.';
    }
    if (await matches(await Promise.all(keys.map((key) => rebind(key, other))), bytes, text)) {
      return `It verifies with ${other} (${HASHES[other]}): the contract's algorithm differs.`;
    }
  } catch {
    // A key that can't be exported, or a text that is no JSON: nothing is found out.
  }
  return 'Likely: another key, algorithm or encoding, or a text re-serialised.';
}
