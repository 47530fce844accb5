import { joinCells } from '../../read/pages/cells.ts';
import type { PageCell, PageRow, PageTable } from '../../read/pages/page-document.ts';
import type { ColumnKind, MessagePart } from '../../vocabulary/vocabulary-data.ts';

/** A row whose cells are found by what they hold. */
export interface PageRecord {
  readonly row: PageRow;
  /** The cell of a kind; undefined when it is empty or the table has no such column. */
  cell(kind: ColumnKind): PageCell | undefined;
  /** Whether the table has a column of the kind. */
  has(kind: ColumnKind): boolean;
  /** Tables inside the row: fields of the structure that it names. */
  readonly tables: readonly PageTable[];
  /** Records of fields one level deeper. */
  readonly children: readonly PageRecord[];
  /** Whether the flag, if there is one, stands beside the type, so that a blank says something only on a page with flags. */
  readonly isFlagInText: boolean;
  /** Where to point when nothing better is known. */
  readonly place: PageCell;
}

/** Rows of one part of a message, or of one structure. */
export interface RecordGroup {
  readonly target: MessagePart | { readonly structure: string; readonly heading: PageCell; readonly prose: string };
  readonly records: readonly PageRecord[];
  readonly place: PageCell;
}

export function recordOf(
  row: PageRow,
  cells: ReadonlyMap<ColumnKind, readonly PageCell[]>,
  { children = [], isFlagInText = !cells.has('presence') }: Partial<Pick<PageRecord, 'children' | 'isFlagInText'>> = {},
): PageRecord {
  const cell = (kind: ColumnKind): PageCell | undefined => {
    const filled = cells.get(kind)?.filter(({ text }) => text !== '') ?? [];
    return filled.length === 0 ? undefined : joinCells(filled, kind === 'description' ? '\n' : '|');
  };
  const place = cell('name') ?? cell('code') ?? row.cells.find(({ text }) => text !== '') ?? row.cells[0];
  if (!place) throw new TypeError('A row has at least one cell.');
  return { row, cell, has: (kind) => cells.has(kind), tables: row.tables ?? [], children, isFlagInText, place };
}
