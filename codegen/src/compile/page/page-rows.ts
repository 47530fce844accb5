import { oneOf } from '../../diagnostics/reporter.ts';
import type { Alignment } from '../../read/pages/align.ts';
import { clean, joinCells } from '../../read/pages/cells.ts';
import type { PageCell, PageRow } from '../../read/pages/page-document.ts';
import { fits, freeKinds } from '../../vocabulary/shapes.ts';
import type { ColumnKind } from '../../vocabulary/vocabulary-data.ts';
import type { Kinds } from './columns.ts';
import type { Evidence } from './evidence.ts';
import { likenessOf } from './evidence.ts';
import type { PageContext } from './page-context.ts';
import type { PageRecord } from './page-record.ts';
import { recordOf } from './page-record.ts';
import type { RowReading, RowWays } from './row-cells.ts';
import { byKind, none, printed, short, unclear, waysToRead, withoutPadding } from './row-cells.ts';
import { settleRemark } from './row-remark.ts';

/**
 * Gives the cells of a row to the columns. As printed, if every cell fits its column; else in the one way in which they
 * do, with a word about it. Where there is no such way the row is read as printed and its cells are told one by one.
 */
export function readRow(row: PageRow, reading: RowReading, context: PageContext): PageRecord | undefined {
  const record = alignRow(row, reading, context);
  if (record && row.isJoined) {
    const subjects = [reading.subjectOf(clean(record.place.text))];
    const message = 'a line break in a cell had parted the row; its lines are read as one row.';
    context.report('split-row', row.cells[0] ?? row, message, { subjects });
  }
  return record;
}

function alignRow(row: PageRow, reading: RowReading, context: PageContext): PageRecord | undefined {
  const cells = withoutPadding(row.cells, reading.kinds.length);
  const texts = cells.map(({ text }) => clean(text));
  const isWhole = cells.length === reading.kinds.length;
  if (isWhole && texts.every((text, index) => fits(reading.kinds[index], text, context.words))) {
    return settleRemark({ row, cells, texts }, reading, context);
  }
  const ways = waysToRead(row, reading, context);
  if (ways) return readAligned({ row, ...ways }, reading, context);
  if (cells.length <= reading.kinds.length)
    return recordOf(row, byKind(cells, printed(cells.length, reading.kinds), reading.kinds));
  const message = `the row has ${cells.length} cells for ${reading.kinds.length} columns, and they fit in no order.`;
  context.report('ambiguous-row', row.cells[0] ?? row, message);
  context.ledger.leave(row);
  return undefined;
}

interface AlignedRow extends RowWays {
  readonly row: PageRow;
}

function readAligned(
  { row, cells, found }: AlignedRow,
  reading: RowReading,
  context: PageContext,
): PageRecord | undefined {
  const records = found.map((alignment) => recordOf(row, byKind(cells, alignment, reading.kinds)));
  const [first] = records;
  if (!first) return undefined;
  const likely = records.length === 1 ? records : records.filter((record) => isLikely(record, reading.evidence));
  const chosen = likely.length === 1 ? likely[0] : undefined;
  const subjects = [reading.subjectOf(clean((chosen ?? first).place.text))];
  if (chosen) {
    reportAligned(chosen, found[records.indexOf(chosen)] ?? [], { cells, reading, subjects }, context);
    return chosen;
  }
  if (records.every((record) => agree(record, first, reading.kinds))) {
    const last = cells.at(-1) ?? row.cells[0];
    if (last) context.report('unclear-cell', last, unclear(clean(last.text)), { subjects });
    return first;
  }
  const message = `the row has ${cells.length} cells for ${reading.kinds.length} columns, and they fit in ${found.length} ways.`;
  context.report('ambiguous-row', row.cells[0] ?? row, message, { subjects });
  context.ledger.leave(row);
  return undefined;
}

/** Whether remark and sample of a reading are where their texts belong. */
function isLikely(record: PageRecord, evidence: Evidence): boolean {
  const name = clean(record.place.text);
  const likeness = (kind: ColumnKind) => likenessOf(clean(record.cell(kind)?.text ?? ' '), name, evidence);
  if (record.cell('sample') && record.cell('remarks'))
    return likeness('remarks') !== 'value' && likeness('sample') === 'value';
  if (record.cell('sample')) return !record.has('remarks') || likeness('sample') === 'value';
  return !record.cell('remarks') || !record.has('sample') || likeness('remarks') === 'remark';
}

/** Whether two readings differ in free text alone. */
const agree = (a: PageRecord, b: PageRecord, kinds: Kinds): boolean =>
  kinds.every((kind) => kind === undefined || freeKinds.includes(kind) || a.cell(kind)?.text === b.cell(kind)?.text);

interface AlignedFrom {
  readonly cells: readonly PageCell[];
  readonly reading: RowReading;
  readonly subjects: readonly string[];
}

function reportAligned(
  record: PageRecord,
  alignment: Alignment,
  { cells, reading: { kinds }, subjects }: AlignedFrom,
  context: PageContext,
): void {
  const joined = alignment.findIndex(([from, to]) => to - from > 1);
  if (joined >= 0) {
    const [from, to] = alignment[joined] ?? none;
    const cell = joinCells(cells.slice(from, to), '|');
    const message = `${to - from} cells are read as one, under ${kinds[joined]}: ${JSON.stringify(short(cell.text))}.`;
    context.report('split-row', cell, message, { subjects });
  }
  const dropped = alignment.flatMap(([from, to], index) => (from === to ? [kinds[index] ?? 'unknown'] : []));
  const lastFilled = alignment.findLastIndex(([from, to]) => to > from);
  const hasSlid = alignment.some(([from, to], index) => from === to && index < lastFilled);
  if (joined >= 0 || !hasSlid) return;
  const after = alignment.findIndex(
    ([from, to], index) => to > from && index > alignment.findIndex(([a, b]) => a === b),
  );
  const cell = cells[alignment[after]?.[0] ?? 0] ?? record.place;
  const message = `no cell is left for ${oneOf(dropped)}; ${JSON.stringify(short(cell.text))} is read as ${kinds[after]}.`;
  context.report('shifted-row', cell, message, { subjects });
}
