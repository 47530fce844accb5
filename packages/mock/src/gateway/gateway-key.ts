import { KeyError, type SignatureAlgorithm, type Signer } from '@intl-acquiring/envelope';
import { createSigner } from '#signatures';
import { MockError } from '../mock-error.ts';
import type { MockSettings } from '../options.ts';
import { sandboxPrivateKey } from './sandbox-keys.ts';

/** The gateway's pair: one half signs, the other is for the callers. */
export interface GatewayKey {
  readonly signer: Signer;
  /** PKCS#8. */
  readonly privateKey: string;
  /** SPKI as PEM. */
  readonly publicKey: string;
}

type KeySettings = Pick<MockSettings, 'algorithm' | 'gatewayPrivateKey' | 'store'>;

/**
 * The key that the store has; else the one that is given, which the store has from then on; else the one that every
 * simulator has.
 *
 * @throws {KeyError} for a key that can't be used
 * @throws {MockError} `store`, if another key is given than the one that the store has
 */
export async function loadGatewayKey({ algorithm, gatewayPrivateKey, store }: KeySettings): Promise<GatewayKey> {
  const key = await importKey(algorithm, gatewayPrivateKey ?? sandboxPrivateKey);
  const kept = await store.keep('gateway key', toBase64(key.privateKey));
  if (kept === toBase64(key.privateKey)) return key;
  if (gatewayPrivateKey === undefined) return importKey(algorithm, kept);
  throw new MockError('store', `The gateway in ${store.place} has another key. Leave it out, or take another store.`);
}

async function importKey(algorithm: SignatureAlgorithm, privateKey: string): Promise<GatewayKey> {
  const scheme = { name: 'RSASSA-PKCS1-v1_5', hash: algorithm === 'RSA' ? 'SHA-1' : 'SHA-256' };
  const signer = await createSigner({ privateKey, algorithm });
  return { signer, privateKey, publicKey: await toPem(await publicHalf(privateKey, scheme)) };
}

/** WebCrypto tells the public numbers of a private key that may be exported. */
async function publicHalf(privateKey: string, scheme: RsaHashedImportParams): Promise<CryptoKey> {
  const { kty, n, e } = await exportPkcs8(privateKey, scheme).catch(() => {
    throw new KeyError(
      'malformed',
      'The private key of the gateway must be PKCS#8 ("BEGIN PRIVATE KEY"). Convert it with: openssl pkcs8 -topk8 -nocrypt.',
    );
  });
  const numbers: JsonWebKey = { ...(kty && { kty }), ...(n && { n }), ...(e && { e }) };
  return crypto.subtle.importKey('jwk', numbers, scheme, true, ['verify']);
}

async function exportPkcs8(privateKey: string, scheme: RsaHashedImportParams): Promise<JsonWebKey> {
  const bytes = Uint8Array.from(atob(toBase64(privateKey)), (character) => character.charCodeAt(0));
  const key = await crypto.subtle.importKey('pkcs8', bytes, scheme, true, ['sign']);
  return crypto.subtle.exportKey('jwk', key);
}

/** A key without its armour, however it was pasted. */
function toBase64(key: string): string {
  return key.replace(/-+(BEGIN|END)[A-Z ]+-+|\\+[nrt]|[\s"'`]/g, '');
}

async function toPem(publicKey: CryptoKey): Promise<string> {
  const spki = new Uint8Array(await crypto.subtle.exportKey('spki', publicKey));
  const lines = btoa(String.fromCharCode(...spki)).match(/.{1,64}/g) ?? [];
  return ['-----BEGIN PUBLIC KEY-----', ...lines, '-----END PUBLIC KEY-----', ''].join('\n');
}
