import type { Place } from '../table-document.ts';

/** The text of a page, and the way back from an offset in it to line and column. */
export interface Source {
  readonly file: string;
  readonly text: string;
  placeAt(offset: number): Place;
  /** The text of a line, counted from 1. */
  lineAt(line: number): string;
}

export function sourceOf(file: string, text: string): Source {
  const starts = lineStarts(text);
  const placeAt = (offset: number): Place => {
    let low = 0;
    let high = starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((starts[middle] ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    return { line: low + 1, column: offset - (starts[low] ?? 0) + 1 };
  };
  const lineAt = (line: number): string =>
    text.slice(starts[line - 1] ?? text.length, (starts[line] ?? text.length + 1) - 1).replace(/\r$/, '');
  return { file, text, placeAt, lineAt };
}

function lineStarts(text: string): number[] {
  const starts = [0];
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  return starts;
}
