import { SignatureError } from '../errors.ts';
import { PUBLIC, refuse } from '../keys/half.ts';
import { loadKey } from '../keys/import.ts';
import type { RsaKey } from '../keys/rsa-key.ts';
import type { SignatureAlgorithm } from './algorithm.ts';
import { decodeSignature } from './decode.ts';
import { explainMismatch } from './explain.ts';
import { matches } from './match.ts';

/** Checks signatures. `createVerifier` makes one from public keys. */
export interface Verifier {
  /**
   * Resolves if the signature is the text's.
   *
   * @throws {SignatureError} if it is missing, malformed or does not match
   * @throws {EnvelopeError} `not-utf8`, if the text holds half a surrogate pair
   */
  verify(text: string, signature: string): Promise<void>;
}

export interface VerifierOptions {
  /** The sender's: SPKI or PKCS#1, as PEM or bare base64, or CryptoKeys. Any of several may match: rotation. */
  readonly publicKeys: string | RsaKey | readonly (string | RsaKey)[];
  /** The one that is accepted. @default 'RSA2' */
  readonly algorithm?: SignatureAlgorithm;
  /** Takes a signature whose base64 was base64-encoded again, as one vendor sample shows. @default false */
  readonly acceptDoubleBase64?: boolean;
}

/**
 * A verifier of the platform's messages. Give the platform's public key, not the one of your own pair.
 *
 * @throws {KeyError} if a key can't be used, or there is none
 * @example
 * const verifier = await createVerifier({ publicKeys: [currentKey, nextKey] });
 * const { body } = await openEnvelope(bytes, 'response', verifier);
 */
export async function createVerifier(options: VerifierOptions): Promise<Verifier> {
  const { publicKeys, algorithm = 'RSA2', acceptDoubleBase64 = false } = options;
  const keys = await Promise.all([publicKeys].flat().map((key) => loadKey(key, PUBLIC, algorithm)));
  if (keys.length === 0) refuse(PUBLIC, 'empty');
  const sizes = keys.map((key) => Math.ceil((key.algorithm as RsaHashedKeyAlgorithm).modulusLength / 8));
  return {
    async verify(text, signature) {
      const bytes = decodeSignature(signature, { sizes, acceptDoubleBase64 });
      if (await matches(keys, bytes, text)) return;
      const cause = await explainMismatch({ keys, bytes, text, algorithm });
      throw new SignatureError('mismatch', `The signature does not match with ${algorithm}. ${cause}`);
    },
  };
}
