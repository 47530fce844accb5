import type { Alignment } from '../../read/pages/align.ts';
import { alignments } from '../../read/pages/align.ts';
import { clean } from '../../read/pages/cells.ts';
import type { PageCell, PageRow } from '../../read/pages/page-document.ts';
import { fits } from '../../vocabulary/shapes.ts';
import type { Vocabulary } from '../../vocabulary/vocabulary.ts';
import type { ColumnKind } from '../../vocabulary/vocabulary-data.ts';
import type { Kinds } from './columns.ts';
import type { Evidence } from './evidence.ts';
import type { PageContext } from './page-context.ts';

export interface RowReading {
  readonly kinds: Kinds;
  readonly evidence: Evidence;
  /** Names the row to decisions, from its name or code. */
  subjectOf(name: string): string;
}

/** Cells, and the ways in which they can be given to the columns. */
export interface RowWays {
  readonly cells: readonly PageCell[];
  readonly found: readonly Alignment[];
}

/**
 * The readings of a row, and the cells that they speak of: without its padding, or with it where a bar in a cell has
 * made one too many. A row with one wrong cell is still a row, so that the one is told and not all that follow.
 */
export function waysToRead(row: PageRow, { kinds }: RowReading, { words }: PageContext): RowWays | undefined {
  const filled = withoutPadding(row.cells, 0);
  const isWide = row.cells.length > kinds.length && filled.length <= kinds.length;
  const candidates = isWide ? [filled, row.cells] : [filled];
  const whole = withoutPadding(row.cells, kinds.length);
  const isWhole = whole.length === kinds.length;
  for (const misfits of [0, 1] as const) {
    // With one wrong cell in its own column the row is best read as printed.
    if (misfits === 1 && isWhole && misfitsIn(textsOf(whole), kinds, words).length === 1) return undefined;
    for (const cells of candidates) {
      if (misfits === 1 && cells.length === kinds.length) continue;
      const found = alignments(textsOf(cells), kinds, words, misfits);
      if (found.length > 0) return { cells, found };
    }
  }
  return undefined;
}

const textsOf = (cells: readonly PageCell[]): string[] => cells.map(({ text }) => clean(text));

/** The columns whose own cell cannot stand in them. */
export const misfitsIn = (texts: readonly string[], kinds: Kinds, words: Vocabulary): number[] =>
  texts.flatMap((text, index) => (fits(kinds[index], text, words) ? [] : [index]));

/** Without the empty cells at the end that only fill the row up. */
export function withoutPadding(cells: readonly PageCell[], least: number): readonly PageCell[] {
  let length = cells.length;
  while (length > least && cells[length - 1]?.text === '') length--;
  return cells.slice(0, length);
}

/** No cell. */
export const none = [0, 0] as const;

/** Each cell under the column over it. */
export const printed = (length: number, kinds: Kinds): Alignment =>
  kinds.map((_, index) => (index < length ? [index, index + 1] : [length, length]));

/** The cells of each kind of column. */
export function byKind(
  cells: readonly PageCell[],
  alignment: Alignment,
  kinds: Kinds,
): Map<ColumnKind, readonly PageCell[]> {
  const found = new Map<ColumnKind, readonly PageCell[]>();
  for (const [index, [from, to]] of alignment.entries()) {
    const kind = kinds[index];
    if (kind !== undefined) found.set(kind, cells.slice(from, to));
  }
  return found;
}

/** A text as a sentence quotes it. */
export const short = (text: string): string => (clean(text).length > 40 ? `${clean(text).slice(0, 39)}…` : clean(text));

export const unclear = (text: string, column: ColumnKind | undefined): string =>
  column === 'remarks'
    ? `${JSON.stringify(text)} may be a remark or a sample; it is read as a remark.`
    : `${JSON.stringify(short(text))} may belong to another column; it is read under ${column ?? 'none'}.`;
