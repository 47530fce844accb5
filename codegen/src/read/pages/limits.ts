/** How much of a page is read. Every number is far above any real page and keeps time and memory bounded below. */
export const limits = {
  /** Of any page: 64 MB. */
  bytes: 67_108_864,
  /** Of a Markdown page: half a MB, because its parser needs more than a thousand times a text's size. */
  markdownBytes: 524_288,
  /** Lines that hold something, in copied text. */
  lines: 500_000,
  /** Elements in HTML. */
  nodes: 1_000_000,
  /** Elements inside each other in HTML; browsers stop at 512 too. */
  htmlDepth: 512,
  /** Quotes and lists inside each other in Markdown. */
  markdownDepth: 32,
  /** Brackets, stars and the like in one paragraph of Markdown, over which its parser takes the square of their number. */
  markdownMarks: 20_000,
  /** Rows in all tables of a page. */
  rows: 100_000,
  /** Characters of one cell, line or sample. */
  cell: 1_000_000,
  /** Cells of one row, before those that bars have parted are joined again. */
  cells: 1000,
  /** Columns of one table. */
  columns: 64,
} as const;

/** A page that goes beyond a limit; the message is a sentence for people. */
export class PageLimitError extends Error {
  override readonly name = 'PageLimitError';
  readonly code: 'page-too-large' | 'page-too-deep';
  /** Offset in the text at which the limit was passed, where one is known. */
  readonly offset: number | undefined;

  constructor(code: PageLimitError['code'], message: string, offset?: number) {
    super(message);
    this.code = code;
    this.offset = offset;
  }
}

/** Throws for a text that no cell, line or sample has. */
export function checkLength(length: number, offset: number): void {
  if (length <= limits.cell) return;
  const most = inWords(limits.cell);
  const message = `a cell, line or sample has ${inWords(length)} characters, and at most ${most} are read.`;
  throw new PageLimitError('page-too-large', message, offset);
}

export const inWords = (count: number): string => count.toLocaleString('en');
