import type { JournalMessage } from './entry.ts';

const lenient = new TextDecoder('utf-8', { ignoreBOM: true });

/** Bytes that came or went, as the journal shows them. */
export function describeBytes(bytes: Uint8Array): JournalMessage {
  const text = lenient.decode(bytes);
  return text.includes('\ufffd') ? { text, base64: toBase64(bytes) } : { text };
}

const SIGNATURE = ',"signature":"';

/** A message that the gateway has written and sealed: always one way, so its parts lie where they must. */
export function describeSealed(text: string, part: 'request' | 'response'): JournalMessage {
  const start = `{"${part}":`.length;
  const end = text.lastIndexOf(SIGNATURE);
  return { text, signed: text.slice(start, end), signature: text.slice(end + SIGNATURE.length, -2) };
}

function toBase64(bytes: Uint8Array): string {
  let binary = '';
  for (const byte of bytes) binary += String.fromCharCode(byte);
  return btoa(binary);
}
