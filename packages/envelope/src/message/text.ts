import { EnvelopeError } from '../errors.ts';

const encoder = /* @__PURE__ */ new TextEncoder();
const decoder = /* @__PURE__ */ new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/** What is not to be signed or trusted, since its bytes and its characters are not the same thing. */
export function refuseText(): never {
  throw new EnvelopeError('not-utf8', 'Not UTF-8, or half a surrogate pair.');
}

/**
 * The bytes that are signed. UTF-8 can't carry half a surrogate pair: an encoder swaps it for U+FFFD, and another text
 * would be signed.
 */
export function encodeText(text: string): Uint8Array<ArrayBuffer> {
  if (!text.isWellFormed()) refuseText();
  return encoder.encode(text);
}

/** The exact text of a message. Nothing is repaired: not a stray byte, and a byte order mark stays to be seen. */
export function decodeText(raw: string | Uint8Array, maxBytes = 1_048_576): string {
  const bytes = typeof raw === 'string' ? encodeText(raw) : raw;
  if (bytes.length > maxBytes) throw new EnvelopeError('too-large', `Over ${maxBytes} bytes.`);
  try {
    return decoder.decode(bytes);
  } catch {
    return refuseText();
  }
}
