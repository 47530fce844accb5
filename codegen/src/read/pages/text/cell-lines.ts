import { fits, neededKinds } from '../../../vocabulary/shapes.ts';
import type { ColumnKind } from '../../../vocabulary/vocabulary-data.ts';
import { alignments } from '../align.ts';
import { clean } from '../cells.ts';
import type { PageCell, PageRow } from '../page-document.ts';
import type { Found, TextPage } from './text-page.ts';
import { endsTable, headLines, opensSample, tableHeadAt } from './text-page.ts';

interface CellTable {
  readonly page: TextPage;
  readonly kinds: readonly (ColumnKind | undefined)[];
}

/** A table copied one cell a line. Where a row ends is counted, and found by its cells' form where one was dropped. */
export function readCellLines(page: TextPage, index: number): Found | undefined {
  if (tableHeadAt(page, index) !== 'lines') return undefined;
  const head = headLines(page, index);
  const table: CellTable = { page, kinds: head.map((line) => page.words.columns.find(page.lines.text(line))) };
  const rows: PageRow[] = [];
  let next = index + head.length;
  while (!endsRows(table, next)) {
    page.countRows(1);
    const length = rowLength(table, next, rows.length + 1);
    rows.push(rowOf(page, next, length));
    next += length;
  }
  return { blocks: [{ kind: 'table', header: rowOf(page, index, head.length), rows }], next, layout: 'cell-per-line' };
}

function endsRows({ page, kinds }: CellTable, index: number): boolean {
  const text = page.lines.text(index);
  return endsTable(page, index) || (opensSample(text) && !kinds.slice(0, 2).includes('sample'));
}

/** How many lines the row has: as many as columns, or as near to it as lets another row begin after it. */
function rowLength(table: CellTable, start: number, number: number): number {
  const columns = table.kinds.length;
  // Cells may be words of headings, so only the number of the next row proves a row that holds one.
  if (isRow(table, start, columns) && startsNumbered(table, start + columns, number + 1)) return columns;
  let end = start + 1;
  while (end < start + columns + 3 && !endsTable(table.page, end)) end++;
  const possible = [0, -1, 1, -2, 2, -3]
    .map((more) => columns + more)
    .filter((length) => length > 1 && length <= end - start);
  const goesOn = possible.filter((length) => canEnd(table, start + length, number + 1));
  return goesOn.find((length) => isRow(table, start, length)) ?? goesOn[0] ?? Math.min(columns, end - start);
}

function startsNumbered({ page, kinds }: CellTable, index: number, number: number): boolean {
  const text = clean(page.lines.text(index));
  return kinds[0] === 'number' && Number.parseInt(text, 10) === number && fits('number', text, page.words);
}

/** Whether the table ends at a line, or its next row begins there. */
function canEnd(table: CellTable, index: number, number: number): boolean {
  const { page, kinds } = table;
  if (endsRows(table, index)) return true;
  const text = clean(page.lines.text(index));
  if (kinds[0] === 'number') return startsNumbered(table, index, number);
  const needed = kinds.findIndex((kind) => kind !== undefined && neededKinds.includes(kind));
  return kinds.slice(0, needed + 1).some((kind) => text !== '' && fits(kind, text, page.words));
}

function isRow({ page, kinds }: CellTable, start: number, length: number): boolean {
  const texts = Array.from({ length }, (_, line) => clean(page.lines.text(start + line)));
  return alignments(texts, kinds, page.words).length > 0;
}

function rowOf({ lines }: TextPage, start: number, length: number): PageRow {
  const cells: PageCell[] = Array.from({ length }, (_, line) => lines.cell(start + line));
  return { cells, line: cells[0]?.line ?? 1, column: cells[0]?.column ?? 1 };
}
