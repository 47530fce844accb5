/** For signatures and keys; megabytes would be too many arguments. */
export function toBase64(bytes: ArrayBuffer): string {
  return btoa(String.fromCharCode(...new Uint8Array(bytes)));
}

/** The bytes of a binary string, which has one character a byte. */
export function toBytes(binary: string): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(binary.length);
  for (let at = 0; at < bytes.length; at++) bytes[at] = binary.charCodeAt(at);
  return bytes;
}

/**
 * The binary string that base64, URL-encoded or plain, stands for; empty if it is none. Strict: no blanks, no missing
 * padding, no stray bits, so that all bytes have one spelling.
 */
export function fromBase64(text: string): string {
  try {
    const plain = text.includes('%') ? decodeURIComponent(text) : text;
    const binary = atob(plain);
    return btoa(binary) === plain ? binary : '';
  } catch {
    return '';
  }
}
