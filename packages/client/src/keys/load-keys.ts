import {
  createSigner,
  createVerifier,
  type Explain,
  KeyError,
  type SignatureAlgorithm,
  type SignatureEncoding,
  type Signer,
  type Verifier,
} from '@intl-acquiring/envelope';

/** A CryptoKey. With the types of Node.js alone, that name stands for no type, and `any` would slip in. */
type WebCryptoKey = Awaited<ReturnType<typeof crypto.subtle.importKey>>;

/** Which keys sign and verify. */
export interface KeyOptions {
  /** The merchant's: PKCS#8 or PKCS#1 as PEM or base64, a CryptoKey, or a Signer, such as an HSM. */
  readonly privateKey: string | WebCryptoKey | Signer;
  /** The platform's, not the merchant's: SPKI or PKCS#1; several while it is being replaced; or a Verifier. */
  readonly gatewayPublicKey: string | WebCryptoKey | readonly (string | WebCryptoKey)[] | Verifier;
  /** `RSA2` is SHA-256 and `RSA` is SHA-1; the contract says which. @default a Signer's own, else 'RSA2' */
  readonly algorithm?: SignatureAlgorithm | undefined;
  /** How signatures are written, where the contract differs; a Signer sees to it itself. @default 'base64' */
  readonly signatureEncoding?: SignatureEncoding | undefined;
  /** Takes signatures of the gateway that are base64 of base64, as one vendor sample shows. @default false */
  readonly acceptDoubleBase64?: boolean | undefined;
  /**
   * Says at length why a signature of the gateway does not hold: `explainSignature` of
   * `@intl-acquiring/envelope/explain`. A Verifier sees to it itself.
   *
   * @default one word: the key, the text, the algorithm or the encoding
   */
  readonly explain?: Explain | undefined;
}

export interface Keys {
  readonly signer: Signer;
  readonly verifier: Verifier;
  /** Whether the gateway's key is the merchant's own. */
  readonly isOwn: boolean;
}

/** Signed to compare keys: no message of the API is one word. */
const PROBE = 'own';

const OWN_KEY = "gatewayPublicKey holds your own key. Give the gateway's.";

const isPair = ({ signer, verifier }: Omit<Keys, 'isOwn'>): Promise<boolean> =>
  signer
    .sign(PROBE)
    .then((signature) => verifier.verify(PROBE, signature))
    .then(
      () => true,
      () => false,
    );

async function readKeys(options: KeyOptions): Promise<Keys> {
  const { privateKey, gatewayPublicKey: publicKeys, signatureEncoding: encoding } = options;
  const isSigner = typeof privateKey === 'object' && 'sign' in privateKey;
  const isVerifier = typeof publicKeys === 'object' && 'verify' in publicKeys;
  const algorithm = options.algorithm ?? (isSigner ? privateKey.algorithm : undefined);
  // Nothing is explained while the keys are compared; after that, if they are a pair, why no signature can hold.
  let explain: Explain = async () => ({});
  const [signer, verifier] = await Promise.all([
    isSigner ? privateKey : createSigner({ privateKey, algorithm, encoding }),
    isVerifier
      ? publicKeys
      : createVerifier({ ...options, publicKeys, algorithm, explain: (failed) => explain(failed) }),
  ]);
  // What an HSM signs is its owner's affair, and what a verifier of someone else's making takes tells nothing.
  const isOwn = !isSigner && !isVerifier && (await isPair({ signer, verifier }));
  if (isOwn) explain = async () => ({ likely: 'key', message: OWN_KEY });
  else if (options.explain) explain = options.explain;
  return { signer, verifier, isOwn };
}

/** A function that reads the keys once, when they are first wanted: reading costs more than signing. */
export function lazyKeys(options: KeyOptions): () => Promise<Keys> {
  let keys: Promise<Keys> | undefined;
  return () => {
    keys ??= readKeys(options);
    return keys;
  };
}

/** @throws {KeyError} if a key can't be read, or the gateway's is the merchant's own */
export async function checkKeys(load: () => Promise<Keys>): Promise<void> {
  if ((await load()).isOwn) throw new KeyError('own-key', OWN_KEY);
}
