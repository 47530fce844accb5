import type { RsaKey } from '../keys/rsa-key.ts';

/** How many bytes the signatures of a key have. */
export const sizeOf = (key: RsaKey): number => Math.ceil((key.algorithm as RsaHashedKeyAlgorithm).modulusLength / 8);
