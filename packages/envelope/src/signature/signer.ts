import { PRIVATE } from '../keys/half.ts';
import { loadKey } from '../keys/import.ts';
import type { RsaKey } from '../keys/rsa-key.ts';
import { encodeText } from '../message/text.ts';
import { SCHEME, type SignatureAlgorithm } from './algorithm.ts';
import { toBase64 } from './base64.ts';

/**
 * Signs texts. `createSigner` makes one from a key; an HSM or a KMS can be one too:
 *
 * @example
 * const signer: Signer = {
 *   algorithm: 'RSA2',
 *   sign: async (text) => (await kms.sign({ keyId, algorithm: 'RSASSA_PKCS1_V1_5_SHA_256', text })).base64,
 * };
 */
export interface Signer {
  /** What it signs with; a client puts it in `head.signType`. */
  readonly algorithm: SignatureAlgorithm;
  /** The signature of the text's UTF-8 bytes as base64, just as the message is to carry it. */
  sign(text: string): Promise<string>;
}

/** How a message carries a signature. */
export type SignatureEncoding = 'base64' | 'url-encoded-base64' | 'double-base64';

export interface SignerOptions {
  /** PKCS#8 or PKCS#1, as PEM or bare base64; or a CryptoKey that may sign with the algorithm. */
  readonly privateKey: string | RsaKey;
  /** @default 'RSA2' */
  readonly algorithm?: SignatureAlgorithm | undefined;
  /** Some AlipayHK contracts want the base64 URL-encoded; one vendor sample encodes it twice. @default 'base64' */
  readonly encoding?: SignatureEncoding | undefined;
}

/**
 * A signer that holds one private key. Reading a key costs more than signing with it: make it once.
 *
 * @throws {KeyError} if the key can't be used; the message says what was seen and what was expected
 * @example
 * const signer = await createSigner({ privateKey: await readFile('merchant.pem', 'utf8') });
 * const message = await sealEnvelope('request', { head, body }, signer);
 */
export async function createSigner(options: SignerOptions): Promise<Signer> {
  const { privateKey, algorithm = 'RSA2', encoding = 'base64' } = options;
  const key = await loadKey(privateKey, PRIVATE, algorithm);
  return {
    algorithm,
    async sign(text) {
      const base64 = toBase64(await crypto.subtle.sign(SCHEME, key, encodeText(text)));
      if (encoding === 'double-base64') return btoa(base64);
      return encoding === 'base64' ? base64 : encodeURIComponent(base64);
    },
  };
}
