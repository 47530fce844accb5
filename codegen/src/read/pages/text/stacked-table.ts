import { isName, isTornType } from '../../../vocabulary/shapes.ts';
import { isNearFlag, parseType } from '../../../vocabulary/type-words.ts';
import { jsonEnd } from '../json-end.ts';
import type { PageCell, PageRow, PageTable } from '../page-document.ts';
import type { Found, TextPage } from './text-page.ts';
import { endsTable, exampleWord, headLines, isExample, isHeading, isScalar, tableHeadAt } from './text-page.ts';

/** A table of two columns as its cells are copied: name, type with flag, description, `Example:`, each a line. */
export function readStackedTable(page: TextPage, index: number): Found | undefined {
  const head = headOf(page, index);
  if (!head) return undefined;
  const rows: PageRow[] = [];
  let next = head.next;
  while (!endsTable(page, next)) {
    page.countRows(1);
    const row = readRow(page, next);
    rows.push({ ...row.value, isOpenEnded: true });
    next = row.next;
  }
  const table: PageTable = { kind: 'table', rows, ...(head.header && { header: head.header }) };
  return { blocks: [table], next, layout: 'stacked' };
}

function headOf(page: TextPage, index: number): { header?: PageRow; next: number } | undefined {
  const kind = tableHeadAt(page, index);
  if (kind === 'glued') return { header: row([page.lines.cell(index)]), next: index + 1 };
  if (kind === 'lines') {
    const lines = headLines(page, index);
    const kinds = lines.map((line) => page.words.columns.find(page.lines.text(line)));
    if (lines.length !== 2 || !kinds.includes('name') || !kinds.includes('description')) return undefined;
    // Without a type nearby the two columns are those of an enum.
    if (![3, 4, 5, 6, 7, 8].some((more) => isScalar(page, index + more))) return undefined;
    return { header: row(lines.map((line) => page.lines.cell(line))), next: index + 2 };
  }
  const isFirst = index > 0 && isHeading(page, index - 1);
  return kind === undefined && isFirst && !endsTable(page, index) && startsRow(page, index, 'sure')
    ? { next: index }
    : undefined;
}

/** How sure it is that a line after these is a new row's name: after an example it must be, inside a text it may be. */
type Ground = 'sure' | 'likely' | 'unlikely';

/** A name, with its type on the line after it. */
function startsRow({ lines, words }: TextPage, index: number, ground: Ground): boolean {
  if (!isName(lines.text(index)) || index + 1 >= lines.count) return false;
  const { type, length, flag } = parseType(lines.text(index + 1), words);
  if (type === undefined) return length !== undefined || isTornType(lines.text(index + 1), words);
  // A bare name in capitals may be a type, and a short description as well.
  const isPlain = type.kind === 'structure' && length === undefined && flag === undefined;
  return ground === 'unlikely' ? !isPlain : true;
}

function readRow(page: TextPage, start: number): { value: PageRow; next: number } {
  const { lines, words } = page;
  const cells: PageCell[] = [lines.cell(start)];
  let next = start + 1;
  if (isName(lines.text(start)) && !endsTable(page, next)) {
    const last = lastTypeLine(page, next);
    cells.push(lines.slice(next, last));
    next = last + 1;
  }
  let hasExample = false;
  while (!endsTable(page, next) && !startsNext(page, next, { hasExample, cells: cells.length })) {
    const isValue: boolean = !hasExample && isExample(lines.text(next), words);
    const last = isValue ? lastExampleLine(page, next) : next;
    cells.push(lines.slice(next, last));
    hasExample ||= isValue;
    next = last + 1;
  }
  return { value: row(cells), next };
}

/** The line after a name is its type, whatever it says; a flag on the line after that belongs to it. */
function lastTypeLine(page: TextPage, index: number): number {
  const text = page.lines.text(index + 1);
  const isFlag = page.words.flags.find(text) !== undefined || isNearFlag(text, page.words);
  return isFlag && !startsRow(page, index + 1, 'unlikely') ? index + 1 : index;
}

interface RowSoFar {
  readonly hasExample: boolean;
  readonly cells: number;
}

/** After the sample value comes the next name; before it, a name must have a type under it to be one. */
function startsNext(page: TextPage, index: number, { hasExample, cells }: RowSoFar): boolean {
  if (hasExample) return isName(page.lines.text(index));
  return startsRow(page, index, cells > 2 ? 'likely' : 'unlikely');
}

const longestValue = 200;

/** The value may stand on the line after its word, and a JSON value may go on over several lines. */
function lastExampleLine(page: TextPage, index: number): number {
  const { lines, words, source } = page;
  const text = lines.text(index);
  const value = text.slice((exampleWord(text, words.examples) ?? '').length).trimStart();
  if (value === '') return endsTable(page, index + 1) || startsRow(page, index + 1, 'sure') ? index : index + 1;
  if (!/^[[{]/.test(value)) return index;
  const start = source.text.indexOf(value.charAt(0), lines.startOf(index));
  let last = index;
  const goesOn = (line: string): boolean => line !== '' && !/^[#|]/.test(line) && !isExample(line, words);
  while (last < index + longestValue && goesOn(lines.text(last + 1))) last++;
  const end = jsonEnd(source.text, start, lines.endOf(last));
  if (end === undefined) return index;
  let found = index;
  while (lines.endOf(found) < end) found++;
  return found;
}

const row = (cells: readonly PageCell[]): PageRow => ({
  cells,
  line: cells[0]?.line ?? 1,
  column: cells[0]?.column ?? 1,
});
