import { draftMark } from '../spec/draft-mark.ts';
import type { PageEnum, PageResultCode } from '../spec/page-facts.ts';
import type { MarkdownTable, TableRow } from './markdown-table.ts';
import { newRow, nothing, withCells } from './markdown-table.ts';
import type { HeldIn } from './merge-fields.ts';
import { withoutHeld } from './merge-fields.ts';

export const codeColumns: readonly string[] = ['Id', 'Code', 'Status', 'Next', 'Description'];

const codeOf = (row: TableRow): string => row.cells.get('Code') ?? '';

/**
 * The own codes of a function after what the page says now. Description stays ours, and Next as long as the status is
 * the same.
 */
export function mergeCodes(
  { columns, rows }: MarkdownTable,
  codes: readonly PageResultCode[],
  held: HeldIn,
): TableRow[] {
  const rowOf = rowsByCode(rows, codes);
  return codes.map((code) => {
    const row = rowOf(code);
    return row ? mergeCode(row, columns, code, held) : newRow(columns, draftOf(code));
  });
}

/** The row that has a code's name; else the one that has its id under a name that the page no longer has. */
function rowsByCode(
  rows: readonly TableRow[],
  codes: readonly PageResultCode[],
): (code: PageResultCode) => TableRow | undefined {
  const onPage = new Set(codes.map(({ code }) => code));
  const byCode = new Map(rows.map((row) => [codeOf(row), row]));
  const byId = new Map(rows.filter((row) => !onPage.has(codeOf(row))).map((row) => [row.cells.get('Id'), row]));
  return ({ code, id }) => byCode.get(code) ?? (id === undefined ? undefined : byId.get(id));
}

function mergeCode(row: TableRow, columns: readonly string[], code: PageResultCode, held: HeldIn): TableRow {
  const changes = withoutHeld(factsOf(code), held(code.code));
  const status = changes.get('Status');
  const hasNewStatus = status !== undefined && status !== row.cells.get('Status');
  return withCells(row, columns, hasNewStatus ? new Map([...changes, ['Next', nextOf(code)]]) : changes);
}

interface BasicPage {
  /** Short name of the function whose page it is. */
  readonly name: string;
  /** Short names of all functions. */
  readonly functions: readonly string[];
}

/** The codes of every function. Functions tells whose pages list a code, so a page adds and removes its own name only. */
export function mergeBasicCodes(
  { columns, rows }: MarkdownTable,
  codes: readonly PageResultCode[],
  { name, functions }: BasicPage,
  held: HeldIn,
): TableRow[] {
  const rowOf = rowsByCode(rows, codes);
  const onPage = new Map(codes.flatMap((code) => (rowOf(code) ? [[rowOf(code), code] as const] : [])));
  const known = rows.flatMap((row) => {
    const code = onPage.get(row);
    const listed = namesIn(row, functions);
    if (code) {
      const merged = mergeCode(row, columns, code, held);
      return [withCells(merged, columns, new Map(functionsCell(row, [...listed, name])))];
    }
    const rest = listed.filter((other) => other !== name);
    return rest.length === 0
      ? []
      : [withCells(row, columns, new Map(rest.length === listed.length ? [] : [['Functions', rest.join(', ')]]))];
  });
  const added = codes.filter((code) => !rowOf(code));
  return [...known, ...added.map((code) => newRow(columns, new Map([...draftOf(code), ['Functions', name]])))];
}

const isForAll = (row: TableRow): boolean => row.cells.get('Functions') === 'all';

function namesIn(row: TableRow, functions: readonly string[]): readonly string[] {
  return isForAll(row) ? functions : (row.cells.get('Functions') ?? '').split(',').map((name) => name.trim());
}

function functionsCell(row: TableRow, names: readonly string[]): [string, string][] {
  return isForAll(row) ? [] : [['Functions', [...new Set(names)].join(', ')]];
}

const factsOf = ({ id, code, status }: PageResultCode): Map<string, string> =>
  new Map([
    ['Id', id ?? nothing],
    ['Code', code],
    ['Status', status],
  ]);

const draftOf = (code: PageResultCode): Map<string, string> =>
  new Map([...factsOf(code), ['Next', nextOf(code)], ['Description', `${draftMark} describe it in your own words.`]]);

/** What a caller may do is not on the page, and depends on the status. */
const nextOf = ({ status }: PageResultCode): string =>
  status === 'S' ? nothing : `${draftMark} say what a caller may do.`;

export const enumColumns: readonly string[] = ['Value', 'Description'];

/** The values of an enum after what the page says now. */
export function mergeValues({ columns, rows }: MarkdownTable, { values }: PageEnum): TableRow[] {
  const nameOf = (row: TableRow): string => (row.cells.get('Value') ?? '').replace(/^`([^`]*)`$/, '$1');
  const byValue = new Map(rows.map((row) => [nameOf(row), row]));
  const draft = (value: string): TableRow =>
    newRow(
      columns,
      new Map([
        ['Value', value],
        ['Description', `${draftMark} describe it in your own words.`],
      ]),
    );
  return values.map(({ value }) => byValue.get(value) ?? draft(value));
}
