import { didYouMean } from '../../diagnostics/reporter.ts';
import { clean } from '../../read/pages/cells.ts';
import type { PageCell, PageRow } from '../../read/pages/page-document.ts';
import { columnsIn } from '../../vocabulary/shapes.ts';
import type { ColumnKind } from '../../vocabulary/vocabulary-data.ts';
import type { PageContext } from './page-context.ts';

export type Kinds = readonly (ColumnKind | undefined)[];

/**
 * What each column of a table holds. A word that may mean two kinds takes the first that no other column has: Name is
 * the name on the wire, but beside Parameter it is a label.
 */
export function kindsOf(header: PageRow, context: PageContext): Kinds {
  const [only] = header.cells;
  if (header.cells.length === 1 && only) return columnsIn(clean(only.text), context.words);
  const kinds = assign(header.cells.map(({ text }) => context.words.columns.all(clean(text))));
  for (const [index, cell] of header.cells.entries()) if (kinds[index] === undefined) tellUnknown(cell, context);
  return kinds;
}

/** Words of one meaning choose first. */
function assign(meanings: readonly (readonly ColumnKind[])[]): (ColumnKind | undefined)[] {
  const kinds = new Array<ColumnKind | undefined>(meanings.length).fill(undefined);
  const order = [...meanings.entries()].toSorted(([, a], [, b]) => a.length - b.length);
  for (const [index, all] of order) kinds[index] = all.find((meaning) => !kinds.includes(meaning));
  return kinds;
}

function tellUnknown(cell: PageCell, { words: { columns }, report }: PageContext): void {
  const text = clean(cell.text);
  const message = columns.find(text)
    ? `the column ${JSON.stringify(text)} says the same as another column of the table.`
    : `${JSON.stringify(text)} is no known column.${didYouMean(text, columns.words)}`;
  report(columns.find(text) ? 'duplicate-name' : 'unknown-column', cell, message);
}

/** Whether name, type and everything else stand in one or two cells of a row. */
export const areJoined = (kinds: Kinds): boolean =>
  kinds.includes('name') && !kinds.includes('type') && kinds.length <= 2;

export const areCodes = (kinds: Kinds): boolean => kinds.includes('code') && kinds.includes('status');
