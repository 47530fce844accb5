import { createPrivateKey, createPublicKey, KeyObject, sign, verify } from 'node:crypto';
import { type Half, PRIVATE, PUBLIC } from './keys/half.ts';
import { readKey } from './keys/read.ts';
import type { RsaKey } from './keys/rsa-key.ts';
import { refuseText } from './message/text.ts';
import type { SignatureAlgorithm } from './signature/algorithm.ts';
import { createSigner as createWebSigner, type Signer, type SignerOptions } from './signature/signer.ts';
import { createVerifier as createWebVerifier, type Verifier, type VerifierOptions } from './signature/verifier.ts';

const HASHES: Readonly<Record<SignatureAlgorithm, string>> = { RSA2: 'sha256', RSA: 'sha1' };

/** The form that Node.js gives a key; it has none for a CryptoKey that was made not to be exported. */
function toKeyObject(given: string | RsaKey, half: Half): KeyObject | undefined {
  if (typeof given !== 'string') return given.extractable ? KeyObject.from(given) : undefined;
  const key = Buffer.from(readKey(given, half));
  return half === PRIVATE
    ? createPrivateKey({ key, format: 'der', type: 'pkcs8' })
    : createPublicKey({ key, format: 'der', type: 'spki' });
}

/** The same bytes that WebCrypto gets, in memory that costs less. */
const toBytes = (text: string): Buffer => (text.isWellFormed() ? Buffer.from(text) : refuseText());

function signBytes(hash: string, bytes: Buffer, key: KeyObject): Promise<string> {
  return new Promise((resolve, reject) => {
    sign(hash, bytes, key, (error, signature) => (error ? reject(error) : resolve(signature.toString('base64'))));
  });
}

function verifyBytes(hash: string, bytes: Buffer, key: KeyObject, signature: Buffer): Promise<boolean> {
  return new Promise((resolve, reject) => {
    verify(hash, bytes, key, signature, (error, holds) => (error ? reject(error) : resolve(holds)));
  });
}

/**
 * The signer of this package's main entry point, at less cost: `node:crypto` takes less time for the same signature than
 * WebCrypto does in Node.js. For programs that send many messages.
 *
 * @throws {KeyError} if the key can't be used; the message says what was seen and what was expected
 */
export async function createSigner(options: SignerOptions): Promise<Signer> {
  const { privateKey, algorithm = 'RSA2', encoding = 'base64' } = options;
  const signer = await createWebSigner(options);
  const key = toKeyObject(privateKey, PRIVATE);
  if (!key || encoding !== 'base64') return signer;
  return { algorithm, sign: async (text) => signBytes(HASHES[algorithm], toBytes(text), key) };
}

/**
 * The verifier of this package's main entry point, at less cost. What `node:crypto` finds to hold is accepted; all else
 * goes the way of the main entry point, which takes what other encodings there are and words the refusal.
 *
 * @throws {KeyError} if a key can't be used, or there is none
 */
export async function createVerifier(options: VerifierOptions): Promise<Verifier> {
  const { publicKeys, algorithm = 'RSA2', onVerified } = options;
  const verifier = await createWebVerifier(options);
  const keys = [publicKeys].flat().map((key) => toKeyObject(key, PUBLIC));
  return {
    async verify(text, given) {
      const signature = Buffer.from(String(given), 'base64');
      if (signature.toString('base64') !== given) return verifier.verify(text, given);
      const bytes = toBytes(text);
      for (const [place, key] of keys.entries()) {
        if (!key || !(await verifyBytes(HASHES[algorithm], bytes, key, signature))) continue;
        try {
          onVerified?.(place);
        } catch {
          // As in the main entry point: it changes nothing.
        }
        return;
      }
      return verifier.verify(text, given);
    },
  };
}
