import {
  createSigner,
  createVerifier,
  type SignatureAlgorithm,
  type Signer,
  type SignerOptions,
  type Verifier,
} from '@intl-acquiring/envelope';

/** A CryptoKey. With the types of Node.js alone, that name stands for no type, and `any` would slip in. */
type WebCryptoKey = (typeof CryptoKey)['prototype'];

/** Which keys sign and verify. */
export interface KeyOptions {
  /** The merchant's: PKCS#8 or PKCS#1 as PEM or base64, a CryptoKey, or a Signer, such as an HSM. */
  readonly privateKey: string | WebCryptoKey | Signer;
  /** The platform's, not the merchant's: SPKI or PKCS#1; several while it is being replaced; or a Verifier. */
  readonly gatewayPublicKey: string | WebCryptoKey | readonly (string | WebCryptoKey)[] | Verifier;
  /** `RSA2` is SHA-256 and `RSA` is SHA-1; the contract says which. @default a Signer's own, else 'RSA2' */
  readonly algorithm?: SignatureAlgorithm | undefined;
  /** How signatures are written, where the contract differs; a Signer sees to it itself. @default 'base64' */
  readonly signatureEncoding?: SignerOptions['encoding'] | undefined;
  /** Takes signatures of the gateway that are base64 of base64, as one vendor sample shows. @default false */
  readonly acceptDoubleBase64?: boolean | undefined;
}

export interface Keys {
  readonly signer: Signer;
  readonly verifier: Verifier;
}

async function readKeys(options: KeyOptions): Promise<Keys> {
  const { privateKey, gatewayPublicKey: publicKeys, signatureEncoding: encoding = 'base64' } = options;
  const { acceptDoubleBase64 = false } = options;
  const isSigner = typeof privateKey === 'object' && 'sign' in privateKey;
  const isVerifier = typeof publicKeys === 'object' && 'verify' in publicKeys;
  const algorithm = options.algorithm ?? (isSigner ? privateKey.algorithm : 'RSA2');
  const [signer, verifier] = await Promise.all([
    isSigner ? privateKey : createSigner({ privateKey, algorithm, encoding }),
    isVerifier ? publicKeys : createVerifier({ publicKeys, algorithm, acceptDoubleBase64 }),
  ]);
  return { signer, verifier };
}

/** A function that reads the keys once, when they are first wanted: reading costs more than signing. */
export function lazyKeys(options: KeyOptions): () => Promise<Keys> {
  let keys: Promise<Keys> | undefined;
  return () => {
    keys ??= readKeys(options);
    return keys;
  };
}
