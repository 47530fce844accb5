import { inWords, limits, PageLimitError } from '../limits.ts';

/**
 * Refuses what the Markdown parser would take minutes over. It is linear on real pages, but takes the square of the
 * depth of lists and quotes, and of the number of brackets, stars and backticks in one paragraph.
 */
export function checkMarkdown(text: string): void {
  if (Buffer.byteLength(text) > limits.markdownBytes) {
    const [size, most] = [text.length, limits.markdownBytes].map((bytes) => Math.ceil(bytes / 1024));
    throw new PageLimitError(
      'page-too-large',
      `the Markdown page has ${size} kB, and at most ${most} kB of Markdown are read; save the page of one function alone.`,
    );
  }
  let marks = 0;
  for (let start = 0; start < text.length; ) {
    const newline = text.indexOf('\n', start);
    const end = newline < 0 ? text.length : newline;
    checkDepth(text, start, end);
    marks = isBlank(text, start, end) ? 0 : marks + marksIn(text, start, end);
    if (marks > limits.markdownMarks) throw tooManyMarks(start);
    start = end + 1;
  }
}

/** Counts what opens a quote or an item of a list at the start of a line; deep ones are set in far, too. */
function checkDepth(text: string, start: number, end: number): void {
  const marker = /[ \t]*(?:>|[-*+](?=[ \t])|\d{1,9}[.)](?=[ \t]))/y;
  marker.lastIndex = start;
  let depth = 0;
  let last = start;
  while (marker.lastIndex <= end && marker.test(text) && marker.lastIndex <= end) {
    last = marker.lastIndex;
    depth++;
    if (depth > limits.markdownDepth) break;
  }
  if (depth > limits.markdownDepth || (depth > 0 && last - start > limits.markdownDepth * 8)) {
    throw new PageLimitError(
      'page-too-deep',
      `lists or quotes stand more than ${limits.markdownDepth} inside each other here, which no page needs.`,
      start,
    );
  }
}

function marksIn(text: string, start: number, end: number): number {
  let marks = 0;
  for (let index = start; index < end; index++) if ('[]*_`<!&~'.includes(text.charAt(index))) marks++;
  return marks;
}

function isBlank(text: string, start: number, end: number): boolean {
  for (let index = start; index < end; index++) if (text.charCodeAt(index) > 32) return false;
  return true;
}

const tooManyMarks = (offset: number): PageLimitError =>
  new PageLimitError(
    'page-too-large',
    `the paragraph that ends here has more than ${inWords(limits.markdownMarks)} brackets, stars and other marks; part it by empty lines.`,
    offset,
  );
