import { generateKeyPairSync } from 'node:crypto';

export interface KeyPair {
  readonly privateKey: string;
  readonly publicKey: string;
}

export function makeKeyPair(): KeyPair {
  return generateKeyPairSync('rsa', {
    modulusLength: 2048,
    publicKeyEncoding: { type: 'spki', format: 'pem' },
    privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
  });
}

/** The merchant's pair and the gateway's, made once for a test file. */
export const merchantKeys: KeyPair = makeKeyPair();
export const gatewayKeys: KeyPair = makeKeyPair();
