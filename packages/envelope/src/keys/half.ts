import { KeyError, type KeyErrorCode } from '../errors.ts';

/** One key of a pair: what WebCrypto reads it from, and what it is for. */
export interface Half {
  readonly name: 'private' | 'public';
  readonly format: 'pkcs8' | 'spki';
  readonly usage: 'sign' | 'verify';
  /** Tells it from others in a sentence, after a blank. */
  readonly label?: string;
}

export const PRIVATE: Half = { name: 'private', format: 'pkcs8', usage: 'sign' };
export const PUBLIC: Half = { name: 'public', format: 'spki', usage: 'verify' };

/** Says "Bad private key: …": what was seen, which the code itself often tells. */
export function refuse(half: Half, code: KeyErrorCode, seen: string = code.replace('-', ' ')): never {
  const { name, format, label = '' } = half;
  throw new KeyError(
    code,
    `Bad ${name} key${label}: ${seen}; expected: RSA of 2048+ bits, exponent 65537+, ${format} or pkcs1, as PEM or base64.`,
  );
}
