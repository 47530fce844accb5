import { draftMark } from '../spec/draft-mark.ts';
import type { PageEnum, PageResultCode } from '../spec/page-facts.ts';
import type { MarkdownTable, TableRow } from './markdown-table.ts';
import { inPageOrder, newRow, nothing, withCells } from './markdown-table.ts';
import type { IsDecided } from './merge-fields.ts';

export const codeColumns: readonly string[] = ['Id', 'Code', 'Status', 'Next', 'Description'];

const codeOf = (row: TableRow): string => row.cells.get('Code') ?? '';

/** The own codes of a function after what the page says now; Next and Description stay ours. */
export function mergeCodes(
  { columns, rows }: MarkdownTable,
  codes: readonly PageResultCode[],
  isDecided: IsDecided,
): TableRow[] {
  const byCode = new Map(rows.map((row) => [codeOf(row), row]));
  const onPage = codes.map((code) => {
    const row = byCode.get(code.code);
    if (!row) return newRow(columns, draftOf(code));
    return isDecided(code.code) ? row : withCells(row, columns, factsOf(code));
  });
  return inPageOrder(rows, onPage, codeOf, (row) => isDecided(codeOf(row)));
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
  isDecided: IsDecided,
): TableRow[] {
  const onPage = new Map(codes.map((code) => [code.code, code]));
  const known = rows.flatMap((row) => {
    const code = onPage.get(codeOf(row));
    const listed = namesIn(row, functions);
    if (isDecided(codeOf(row))) return [row];
    if (code) return [withCells(row, columns, new Map([...factsOf(code), ...functionsCell(row, [...listed, name])]))];
    const rest = listed.filter((other) => other !== name);
    return rest.length === 0
      ? []
      : [withCells(row, columns, new Map(rest.length === listed.length ? [] : [['Functions', rest.join(', ')]]))];
  });
  const added = codes.filter(({ code }) => !rows.some((row) => codeOf(row) === code));
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
  new Map([...factsOf(code), ['Next', nothing], ['Description', `${draftMark} describe it in your own words.`]]);

export const enumColumns: readonly string[] = ['Value', 'Description'];

/** The values of an enum after what the page says now. */
export function mergeValues({ columns, rows }: MarkdownTable, { values }: PageEnum, isDecided: IsDecided): TableRow[] {
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
  const onPage = values.map(({ value }) => byValue.get(value) ?? draft(value));
  return inPageOrder(rows, onPage, nameOf, (row) => isDecided(nameOf(row)));
}
