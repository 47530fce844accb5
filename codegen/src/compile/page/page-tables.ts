import type { PageEnum, PageResultCode } from '../../spec/page-facts.ts';
import type { Kinds } from './columns.ts';
import { areCodes, kindsOf } from './columns.ts';
import { readMessage } from './message-table.ts';
import { isEnumTable, nameTable } from './named-tables.ts';
import type { Outline, PlacedTable } from './outline-model.ts';
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
  readonly codes: readonly PageResultCode[];
  readonly hasCodeTable: boolean;
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
