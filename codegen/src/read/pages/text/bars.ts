import { trimmed } from '../../../vocabulary/unseen.ts';
import { inWords, limits, PageLimitError } from '../limits.ts';

/** A stretch between two bars, with its offsets in the line. */
export interface BarCell {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** What parts the cells of a table: bars, or the tabs that browsers copy. */
export type Bar = '|' | '\t';

export interface BarStyle {
  readonly bar: Bar;
  /** Whether the rows end with a bar, so that one at the end parts nothing. */
  readonly isClosed: boolean;
}

const closed: BarStyle = { bar: '|', isClosed: true };

/** The cells of a row; the outer bars make none, and `\|` is no bar. */
export function splitBars(line: string, { bar, isClosed }: BarStyle = closed): BarCell[] {
  const cells: BarCell[] = [];
  const first = line.length - line.trimStart().length;
  let start = line[first] === bar ? first + 1 : 0;
  for (let index = start; index < line.length; index++) {
    if (bar === '|' && line[index] === '\\') index++;
    else if (line[index] === bar) {
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
