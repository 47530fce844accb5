/** One half of a pair, in every form in which vendors hand out keys. */
export interface KeyForms {
  readonly key: CryptoKey;
  /** PKCS#8 or SPKI. */
  readonly pem: string;
  readonly bare: string;
  readonly pkcs1Pem: string;
  readonly pkcs1Bare: string;
}

export interface KeyTexts {
  readonly privateKey: KeyForms;
  readonly publicKey: KeyForms;
}

/** For 2048 bits, the PKCS#1 key stands in the other form after a header of this many bytes. */
const HEADER = { pkcs8: 26, spki: 24 } as const;

const SCHEME = {
  name: 'RSASSA-PKCS1-v1_5',
  modulusLength: 2048,
  publicExponent: Uint8Array.of(1, 0, 1),
  hash: 'SHA-256',
};

const base64 = (bytes: Uint8Array): string => btoa(String.fromCharCode(...bytes));

function pem(label: string, bytes: Uint8Array): string {
  const lines = base64(bytes).match(/.{1,64}/g) ?? [];
  return [`-----BEGIN ${label}-----`, ...lines, `-----END ${label}-----`, ''].join('\n');
}

async function formsOf(key: CryptoKey, format: 'pkcs8' | 'spki', half: 'PRIVATE' | 'PUBLIC'): Promise<KeyForms> {
  const whole = new Uint8Array(await crypto.subtle.exportKey(format, key));
  const pkcs1 = whole.slice(HEADER[format]);
  return {
    key,
    pem: pem(`${half} KEY`, whole),
    bare: base64(whole),
    pkcs1Pem: pem(`RSA ${half} KEY`, pkcs1),
    pkcs1Bare: base64(pkcs1),
  };
}

/** A fresh pair. */
export async function makeKeys(): Promise<KeyTexts> {
  const { privateKey, publicKey } = await crypto.subtle.generateKey(SCHEME, true, ['sign', 'verify']);
  return {
    privateKey: await formsOf(privateKey, 'pkcs8', 'PRIVATE'),
    publicKey: await formsOf(publicKey, 'spki', 'PUBLIC'),
  };
}
