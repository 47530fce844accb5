import { generateKeyPairSync, type KeyObject } from 'node:crypto';

export interface Pair {
  readonly privateKey: KeyObject;
  readonly publicKey: KeyObject;
}

export const rsaPair = (modulusLength = 2048): Pair => generateKeyPairSync('rsa', { modulusLength });

/** A key in PEM, or in the base64 of its DER. */
export const pem = (key: KeyObject, type: 'pkcs1' | 'pkcs8' | 'spki' | 'sec1'): string =>
  String(key.export({ format: 'pem', type } as { format: 'pem'; type: 'spki' }));
export const base64 = (key: KeyObject, type: 'pkcs1' | 'pkcs8' | 'spki' | 'sec1'): string =>
  Buffer.from(key.export({ format: 'der', type } as { format: 'der'; type: 'spki' })).toString('base64');

/** The error that a promise rejects with. */
export const rejection = async (promise: Promise<unknown>): Promise<unknown> =>
  promise.then(
    (value) => new Error(`It resolved with ${JSON.stringify(value)}.`),
    (error: unknown) => error,
  );
