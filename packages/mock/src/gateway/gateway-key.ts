import { createSigner, KeyError, type SignatureAlgorithm, type Signer } from '@intl-acquiring/envelope';
import { sandboxPrivateKey } from './sandbox-keys.ts';

/** The gateway's pair: one half signs, the other is for the callers. */
export interface GatewayKey {
  readonly signer: Signer;
  /** PKCS#8. */
  readonly privateKey: string;
  /** SPKI as PEM. */
  readonly publicKey: string;
}

/** A given private key, or the one that every simulator has. */
export async function loadGatewayKey(
  algorithm: SignatureAlgorithm,
  privateKey: string = sandboxPrivateKey,
): Promise<GatewayKey> {
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
  const base64 = privateKey.replace(/-+(BEGIN|END)[A-Z ]+-+|\\+[nrt]|[\s"'`]/g, '');
  const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
  const key = await crypto.subtle.importKey('pkcs8', bytes, scheme, true, ['sign']);
  return crypto.subtle.exportKey('jwk', key);
}

async function toPem(publicKey: CryptoKey): Promise<string> {
  const spki = new Uint8Array(await crypto.subtle.exportKey('spki', publicKey));
  const lines = btoa(String.fromCharCode(...spki)).match(/.{1,64}/g) ?? [];
  return ['-----BEGIN PUBLIC KEY-----', ...lines, '-----END PUBLIC KEY-----', ''].join('\n');
}
