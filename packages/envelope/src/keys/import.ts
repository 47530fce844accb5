import { HASHES, SCHEME, type SignatureAlgorithm } from '../signature/algorithm.ts';
import { type Half, PRIVATE, PUBLIC, refuse } from './half.ts';
import { readKey } from './read.ts';
import type { RsaKey } from './rsa-key.ts';

/** A key fit for its use, from a text or from a CryptoKey, which is checked. */
export async function loadKey(
  given: string | RsaKey,
  half: Half,
  algorithm: SignatureAlgorithm = 'RSA2',
): Promise<RsaKey> {
  const scheme = { name: SCHEME, hash: HASHES[algorithm] };
  // Callers without types may pass anything: a variable that is not set, a Buffer, a KeyObject.
  const source: string | RsaKey = given ?? '';
  const key =
    typeof source === 'string'
      ? await crypto.subtle
          .importKey(half.format, readKey(source, half), scheme, half === PUBLIC, [half.usage])
          .catch(() => refuse(half, 'malformed', `unusable for ${algorithm}`))
      : source;
  const made = key.algorithm as RsaHashedKeyAlgorithm | undefined;
  if (made?.name !== scheme.name || made.hash.name !== scheme.hash || !key.usages.includes(half.usage)) {
    return refuse(half, 'wrong-algorithm', `no CryptoKey to ${half.usage} with ${SCHEME} and ${scheme.hash}`);
  }
  return made.modulusLength < 2048 ? refuse(half, 'too-short') : key;
}

/**
 * Reads an RSA private key of 2048 bits or more: PKCS#8 or PKCS#1, as PEM or as the bare base64 of one. Blanks, quotes,
 * lost line breaks and spelt-out `\n` do no harm. The CryptoKey signs and can't be exported.
 *
 * @throws {KeyError} that says what was seen instead
 */
export function importPrivateKey(key: string, algorithm?: SignatureAlgorithm): Promise<RsaKey> {
  return loadKey(key, PRIVATE, algorithm);
}

/**
 * Reads an RSA public key of 2048 bits or more: SPKI or PKCS#1, as PEM or as the bare base64 of one. As forgiving as
 * `importPrivateKey`.
 *
 * @throws {KeyError} that says what was seen instead
 */
export function importPublicKey(key: string, algorithm?: SignatureAlgorithm): Promise<RsaKey> {
  return loadKey(key, PUBLIC, algorithm);
}
