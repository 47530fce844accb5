import { KeyError, type KeyErrorCode } from '../errors.ts';

/** One key of a pair: what WebCrypto reads it from, and what it is for. */
export interface Half {
  readonly name: 'private' | 'public';
  readonly format: 'pkcs8' | 'spki';
  readonly usage: 'sign' | 'verify';
}

export const PRIVATE: Half = { name: 'private', format: 'pkcs8', usage: 'sign' };
export const PUBLIC: Half = { name: 'public', format: 'spki', usage: 'verify' };

/** Says "The private key is …": what was seen, which the code itself often tells. */
export function refuse({ name, format }: Half, code: KeyErrorCode, seen: string = code.replace('-', ' ')): never {
  throw new KeyError(
    code,
    `The ${name} key is ${seen}; expected: RSA of 2048+ bits, ${format} or pkcs1, as PEM or base64.`,
  );
}
