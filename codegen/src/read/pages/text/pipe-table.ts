import { fits } from '../../../vocabulary/shapes.ts';
import type { ColumnKind } from '../../../vocabulary/vocabulary-data.ts';
import { clean, partOf } from '../cells.ts';
import type { PageCell, PageRow, PageTable } from '../page-document.ts';
import type { Bar, BarStyle } from './bars.ts';
import { isDivider, splitBars } from './bars.ts';
import type { Found, TextPage } from './text-page.ts';
import { endsTable, opensSample, partedHead, tableHeadAt } from './text-page.ts';
import { readTwoColumns } from './two-columns.ts';

/** The most lines over which the line breaks in a row's cells can spread it. */
const longestRow = 200;

interface PipeTable extends BarStyle {
  readonly page: TextPage;
  readonly kinds: readonly (ColumnKind | undefined)[];
}

/** A table whose cells are parted by bars, with or without bars at the start and the end of a row. */
export function readPipeTable(page: TextPage, index: number): Found | undefined {
  const head = tableHeadAt(page, index);
  if (head === 'parted') return readParted(page, index);
  if (head !== 'pipe' && head !== 'tabs') return undefined;
  const bar = head === 'tabs' ? '\t' : '|';
  const isClosed = page.lines.text(index).endsWith(bar);
  const header = rowOf(page.lines.cell(index), { bar, isClosed });
  const kinds = header.cells.map(({ text }) => page.words.columns.find(text));
  if (bar === '|' && header.cells.length === 2 && kinds.includes('name') && !kinds.includes('type')) {
    return readTwoColumns(page, header, index + 1);
  }
  const rows: PageRow[] = [];
  const table: PipeTable = { page, kinds, bar, isClosed };
  let next = index + 1;
  if (isDivider(page.lines.text(next))) next++;
  while (!endsTable(page, next) && isRow(table, next)) {
    const last = lastLine(table, next);
    page.countRows(1);
    rows.push({ ...rowOf(page.lines.slice(next, last), table), ...(last > next && { isJoined: true }) });
    next = last + 1;
  }
  return { blocks: [{ kind: 'table', header, rows }], next, layout: head };
}

function readParted(page: TextPage, index: number): Found {
  const last = partedHead(page, index) ?? index;
  return readTwoColumns(page, rowOf(page.lines.slice(index, last), { bar: '|', isClosed: true }), last + 1);
}

/** Rows that stand under no head. */
export function readLooseRows(page: TextPage, index: number): Found | undefined {
  const bar = page.lines.text(index).includes('|') ? '|' : '\t';
  let next = index;
  for (; isLooseRow(page, next, bar); next++) page.countRows(1);
  if (next === index) return undefined;
  const rows = Array.from({ length: next - index }, (_, row) =>
    rowOf(page.lines.cell(index + row), { bar, isClosed: bar === '|' }),
  );
  return { blocks: [{ kind: 'table', rows } satisfies PageTable], next };
}

/** Words may be parted by a tab or two; what has more of them is a row. */
const mostTabs = 2;

function isLooseRow({ lines, ...page }: TextPage, index: number, bar: Bar): boolean {
  const text = lines.text(index);
  if (bar === '\t') return text.split('\t', mostTabs + 2).length > mostTabs + 1;
  const second = text.indexOf('|', text.indexOf('|') + 1);
  if (!text.includes('|') || second < 0) return false;
  const isRow = text.startsWith('|') || text.includes('|', second + 1);
  return isRow && !isDivider(text) && tableHeadAt({ lines, ...page }, index) === undefined;
}

/** A line with a bar, or one that parts the rows before it from those after it. */
function isRow(table: PipeTable, index: number): boolean {
  const { lines, words } = table.page;
  if (lines.text(index).includes(table.bar)) return true;
  if (words.parts.find(lines.text(index)) !== undefined) return true;
  return startsRow(table, index + 1) && tableHeadAt(table.page, index + 1) === undefined;
}

/** Whether a line begins a row: its first cell is what the first column holds. */
function startsRow({ page, kinds, ...style }: PipeTable, index: number): boolean {
  const text = page.lines.text(index);
  if (!text.includes(style.bar)) return false;
  const [first, ...rest] = splitBars(text, style).map((cell) => clean(cell.text));
  if (first === undefined) return false;
  if (page.words.parts.find(first) && rest.every((cell) => cell === '')) return true;
  // A result code whose number is missing begins with its name.
  const possible = kinds[0] === 'id' ? [kinds[0], kinds[1]] : [kinds[0]];
  return first !== '' && possible.some((kind) => fits(kind, first, page.words));
}

/** The last line of the row that begins at a line. */
function lastLine(table: PipeTable, start: number): number {
  const { lines } = table.page;
  let last = start;
  let bars = barsIn(table, start);
  while (last - start < longestRow) {
    const isOpen = table.isClosed && bars > 0 && !lines.text(last).endsWith(table.bar);
    if (!isOpen && bars >= table.kinds.length) break;
    const next = continuation(table, last + 1, isOpen);
    if (next === undefined) break;
    for (let index = last + 1; index <= next; index++) bars += barsIn(table, index);
    last = next;
  }
  return last;
}

/** How many cells a line adds; the text before its first bar goes on with the cell before. */
function barsIn(table: PipeTable, index: number): number {
  const text = table.page.lines.text(index);
  return text.includes(table.bar) ? splitBars(text, table).length : 0;
}

/** The next line that is a part of an unfinished row; lines without a bar count only where one with a bar comes after. */
function continuation(table: PipeTable, index: number, isOpen: boolean): number | undefined {
  for (let next = index; next < index + 20; next++) {
    const text = table.page.lines.text(next);
    if (endsTable(table.page, next) || startsRow(table, next)) return undefined;
    // A line with all the cells of a row is one, whatever its first cell says.
    if (barsIn(table, next) >= table.kinds.length) return undefined;
    if (text.includes(table.bar)) return next;
    if (!isOpen && (table.isClosed || opensSample(text))) return undefined;
  }
  return undefined;
}

function rowOf(line: PageCell, style: BarStyle): PageRow {
  const cells = splitBars(line.text, style).map(({ start, end }) => unescaped(partOf(line, start, end)));
  return { cells, line: line.line, column: line.column };
}

/** Copied Markdown writes a bar inside a cell as `\|`. */
const unescaped = (cell: PageCell): PageCell =>
  cell.text.includes('\\|') ? { ...cell, text: cell.text.replaceAll('\\|', '|') } : cell;
