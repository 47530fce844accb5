import { HASHES, SCHEME, type SignatureAlgorithm } from '../signature/algorithm.ts';
import { type Half, refuse } from './half.ts';
import { readKey } from './read.ts';
import type { RsaKey } from './rsa-key.ts';

/** A key fit for its use, from a text or from a CryptoKey, which is checked. */
export async function loadKey(given: string | RsaKey, half: Half, algorithm: SignatureAlgorithm): Promise<RsaKey> {
  const scheme = { name: SCHEME, hash: HASHES[algorithm] };
  // Callers without types may pass anything: a variable that is not set, a Buffer, a KeyObject.
  const source: string | RsaKey = given ?? '';
  const key =
    typeof source === 'string'
      ? await crypto.subtle
          .importKey(half.format, readKey(source, half), scheme, half.usage === 'verify', [half.usage])
          .catch(() => refuse(half, 'malformed', `unusable for ${algorithm}`))
      : source;
  const made = key.algorithm as RsaHashedKeyAlgorithm | undefined;
  if (made?.name !== scheme.name || made.hash.name !== scheme.hash || !key.usages.includes(half.usage)) {
    return refuse(half, 'wrong-algorithm', `no CryptoKey to ${half.usage} with ${algorithm}`);
  }
  // An exponent of two bytes or fewer is under 65537: with 3, or 1, signatures have been forged.
  return made.modulusLength < 2048 || made.publicExponent.length < 3 ? refuse(half, 'too-short') : key;
}
