import { isUtf8 } from 'node:buffer';
import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { diagnostic } from '../../diagnostics/diagnostic.ts';
import type { Place } from '../table-document.ts';
import { limits } from './limits.ts';

type Decoded = { readonly text: string } | { readonly problem: Diagnostic };

/** First bytes of files that people take for pages. */
const signatures: readonly (readonly [name: string, bytes: readonly number[]])[] = [
  ['a PDF document', [0x25, 0x50, 0x44, 0x46]],
  ['a ZIP archive or an office document', [0x50, 0x4b, 0x03, 0x04]],
  ['a PNG image', [0x89, 0x50, 0x4e, 0x47]],
  ['a JPEG image', [0xff, 0xd8, 0xff]],
  ['compressed with gzip', [0x1f, 0x8b]],
  ['a web archive (MHTML)', [...Buffer.from('From: <Saved by')]],
  ['text in UTF-16', [0xff, 0xfe]],
  ['text in UTF-16', [0xfe, 0xff]],
];

/** Bytes → text. A byte that is no UTF-8 is told, never replaced: the text around it may be a name or a length. */
export function decodePage(file: string, bytes: Uint8Array): Decoded {
  const problem = (
    code: 'page-empty' | 'page-not-text' | 'page-too-large',
    place: Place,
    message: string,
  ): Decoded => ({
    problem: diagnostic(code, { file, ...place }, message),
  });
  const start: Place = { line: 1, column: 1 };
  if (bytes.length > limits.bytes) return problem('page-too-large', start, tooLarge(bytes.length));
  const known = signatures.find(([, signature]) => signature.every((byte, index) => bytes[index] === byte));
  if (known) return problem('page-not-text', start, `the file is ${known[0]}, not a page in UTF-8.`);
  const zero = bytes.indexOf(0);
  if (zero >= 0) {
    return problem('page-not-text', placeOf(bytes, zero), 'the file holds a zero byte, so it is binary and no page.');
  }
  if (!isUtf8(bytes)) {
    return problem('page-not-text', firstInvalid(bytes), 'the file is not UTF-8 from here on; save the page as UTF-8.');
  }
  const text = new TextDecoder().decode(bytes);
  if (text.trim() === '') return problem('page-empty', start, 'the file is empty.');
  return { text };
}

export const tooLarge = (bytes: number): string =>
  `the file has ${Math.ceil(bytes / (1 << 20))} MB, and at most ${limits.bytes >> 20} MB are read; save the page of one function alone.`;

function placeOf(bytes: Uint8Array, offset: number): Place {
  let line = 1;
  let start = 0;
  for (let at = bytes.indexOf(10); at >= 0 && at < offset; at = bytes.indexOf(10, at + 1)) {
    line++;
    start = at + 1;
  }
  return { line, column: new TextDecoder().decode(bytes.subarray(start, offset)).length + 1 };
}

function firstInvalid(bytes: Uint8Array): Place {
  for (let start = 0; start < bytes.length; ) {
    const newline = bytes.indexOf(10, start);
    const end = newline < 0 ? bytes.length : newline;
    if (!isUtf8(bytes.subarray(start, end))) return placeOf(bytes, start + validPrefix(bytes.subarray(start, end)));
    start = end + 1;
  }
  return { line: 1, column: 1 };
}

/** How many bytes of a line are valid: the longest prefix that is UTF-8 on its own. */
function validPrefix(line: Uint8Array): number {
  let low = 0;
  let high = line.length;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    // A prefix may end inside a character; up to three bytes less tell.
    const isValid = [0, 1, 2, 3].some((less) => middle >= less && isUtf8(line.subarray(0, middle - less)));
    if (isValid) low = middle;
    else high = middle - 1;
  }
  while (low > 0 && !isUtf8(line.subarray(0, low))) low--;
  return low;
}
