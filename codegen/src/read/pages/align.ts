import { fits, freeKinds, neededKinds } from '../../vocabulary/shapes.ts';
import type { Vocabulary } from '../../vocabulary/vocabulary.ts';
import type { ColumnKind } from '../../vocabulary/vocabulary-data.ts';

/** For each column the cells that belong to it, from one index up to another; the same index twice for none. */
export type Alignment = readonly (readonly [from: number, to: number])[];

type Kinds = readonly (ColumnKind | undefined)[];

interface Row {
  readonly cells: readonly string[];
  readonly kinds: Kinds;
  readonly vocabulary: Vocabulary;
}

/** What a cell costs that does not fit its column: more than everything else together. */
const misfit = 1000;

/** More ways to read a row than this tell no more than that it is unclear. */
const mostAlignments = 8;
const mostColumns = 16;

/**
 * The ways in which a row's cells can be given to its columns in their order, when empty cells were dropped or bars
 * and line breaks parted a cell. Every cell fits its column, only free text takes several cells, and those ways are
 * returned that drop and part the fewest, free text before the rest. One way: the row is clear. None: it is not a row
 * of this table, even if one of its cells may be `misfits` with its column.
 */
export function alignments(
  cells: readonly string[],
  kinds: Kinds,
  vocabulary: Vocabulary,
  misfits: 0 | 1 = 0,
): Alignment[] {
  if (kinds.length > mostColumns || cells.length > mostColumns * 2) return [];
  const row: Row = { cells, kinds, vocabulary };
  const costs = cheapest(row);
  if ((costs[0]?.[0] ?? Infinity) >= misfit * (misfits + 1)) return [];
  const found: Alignment[] = [];
  const walk = (cell: number, column: number, taken: Alignment): void => {
    if (found.length === mostAlignments) return;
    if (column === kinds.length) {
      found.push(taken);
      return;
    }
    for (const { take, cost } of steps(row, column, cell)) {
      const rest = costs[cell + take]?.[column + 1] ?? Infinity;
      if (cost + rest === costs[cell]?.[column]) walk(cell + take, column + 1, [...taken, [cell, cell + take]]);
    }
  };
  walk(0, 0, []);
  return found;
}

/** The least cost of giving the cells from one on to the columns from one on: `[cell][column]`. */
function cheapest(row: Row): number[][] {
  const { cells, kinds } = row;
  const costs = Array.from({ length: cells.length + 1 }, () => new Array<number>(kinds.length + 1).fill(Infinity));
  const end = costs[cells.length];
  if (end) end[kinds.length] = 0;
  for (let column = kinds.length - 1; column >= 0; column--) {
    for (let cell = cells.length; cell >= 0; cell--) {
      const all = steps(row, column, cell).map(
        ({ take, cost }) => cost + (costs[cell + take]?.[column + 1] ?? Infinity),
      );
      const best = costs[cell];
      if (best) best[column] = Math.min(Infinity, ...all);
    }
  }
  return costs;
}

/** What a column can take from a cell on: nothing, the cell, or for free text several. */
function steps({ cells, kinds, vocabulary }: Row, column: number, cell: number): { take: number; cost: number }[] {
  const found: { take: number; cost: number }[] = [];
  const kind = kinds[column];
  const isFree = kind === undefined || freeKinds.includes(kind);
  if (kind === undefined || !neededKinds.includes(kind)) found.push({ take: 0, cost: isFree ? 2 : 3 });
  const text = cells[cell];
  if (text === undefined) return found;
  if (text !== '' || fits(kind, text, vocabulary))
    found.push({ take: 1, cost: fits(kind, text, vocabulary) ? 0 : misfit });
  // A row that lost a cell has none that was parted, too: that would fit by chance.
  if (kind !== undefined && isFree && cells.length > kinds.length) {
    for (let take = 2; cell + take <= cells.length; take++) found.push({ take, cost: 2 * (take - 1) });
  }
  return found;
}
