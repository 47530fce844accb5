import type { Signer } from '../../src/index.ts';

/** A key pair as texts, the way that people hold them. */
export interface TextKeys {
  readonly privateKey: string;
  readonly publicKey: string;
}

const SCHEME = {
  name: 'RSASSA-PKCS1-v1_5',
  modulusLength: 2048,
  publicExponent: Uint8Array.of(1, 0, 1),
  hash: 'SHA-256',
};

export async function generateKeys(): Promise<TextKeys> {
  const { privateKey, publicKey } = await crypto.subtle.generateKey(SCHEME, true, ['sign', 'verify']);
  return {
    privateKey: Buffer.from(await crypto.subtle.exportKey('pkcs8', privateKey)).toString('base64'),
    publicKey: Buffer.from(await crypto.subtle.exportKey('spki', publicKey)).toString('base64'),
  };
}

export const merchantKeys: TextKeys = await generateKeys();
export const gatewayKeys: TextKeys = await generateKeys();
export const strangerKeys: TextKeys = await generateKeys();

/** Signs at once, with what has the form of a signature, for tests that take signatures on trust. */
export const trustedSigner: Signer = { algorithm: 'RSA2', sign: async () => btoa('\0'.repeat(256)) };
