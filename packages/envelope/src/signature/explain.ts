import type { Explanation, LikelyCause } from '../errors.ts';
import { PUBLIC } from '../keys/half.ts';
import { loadKey } from '../keys/import.ts';
import type { RsaKey } from '../keys/rsa-key.ts';
import type { SignatureAlgorithm } from './algorithm.ts';
import { toBase64 } from './base64.ts';
import { findKey } from './match.ts';

/** A signature that does not hold, and what it was tried with. Anybody may have sent it. */
export interface FailedSignature {
  /** Not what was signed, or not by one of the keys. */
  readonly text: string;
  /** As the message carries it. */
  readonly signature: string;
  /** What it stands for; not set if that is not as many bytes as a key gives. */
  readonly bytes: Uint8Array<ArrayBuffer> | undefined;
  /** The public keys, not one of which matches. */
  readonly keys: readonly RsaKey[];
  readonly algorithm: SignatureAlgorithm;
}

/** Says why a signature does not hold. It is heard for its words alone: whatever it finds, nothing is accepted. */
export type Explain = (failed: FailedSignature) => Promise<Partial<Explanation>>;

/** The same key for the other hash; WebCrypto binds a key to one. Rejects if it was made not to be exported. */
export async function rebind(key: RsaKey, algorithm: SignatureAlgorithm): Promise<RsaKey> {
  return loadKey(toBase64(await crypto.subtle.exportKey('spki', key)), PUBLIC, algorithm);
}

/** In one word, by the commonest mistakes. `explainSignature` looks further. */
export async function nameCause({ text, bytes, keys, algorithm }: FailedSignature): Promise<LikelyCause> {
  if (!bytes) return 'encoding';
  if (await findKey(keys, bytes, JSON.stringify(JSON.parse(text)))) return 'text';
  const rebound = await Promise.all(keys.map((key) => rebind(key, algorithm === 'RSA' ? 'RSA2' : 'RSA')));
  return (await findKey(rebound, bytes, text)) ? 'algorithm' : 'key';
}
