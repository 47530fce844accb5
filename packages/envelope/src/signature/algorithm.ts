/**
 * RSA2 is SHA-256 and RSA is SHA-1, both with RSASSA-PKCS1-v1_5. The contract says which one holds: these are the
 * values of `head.signType`, but the algorithm is never read from a message.
 */
export type SignatureAlgorithm = 'RSA2' | 'RSA';

/** WebCrypto's name of the scheme. */
export const SCHEME = 'RSASSA-PKCS1-v1_5';

export const HASHES: Readonly<Record<SignatureAlgorithm, string>> = { RSA2: 'SHA-256', RSA: 'SHA-1' };
