import { clean } from '../../read/pages/cells.ts';
import type { Heading, PageCell } from '../../read/pages/page-document.ts';
import type { PageEnum } from '../../spec/page-facts.ts';
import { columnsIn } from '../../vocabulary/shapes.ts';
import type { Kinds } from './columns.ts';
import { areCodes, kindsOf } from './columns.ts';
import { readMessage } from './message-table.ts';
import { isEnumTable, nameTable } from './named-tables.ts';
import type { Outline, PlacedTable } from './outline-model.ts';
import type { ReadCode } from './page-codes.ts';
import { readCodes } from './page-codes.ts';
import type { PageContext } from './page-context.ts';
import { readEnum } from './page-enums.ts';
import type { RecordGroup } from './page-record.ts';
import { checkNumbers } from './row-numbers.ts';
import type { TableReading } from './table-records.ts';
import { readRecords } from './table-records.ts';

export interface PageTables {
  readonly groups: readonly RecordGroup[];
  readonly enums: readonly PageEnum[];
  readonly codes: readonly ReadCode[];
  readonly hasCodeTable: boolean;
}

/** Every table of the page, as rows of fields, values or result codes. What is none of them is told. */
export function readTables({ tables }: Outline, reading: TableReading, context: PageContext): PageTables {
  const found: Found = { groups: [], enums: [], codes: [], hasCodeTable: false, names: new Set() };
  for (const placed of tables) {
    for (const row of placed.table.rows) context.ledger.addRow(row);
    const { header } = placed.table;
    if (isOutside(placed, context)) continue;
    const kinds = header ? kindsOf(header, context) : headless(placed, context);
    if (kinds) readTable(placed, kinds, { reading, found }, context);
  }
  return found;
}

/** A table under a heading of prose, such as a history of changes, is told in one line and not cell by cell. */
function isOutside({ table, section }: PlacedTable, { words, ledger, report }: PageContext): boolean {
  const texts = table.header?.cells.map(({ text }) => clean(text)) ?? [];
  const kinds = texts.flatMap((text) => columnsIn(text, words));
  if (section.region !== 'other' || section.named || kinds.includes('name') || kinds.includes('code')) return false;
  const place = table.header?.cells[0] ?? table.rows[0]?.cells[0];
  if (place)
    report('unknown-heading', place, 'the table stands under a heading of prose and is not read.', {
      severity: 'warning',
    });
  for (const row of table.rows) ledger.leave(row);
  return true;
}

interface Found {
  readonly groups: RecordGroup[];
  readonly enums: PageEnum[];
  readonly codes: ReadCode[];
  hasCodeTable: boolean;
  /** Headings of structures and enums that have a table. */
  readonly names: Set<PageCell>;
  /** The heading over the last table of codes. */
  codeHeading?: Heading | undefined;
}

interface Into {
  readonly reading: TableReading;
  readonly found: Found;
}

function readTable(placed: PlacedTable, kinds: Kinds, into: Into, context: PageContext): void {
  const { reading, found } = into;
  if (areCodes(kinds)) {
    tellSecond(placed, found, context);
    found.codeHeading = placed.section.heading;
    found.hasCodeTable = true;
    for (const code of readCodes(placed, kinds, reading.owner, context)) found.codes.push(code);
  } else if (placed.section.named) readNamed(placed, kinds, into, context);
  else for (const group of readMessage(placed, kinds, reading, context)) found.groups.push(group);
}

/** Two tables of codes under one heading: the heading that made the second ones basic may have been lost. */
function tellSecond({ table, section }: PlacedTable, found: Found, context: PageContext): void {
  const place = table.header?.cells[0];
  if (!found.hasCodeTable || found.codeHeading !== section.heading || !place) return;
  const message = 'a second table of result codes stands under one heading; both are read as one group.';
  context.report('duplicate-section', place, message);
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
  const place = placed.table.header?.cells[0] ?? named.heading;
  if (found.names.has(named.heading)) {
    const message = `a second table stands under the heading of ${named.name}; the heading between them may be lost.`;
    context.report('duplicate-section', place, message);
  }
  found.names.add(named.heading);
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
