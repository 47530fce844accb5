import { splitBars } from '../read/pages/text/bars.ts';

/** A row of a reviewed table: its line as it stands, and its cells by column, without escapes. */
export interface TableRow {
  readonly line: string;
  readonly cells: ReadonlyMap<string, string>;
}

export interface MarkdownTable {
  readonly columns: readonly string[];
  readonly rows: readonly TableRow[];
}

/** Nothing in a cell. */
export const nothing = '-';

/**
 * The text with the rows of one section's table replaced, and every other byte as it was. Returns undefined when the
 * text has no such section with a table.
 */
export function editTable(
  text: string,
  title: string,
  edit: (table: MarkdownTable) => readonly TableRow[],
): string | undefined {
  const lines = text.split('\n');
  const start = sectionAt(lines, title);
  if (start < 0) return undefined;
  const end = lines.findIndex((line, index) => index > start && /^##? /.test(line));
  const head = lines.findIndex((line, index) => index > start && (end < 0 || index < end) && line.startsWith('|'));
  if (head < 0) return undefined;
  let last = head + 1;
  while (lines[last + 1]?.startsWith('|')) last++;
  const columns = cellsOf(lines[head] ?? '');
  const rows = lines.slice(head + 2, last + 1).map((line) => rowOf(line, columns));
  const edited = edit({ columns, rows }).map(({ line }) => line);
  return [...lines.slice(0, head + 2), ...edited, ...lines.slice(last + 1)].join('\n');
}

/** The line of `## Title` or `## Title (unconfirmed)`; -1 for none. */
export const sectionAt = (lines: readonly string[], title: string): number =>
  lines.findIndex((line) => isHeading(line, '##', title) || isHeading(line, '##', `${title} (unconfirmed)`));

/** Blanks around a title mean nothing, to the compiler neither. */
export const isHeading = (line: string, hashes: string, title: string): boolean =>
  line.startsWith(hashes) && /^[ \t]/.test(line.slice(hashes.length)) && line.slice(hashes.length).trim() === title;

function rowOf(line: string, columns: readonly string[]): TableRow {
  const cells = cellsOf(line);
  return { line, cells: new Map(columns.map((column, index) => [column, cells[index] ?? nothing])) };
}

const cellsOf = (line: string): string[] => splitBars(line).map(({ text }) => text.trim().replaceAll('\\|', '|'));

/** A row with some cells changed; the same row when none of them differs. */
export function withCells(row: TableRow, columns: readonly string[], changes: ReadonlyMap<string, string>): TableRow {
  const changed = [...changes].filter(([column, cell]) => columns.includes(column) && row.cells.get(column) !== cell);
  return changed.length === 0 ? row : newRow(columns, new Map([...row.cells, ...changed]));
}

export function newRow(columns: readonly string[], cells: ReadonlyMap<string, string>): TableRow {
  return { line: rowLine(columns.map((column) => cells.get(column) ?? nothing)), cells };
}

const rowLine = (cells: readonly string[]): string =>
  `| ${cells.map((cell) => cell.replaceAll('|', '\\|').replace(/\s*\n\s*/g, ' ')).join(' | ')} |`;

/** A table without rows, as the lines of a draft. */
export const emptyTable = (columns: readonly string[]): string =>
  `${rowLine(columns)}\n${rowLine(columns.map(() => '---'))}`;

/**
 * Rows in the order of the page. A row that is not on the page and stays keeps its place after the one before it.
 */
export function inPageOrder(
  before: readonly TableRow[],
  onPage: readonly TableRow[],
  keyOf: (row: TableRow) => string,
  stays: (row: TableRow) => boolean,
): TableRow[] {
  const keys = new Set(onPage.map(keyOf));
  const result = [...onPage];
  for (const [index, row] of before.entries()) {
    if (keys.has(keyOf(row)) || !stays(row)) continue;
    const previous = before
      .slice(0, index)
      .findLast((other) => result.some((placed) => keyOf(placed) === keyOf(other)));
    const at = previous ? result.findIndex((placed) => keyOf(placed) === keyOf(previous)) + 1 : 0;
    result.splice(at, 0, row);
  }
  return result;
}
