import type { Half } from './half.ts';

/** AlgorithmIdentifier of rsaEncryption, 1.2.840.113549.1.1.1. */
const RSA = [0x30, 13, 6, 9, 42, 134, 72, 134, 247, 13, 1, 1, 1, 5, 0];

/** A DER element of 256 to 65,535 bytes, as all are that hold a key of 2048 bits. */
function element(tag: number, ...content: readonly number[]): number[] {
  return [tag, 0x82, content.length >> 8, content.length & 255, ...content];
}

/** Puts a PKCS#1 key into PKCS#8 (version 0, algorithm, octet string) or SPKI (algorithm, bit string). */
export function wrapPkcs1(der: Uint8Array, half: Half): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(
    half.usage === 'sign'
      ? element(0x30, 2, 1, 0, ...RSA, ...element(4, ...der))
      : element(0x30, ...RSA, ...element(3, 0, ...der)),
  );
}
