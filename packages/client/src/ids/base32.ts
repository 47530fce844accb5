/** Digits and capitals without I, L, O and U, which people mistake for others. In ASCII they sort as they count. */
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** A number, five bits a character, padded with zeros to so many characters. */
export function toBase32(value: bigint, length: number): string {
  return Array.from({ length }, (_, index) => ALPHABET[Number((value >> BigInt(5 * (length - 1 - index))) & 31n)]).join(
    '',
  );
}

/** Bytes as one number, the first ones highest. */
export function toNumber(bytes: Uint8Array): bigint {
  return bytes.reduce((value, byte) => (value << 8n) | BigInt(byte), 0n);
}
