import type { PageTable } from '../../read/pages/page-document.ts';
import type { Kinds } from './columns.ts';
import { areJoined } from './columns.ts';
import type { Evidence } from './evidence.ts';
import { readJoinedRow } from './joined-cells.ts';
import type { References } from './named-tables.ts';
import type { PageContext } from './page-context.ts';
import type { PageRecord } from './page-record.ts';
import { readRow } from './page-rows.ts';

export interface TableReading {
  readonly references: References;
  readonly evidence: Evidence;
  /** As decisions call what the rows belong to: a function's short name, `pay.requestBody`, `Money`. */
  readonly owner: string;
}

/** The rows of a table of fields, with their cells by what they hold. */
export function readRecords(table: PageTable, kinds: Kinds, reading: TableReading, context: PageContext): PageRecord[] {
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
