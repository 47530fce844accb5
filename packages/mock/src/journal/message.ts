import type { JournalMessage } from './entry.ts';

const lenient = new TextDecoder('utf-8', { ignoreBOM: true });

/** Bytes that came or went, as the journal shows them. */
export function describeBytes(bytes: Uint8Array): JournalMessage {
  const text = lenient.decode(bytes);
  return text.includes('\ufffd') ? { text, base64: toBase64(bytes) } : { text };
}

function toBase64(bytes: Uint8Array): string {
  let binary = '';
  for (const byte of bytes) binary += String.fromCharCode(byte);
  return btoa(binary);
}
