import { clean } from '../read/pages/cells.ts';
import { draftMark } from '../spec/draft-mark.ts';
import type { FieldType } from '../spec/model.ts';
import type { PageField } from '../spec/page-facts.ts';
import type { MarkdownTable, TableRow } from './markdown-table.ts';
import { inPageOrder, newRow, nothing, withCells } from './markdown-table.ts';

export const fieldColumns: readonly string[] = ['Field', 'Type', 'Length', 'Presence', 'Description', 'Sample'];

/** What entries of `decisions.yaml` hold against the page in the row of that name: columns in small letters. */
export type HeldIn = (name: string) => ReadonlySet<string>;

/** The rows of a table of fields after what the page says now. Ours stay: descriptions, conditions, what is held. */
export function mergeFields({ columns, rows }: MarkdownTable, fields: readonly PageField[], held: HeldIn): TableRow[] {
  const byName = new Map(rows.map((row) => [nameOf(row), row]));
  const onPage = fields.map((field) => {
    const row = byName.get(field.name);
    if (!row) return newRow(columns, new Map([...draftOf(field), ['Confidence', 'documented']]));
    return mergeRow(row, columns, field, held(field.name));
  });
  const stays = (row: TableRow): boolean => row.cells.get('Confidence') === 'unconfirmed';
  return inPageOrder(rows, onPage, nameOf, stays);
}

const nameOf = (row: TableRow): string => row.cells.get('Field') ?? '';

function mergeRow(row: TableRow, columns: readonly string[], field: PageField, held: ReadonlySet<string>): TableRow {
  const cells = cellsOf(field);
  // The type of the table may have a length where that of the page has none.
  if (held.has('type') && field.maxLength !== undefined) cells.set('Length', String(field.maxLength));
  const changes = withoutHeld(cells, held);
  const presence = row.cells.get('Presence') ?? '';
  if (field.presence === 'unknown' || presence.split(':')[0]?.trim() === field.presence) changes.delete('Presence');
  if (!showsSample(row, field)) changes.delete('Sample');
  if (row.cells.get('Confidence') === 'unconfirmed') changes.set('Confidence', 'documented');
  for (const column of ['Type', 'Sample']) {
    if (isSame(row.cells.get(column), changes.get(column))) changes.delete(column);
  }
  return withCells(row, columns, changes);
}

export const withoutHeld = (cells: ReadonlyMap<string, string>, held: ReadonlySet<string>): Map<string, string> =>
  new Map([...cells].filter(([column]) => !held.has(column.toLowerCase())));

/** An object stays out of a table that leaves it to its structure, and a sample that the page lost stays in. */
function showsSample(row: TableRow, { sample, type }: PageField): boolean {
  if (sample === undefined) return false;
  const isObject = type.kind === 'structure' || type.kind === 'list';
  return !isObject || (row.cells.get('Sample') ?? nothing) !== nothing;
}

const isSame = (before = '', after = ''): boolean => plain(before) === plain(after);
const plain = (cell: string): string => clean(cell.replace(/^`([^`]*)`$/, '$1'));

/** A new row. Its description is ours to write, and an object is left to the table of its structure. */
function draftOf(field: PageField): Map<string, string> {
  const isObject = field.type.kind === 'structure' || field.type.kind === 'list';
  return new Map([
    ...cellsOf(field),
    ['Description', `${draftMark} describe it in your own words.`],
    ...(isObject ? [['Sample', nothing] as const] : []),
  ]);
}

/** What the page says of a field, as the columns of a table. */
function cellsOf(field: PageField): Map<string, string> {
  const { name, type, maxLength, presence, sample } = field;
  const hasLength = (type.kind === 'string' || type.kind === 'enum') && maxLength !== undefined;
  return new Map([
    ['Field', name],
    ['Type', typeText(type)],
    ['Length', hasLength ? String(maxLength) : nothing],
    ['Presence', presence === 'conditional' ? `conditional: ${draftMark} say when` : presence],
    ['Sample', sample === undefined ? nothing : code(sample)],
  ]);
}

/** A sample in backticks, unless it has some of its own. */
const code = (sample: string): string => (sample.includes('`') ? clean(sample) : `\`${clean(sample)}\``);

function typeText(type: FieldType): string {
  const text = plainType(type);
  return text.includes('<') ? `\`${text}\`` : text;
}

function plainType(type: FieldType): string {
  if (type.kind === 'list') return `list<${plainType(type.of)}>`;
  if (type.kind === 'enum') return `enum<${type.name}>`;
  return type.kind === 'structure' ? type.name : type.kind;
}
