import { didYouMean } from '../../diagnostics/reporter.ts';
import { clean } from '../../read/pages/cells.ts';
import type { PageCell, PageRow, PageTable } from '../../read/pages/page-document.ts';
import type { PageEnum, PageResultCode } from '../../spec/page-facts.ts';
import type { MessagePart } from '../../vocabulary/vocabulary-data.ts';
import type { Kinds } from './columns.ts';
import { areCodes, areJoined, kindsOf } from './columns.ts';
import type { Evidence } from './evidence.ts';
import { readJoinedRow } from './joined-cells.ts';
import type { References } from './named-tables.ts';
import { isEnumTable, nameTable } from './named-tables.ts';
import { sectionAfter } from './outline.ts';
import type { Outline, PlacedTable, Section } from './outline-model.ts';
import { readCodes } from './page-codes.ts';
import type { PageContext } from './page-context.ts';
import { readEnum } from './page-enums.ts';
import type { PageRecord, RecordGroup } from './page-record.ts';
import { readRow } from './page-rows.ts';
import { checkNumbers } from './row-numbers.ts';

export interface PageTables {
  readonly groups: readonly RecordGroup[];
  readonly enums: readonly PageEnum[];
  readonly codes: readonly PageResultCode[];
  readonly hasCodeTable: boolean;
}

export interface TableReading {
  readonly references: References;
  readonly evidence: Evidence;
  /** Short name of the function, as decisions call it. */
  readonly owner: string;
}

/** Every table of the page, as rows of fields, values or result codes. What is none of them is told. */
export function readTables({ tables }: Outline, reading: TableReading, context: PageContext): PageTables {
  const found: Found = { groups: [], enums: [], codes: [], hasCodeTable: false };
  for (const placed of tables) {
    for (const row of placed.table.rows) context.ledger.addRow(row);
    const { header } = placed.table;
    const kinds = header ? kindsOf(header, context) : headless(placed, context);
    if (kinds) readTable(placed, kinds, { reading, found }, context);
  }
  return found;
}

interface Found {
  readonly groups: RecordGroup[];
  readonly enums: PageEnum[];
  readonly codes: PageResultCode[];
  hasCodeTable: boolean;
}

interface Into {
  readonly reading: TableReading;
  readonly found: Found;
}

function readTable(placed: PlacedTable, kinds: Kinds, into: Into, context: PageContext): void {
  const { reading, found } = into;
  if (areCodes(kinds)) {
    found.hasCodeTable = true;
    for (const code of readCodes(placed, kinds, reading.owner, context)) found.codes.push(code);
  } else if (placed.section.named) readNamed(placed, kinds, into, context);
  else for (const group of readMessage(placed, kinds, reading, context)) found.groups.push(group);
}

/** The stacked layout can be read without its head. */
function headless({ table }: PlacedTable, context: PageContext): Kinds | undefined {
  const [first] = table.rows;
  const isStacked =
    first !== undefined && first.cells.length >= 2 && new Set(first.cells.map(({ line }) => line)).size > 1;
  if (isStacked) return ['name', 'description'];
  const place = first?.cells[0];
  if (place)
    context.report(
      'table-without-head',
      place,
      `${table.rows.length} rows stand under no head that names their columns.`,
    );
  for (const row of table.rows) context.ledger.leave(row);
  return undefined;
}

function readNamed(placed: PlacedTable, kinds: Kinds, { reading, found }: Into, context: PageContext): void {
  const named = nameTable(placed, reading.references, context);
  if (!named) return;
  const { references } = reading;
  if (isEnumTable(named, kinds, { references, region: placed.section.region })) {
    found.enums.push(readEnum(named, kinds, context));
    return;
  }
  const { name: structure, heading, prose } = named;
  const records = readRecords(placed.table, kinds, { ...reading, owner: structure }, context);
  checkNumbers(records, context);
  found.groups.push({ target: { structure, heading, prose }, records, place: heading });
}

/** The rows of a message. Some tables hold several of its parts, parted by rows of one cell. */
function readMessage(
  { table, section }: PlacedTable,
  kinds: Kinds,
  reading: TableReading,
  context: PageContext,
): RecordGroup[] {
  const groups: RecordGroup[] = [];
  let current = section;
  let rows: PageRow[] = [];
  const place = table.header?.cells[0] ?? table.rows[0]?.cells[0];
  const close = (): void => {
    const target = rows.length > 0 && place ? targetOf(current, { place, rows }, context) : undefined;
    if (target && place) {
      const owner = `${reading.owner}.${target.replace(/ (\w)/, (_, letter: string) => letter.toUpperCase())}`;
      const records = readRecords({ ...table, rows }, kinds, { ...reading, owner }, context);
      groups.push({ target, records, place });
    }
    rows = [];
  };
  for (const row of table.rows) {
    const next = partingRow(row, { kinds, section: current }, context);
    if (next === undefined) rows.push(row);
    else {
      close();
      current = next;
    }
  }
  close();
  checkNumbers(
    groups.flatMap(({ records }) => records),
    context,
  );
  return groups;
}

/** The section that a row of one filled cell opens; undefined for every other row. */
function partingRow(
  row: PageRow,
  { kinds, section }: { readonly kinds: Kinds; readonly section: Section },
  context: PageContext,
): Section | undefined {
  const filled = row.cells.filter(({ text }) => clean(text) !== '');
  const [cell] = filled;
  if (filled.length !== 1 || !cell || cell.text.includes('\n')) return undefined;
  const text = clean(cell.text);
  const { parts, headings } = context.words;
  const role = parts.find(text);
  if (role) return sectionAfter(role, section);
  const heading = headings.find(text);
  if (heading === 'request' || heading === 'response') return { ...section, message: heading };
  if (heading === 'head' || heading === 'body' || heading?.startsWith('request ') || heading?.startsWith('response ')) {
    return heading.endsWith('sample') ? undefined : sectionAfter(heading as MessagePart, section);
  }
  if (kinds.length < 3 || !/^\p{L}[\p{L}\s]*$/u.test(text)) return undefined;
  context.report(
    'unknown-part',
    cell,
    `${JSON.stringify(text)} parts the table and is in no list.${didYouMean(text, parts.words)}`,
  );
  context.ledger.leave(row);
  return { ...section };
}

interface Placed {
  readonly place: PageCell;
  readonly rows: readonly PageRow[];
}

function targetOf(
  { message, part, region }: Section,
  { place, rows }: Placed,
  context: PageContext,
): MessagePart | undefined {
  if (message && region !== 'other') {
    if (part) return `${message} ${part}`;
    const text = `nothing says whether the table is the head or the body of the ${message}; it is read as the body.`;
    context.report('unknown-part', place, text, { severity: 'warning' });
    return `${message} body`;
  }
  const text =
    region === 'other'
      ? 'the table stands under a heading that holds no facts, so none are read from it.'
      : 'the table stands under no heading that says whether it is the request or the response.';
  context.report('unknown-heading', place, text, { severity: region === 'other' ? 'warning' : 'error' });
  for (const row of rows) context.ledger.leave(row);
  return undefined;
}

function readRecords(table: PageTable, kinds: Kinds, reading: TableReading, context: PageContext): PageRecord[] {
  if (areJoined(kinds)) return table.rows.map((row) => readJoinedRow(row, context));
  const missing = (['name', 'type'] as const).filter((kind) => !kinds.includes(kind));
  const place = table.header?.cells[0] ?? table.rows[0]?.cells[0];
  if (missing.length > 0 && place) {
    context.report(
      'missing-column',
      place,
      `the table has no column for ${missing.join(' and ')}, so its rows cannot be read.`,
    );
    for (const row of table.rows) context.ledger.leave(row);
    return [];
  }
  const subjectOf = (name: string): string => `${reading.owner}.${name}`;
  const rowReading = { kinds, evidence: reading.evidence, subjectOf };
  return table.rows.flatMap((row) => readRow(row, rowReading, context) ?? []);
}
