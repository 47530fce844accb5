import { trimmed, withoutUnseen } from '../../../vocabulary/unseen.ts';
import { sliceCell } from '../cells.ts';
import { inWords, limits, PageLimitError } from '../limits.ts';
import type { PageCell } from '../page-document.ts';
import type { Source } from '../source.ts';

/** The lines of copied text that hold anything, without the blanks around them. */
export interface TextLines {
  readonly count: number;
  /** The text of a line; '' beyond the last one. */
  text(index: number): string;
  startOf(index: number): number;
  endOf(index: number): number;
  cell(index: number): PageCell;
  /** Everything from one line to another. */
  slice(first: number, last: number): PageCell;
  /** Lets a line begin later, after a part that has been read. */
  cut(index: number, start: number): void;
}

export function linesIn(source: Source): TextLines {
  const { text } = source;
  const starts: number[] = [];
  const ends: number[] = [];
  for (let start = 0; start <= text.length; ) {
    const newline = text.indexOf('\n', start);
    const end = newline < 0 ? text.length : newline;
    if (hasText(text, start, end)) {
      if (starts.length === limits.lines) throw tooManyLines(start);
      starts.push(start);
      ends.push(end);
    }
    start = end + 1;
  }
  const startOf = (index: number): number => starts[index] ?? text.length;
  const endOf = (index: number): number => ends[index] ?? text.length;
  return {
    count: starts.length,
    text: (index) => withoutUnseen(text.slice(startOf(index), endOf(index))).trim(),
    startOf,
    endOf,
    cell: (index) => sliceCell(source, startOf(index), endOf(index)),
    slice: (first, last) => sliceCell(source, startOf(first), endOf(last)),
    cut: (index, start) => {
      starts[index] = start;
    },
  };
}

function hasText(text: string, start: number, end: number): boolean {
  for (let index = start; index < end; index++) {
    if (text.charCodeAt(index) > 32 && trimmed(text.charAt(index)) !== '') return true;
  }
  return false;
}

const tooManyLines = (offset: number): PageLimitError =>
  new PageLimitError(
    'page-too-large',
    `the page has more than ${inWords(limits.lines)} lines, and no page of one function has; save that page alone.`,
    offset,
  );
