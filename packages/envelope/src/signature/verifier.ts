import { SignatureError } from '../errors.ts';
import { PUBLIC, refuse } from '../keys/half.ts';
import { loadKey } from '../keys/import.ts';
import type { RsaKey } from '../keys/rsa-key.ts';
import type { SignatureAlgorithm } from './algorithm.ts';
import { decodeSignature, requireSignature } from './decode.ts';
import { type Explain, nameCause } from './explain.ts';
import { findKey } from './match.ts';
import { sizeOf } from './size.ts';

/** Checks signatures. `createVerifier` makes one from public keys. */
export interface Verifier {
  /**
   * Resolves if the signature is the text's. What does not hold is thrown, never answered with a `false`.
   *
   * @throws {SignatureError} if it is missing, malformed or does not match
   * @throws {EnvelopeError} `not-utf8`, if the text holds half a surrogate pair
   */
  verify(text: string, signature: string): Promise<void>;
}

export interface VerifierOptions {
  /**
   * The sender's: SPKI or PKCS#1, as PEM or bare base64, or CryptoKeys. Any of several may match. They are tried in their
   * order: during a rotation put the newest first.
   */
  readonly publicKeys: string | RsaKey | readonly (string | RsaKey)[];
  /** The one that is accepted; `RSA`, which is SHA-1, only where a contract of old demands it. @default 'RSA2' */
  readonly algorithm?: SignatureAlgorithm | undefined;
  /** Takes a signature whose base64 was base64-encoded again, as one vendor sample shows. @default false */
  readonly acceptDoubleBase64?: boolean | undefined;
  /**
   * Hears of each signature that holds, by the place of its key among `publicKeys`, counted from 0: a key that is heard
   * of no more can be retired. What it throws is dropped.
   */
  readonly onVerified?: ((place: number) => void) | undefined;
  /** Says why a signature does not hold: `explainSignature` of `@intl-acquiring/envelope/explain`. @default briefly */
  readonly explain?: Explain | undefined;
}

/**
 * A verifier of the platform's messages. Give the platform's public key, not the one of your own pair.
 *
 * @throws {KeyError} if a key can't be used, or there is none
 * @example
 * const verifier = await createVerifier({ publicKeys: [newKey, oldKey] });
 * const { body } = await openEnvelope(bytes, 'response', verifier);
 */
export async function createVerifier(options: VerifierOptions): Promise<Verifier> {
  const { publicKeys, algorithm = 'RSA2', acceptDoubleBase64 } = options;
  const load = (key: string | RsaKey, place: number): Promise<RsaKey> =>
    loadKey(key, { ...PUBLIC, label: place ? ` ${place + 1}` : '' }, algorithm);
  const keys = await Promise.all([publicKeys].flat().map(load));
  if (keys.length === 0) refuse(PUBLIC, 'empty');
  const sizes = keys.map(sizeOf);
  return {
    async verify(text, given) {
      const signature = requireSignature(given);
      const bytes = decodeSignature(signature, sizes, acceptDoubleBase64);
      const key = bytes && (await findKey(keys, bytes, text));
      if (key) {
        try {
          options.onVerified?.(keys.indexOf(key));
        } catch {
          // Whoever hears of a signature never makes it a bad one.
        }
        return;
      }
      const failed = { text, signature, bytes, keys, algorithm };
      const likely = await nameCause(failed).catch(() => 'key');
      const seen = bytes ? `does not match with ${algorithm}` : `is not base64 of ${sizes} bytes`;
      const sentence = `The signature ${seen}. Likely cause: the ${likely}.`;
      const error = new SignatureError(bytes ? 'mismatch' : 'malformed', sentence);
      throw Object.assign(error, { likely }, await options.explain?.(failed));
    },
  };
}
