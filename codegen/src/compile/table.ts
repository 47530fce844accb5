import type { Reporter } from '../diagnostics/reporter.ts';
import { didYouMean } from '../diagnostics/reporter.ts';
import type { Cell, Row, Section, Table } from '../read/table-document.ts';

export interface Columns {
  readonly needed: readonly string[];
  readonly optional?: readonly string[];
}

/** An empty cell. It is written with a hyphen; the dash is what editors make of one, and what older tables have. */
const isNothing = (text: string): boolean => text === '-' || text === '' || text === '–';

/** A row whose cells are found by the name of their column. */
export class NamedRow {
  readonly row: Row;
  readonly #indexes: ReadonlyMap<string, number>;
  readonly #reporter: Reporter;

  constructor(row: Row, indexes: ReadonlyMap<string, number>, reporter: Reporter) {
    this.row = row;
    this.#indexes = indexes;
    this.#reporter = reporter;
  }

  cell(column: string): Cell | undefined {
    const found = this.row.cells[this.#indexes.get(column) ?? this.row.cells.length];
    return found && !isNothing(found.text) ? found : undefined;
  }

  /** The cell of a column that every row fills; an empty one is reported. */
  needed(column: string): Cell | undefined {
    const found = this.cell(column);
    if (!found) {
      const place = this.row.cells[this.#indexes.get(column) ?? 0] ?? this.row;
      this.#reporter.report('empty-cell', place, `the column ${column} is empty; every row needs it.`);
    }
    return found;
  }
}

/** The one table of a section, its rows addressed by column name. */
export function namedRows(section: Section, columns: Columns, reporter: Reporter): NamedRow[] {
  const [table, second] = section.tables;
  if (!table) {
    reporter.report(
      'missing-table',
      section,
      `"${section.title}" needs a table with the columns ${columns.needed.join(', ')}.`,
    );
    return [];
  }
  if (second) {
    reporter.report(
      'missing-table',
      second.header,
      `"${section.title}" has a second table; join its rows to the first.`,
    );
  }
  const indexes = indexColumns(table, columns, reporter);
  if (!indexes) return [];
  return table.rows.map((row) => new NamedRow(row, indexes, reporter));
}

/** A section whose table nobody reads: rows are facts, and none is lost in silence. */
export function tellLostTable({ title, tables }: Section, known: readonly string[], reporter: Reporter): void {
  const [table] = tables;
  if (!table) return;
  const places = known.map((name) => `"## ${name}"`).join(', ');
  reporter.report(
    'unknown-section',
    table.header,
    `a table under ${JSON.stringify(title)} is not read; tables stand directly under ${places}.`,
  );
}

function indexColumns(table: Table, columns: Columns, reporter: Reporter): Map<string, number> | undefined {
  const known = [...columns.needed, ...(columns.optional ?? [])];
  const indexes = new Map<string, number>();
  for (const [index, cell] of table.header.cells.entries()) {
    if (!known.includes(cell.text)) {
      reporter.report(
        'unknown-column',
        cell,
        `no column is called ${JSON.stringify(cell.text)} here; known are ${known.join(', ')}.${didYouMean(cell.text, known)}`,
      );
    } else if (indexes.has(cell.text)) {
      reporter.report('duplicate-name', cell, `the column ${JSON.stringify(cell.text)} stands twice.`);
    } else indexes.set(cell.text, index);
  }
  const missing = columns.needed.filter((name) => !indexes.has(name));
  if (missing.length === 0) return indexes;
  reporter.report('missing-column', table.header, `the table lacks the column ${missing.join(', ')}.`);
  return undefined;
}

/** The text of a cell without the backticks of a code span around it. */
export function unquoted({ text }: Cell): string {
  return text.startsWith('`') ? (/^`([^`]*)`$/.exec(text)?.[1] ?? text) : text;
}

/** Reports the second of two equal names; true for the first. */
export function claimName(
  name: string,
  place: Cell,
  taken: Map<string, string>,
  what: string,
  reporter: Reporter,
): boolean {
  const first = taken.get(name);
  if (first !== undefined) {
    reporter.report(
      'duplicate-name',
      place,
      `the ${what} ${JSON.stringify(name)} is defined twice; first at ${first}.`,
    );
    return false;
  }
  taken.set(name, `${reporter.file}:${place.line}`);
  return true;
}

/** The column Confidence; a row without one is documented. */
export function isUnconfirmed(cell: Cell | undefined, reporter: Reporter): boolean {
  if (!cell || cell.text === 'documented') return false;
  if (cell.text !== 'unconfirmed') {
    reporter.report(
      'unknown-confidence',
      cell,
      `a confidence is "documented" or "unconfirmed"; found ${JSON.stringify(cell.text)}.`,
    );
  }
  return true;
}
