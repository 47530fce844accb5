import { trimmed } from '../../../vocabulary/unseen.ts';
import { inWords, limits, PageLimitError } from '../limits.ts';

/** A stretch between two bars, with its offsets in the line. */
export interface BarCell {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** Whether the rows of a table end with a bar, so that one at the end parts nothing. */
export interface BarStyle {
  readonly isClosed: boolean;
}

/** The cells of a row; the outer bars make none, and `\|` is no bar. */
export function splitBars(line: string, { isClosed }: BarStyle = { isClosed: true }): BarCell[] {
  const cells: BarCell[] = [];
  const first = line.length - line.trimStart().length;
  let start = line[first] === '|' ? first + 1 : 0;
  for (let index = start; index < line.length; index++) {
    if (line[index] === '\\') index++;
    else if (line[index] === '|') {
      cells.push({ text: line.slice(start, index), start, end: index });
      if (cells.length > limits.cells) throw tooManyCells();
      start = index + 1;
    }
  }
  if (!isClosed || trimmed(line.slice(start)) !== '') cells.push({ text: line.slice(start), start, end: line.length });
  return cells;
}

const tooManyCells = (): PageLimitError =>
  new PageLimitError(
    'page-too-large',
    `a row has more than ${inWords(limits.cells)} cells, and no table is that wide.`,
  );

export const isDivider = (line: string): boolean => line.includes('-') && /^[\s|:-]+$/.test(line);
