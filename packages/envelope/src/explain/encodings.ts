import { fromBase64 } from '../signature/base64.ts';
import type { SignatureFinding } from './finding.ts';

/** A way to write a signature that is not the protocol's. */
export interface Encoding {
  readonly finding: SignatureFinding;
  /** Ends the sentence "The signature is …". */
  readonly is: string;
  /** The base64 that was meant. */
  readonly undo: (signature: string) => string;
}

const pad = (base64: string): string => base64.padEnd(Math.ceil(base64.length / 4) * 4, '=');
const fromHex = (hex: string): string => hex.replace(/../g, (byte) => String.fromCharCode(Number.parseInt(byte, 16)));
const isHex = (text: string): boolean => /^(?:[\da-f]{2})+$/i.test(text);

export const ENCODINGS: readonly Encoding[] = [
  { finding: 'hexadecimal', is: 'hexadecimal', undo: (text) => (isHex(text) ? btoa(fromHex(text)) : '') },
  { finding: 'doubled', is: 'base64 of base64', undo: fromBase64 },
  { finding: 'unpadded', is: 'base64 without its padding', undo: pad },
  {
    finding: 'line-breaks',
    is: 'base64 with line breaks, blanks or quotes in it',
    undo: (text) => text.replace(/\\[nr]|[\r\n\t"']|^ +| +$/g, ''),
  },
  { finding: 'blanks', is: 'base64 with blanks for its plus signs', undo: (text) => text.replaceAll(' ', '+') },
  {
    finding: 'url-safe',
    is: 'base64 in the URL-safe alphabet',
    undo: (text) => pad(text.replaceAll('-', '+').replaceAll('_', '/')),
  },
  { finding: 'percent-encoded-twice', is: 'percent-encoded more than once', undo: decodeURIComponent },
];
