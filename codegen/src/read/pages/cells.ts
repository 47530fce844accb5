import { trimmed, withoutUnseen } from '../../vocabulary/unseen.ts';
import type { Place } from '../table-document.ts';
import { checkLength } from './limits.ts';
import type { PageCell } from './page-document.ts';
import type { Source } from './source.ts';

/** A stretch of a source as it stands there, without the blanks around it. */
export function sliceCell(source: Source, start: number, end: number): PageCell {
  checkLength(end - start, start);
  const raw = source.text.slice(start, end);
  const text = trimmed(raw);
  const first = start + (text === '' ? 0 : raw.indexOf(text.charAt(0)));
  const at = (offset: number): Place => source.placeAt(first + offset);
  return { text, ...at(0), at };
}

/** A part of a cell, without the blanks around it. */
export function partOf(cell: PageCell, start: number, end: number = cell.text.length): PageCell {
  const raw = cell.text.slice(start, end);
  const text = trimmed(raw);
  const first = start + (text === '' ? 0 : raw.indexOf(text.charAt(0)));
  const at = (offset: number): Place => cell.at(first + offset);
  return { text, ...at(0), at };
}

/** The lines of a cell that hold anything. */
export function linesOf(cell: PageCell): PageCell[] {
  if (!cell.text.includes('\n')) return cell.text === '' ? [] : [cell];
  const lines: PageCell[] = [];
  for (let start = 0; start <= cell.text.length; ) {
    const end = cell.text.indexOf('\n', start);
    const line = partOf(cell, start, end < 0 ? cell.text.length : end);
    if (line.text !== '') lines.push(line);
    if (end < 0) break;
    start = end + 1;
  }
  return lines;
}

/** Several cells read as one; a place in it is that of the cell it falls in. */
export function joinCells(cells: readonly PageCell[], separator: string): PageCell {
  const [first] = cells;
  if (!first || cells.length === 1) return first ?? emptyCell({ line: 1, column: 1 });
  const starts: number[] = [];
  let length = 0;
  for (const { text } of cells) {
    starts.push(length);
    length += text.length + separator.length;
  }
  const at = (offset: number): Place => {
    const index = Math.max(
      0,
      starts.findLastIndex((start) => start <= offset),
    );
    const cell = cells[index] ?? first;
    return cell.at(Math.min(offset - (starts[index] ?? 0), cell.text.length));
  };
  return { text: cells.map(({ text }) => text).join(separator), line: first.line, column: first.column, at };
}

export function emptyCell({ line, column }: Place): PageCell {
  return { text: '', line, column, at: () => ({ line, column }) };
}

/** The text as it is seen: every run of white space, no-break spaces too, is one blank. */
export const clean = (text: string): string => withoutUnseen(text).replace(/\s+/g, ' ').trim();
