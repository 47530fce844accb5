import { oneOf } from '../../diagnostics/reporter.ts';
import type { Alignment } from '../../read/pages/align.ts';
import { clean, joinCells } from '../../read/pages/cells.ts';
import type { PageCell, PageRow } from '../../read/pages/page-document.ts';
import { freeKinds } from '../../vocabulary/shapes.ts';
import type { ColumnKind } from '../../vocabulary/vocabulary-data.ts';
import type { Kinds } from './columns.ts';
import type { Evidence } from './evidence.ts';
import { likenessOf } from './evidence.ts';
import type { PageContext } from './page-context.ts';
import type { PageRecord } from './page-record.ts';
import { recordOf } from './page-record.ts';
import type { RowReading, RowWays } from './row-cells.ts';
import { byKind, misfitsIn, none, printed, short, unclear, waysToRead, withoutPadding } from './row-cells.ts';
import type { PrintedRow } from './row-remark.ts';
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
  const asPrinted = { row, cells, texts, misfits: misfitsIn(texts, reading.kinds, context.words) };
  const ways = isPrintedRight(asPrinted, reading) ? undefined : waysToRead(row, reading, context);
  if (ways) return readAligned({ row, ...ways }, reading, context);
  if (cells.length === reading.kinds.length) return settleRemark(asPrinted, reading, context);
  if (cells.length < reading.kinds.length)
    return recordOf(row, byKind(cells, printed(cells.length, reading.kinds), reading.kinds));
  const message = `the row has ${cells.length} cells for ${reading.kinds.length} columns, and they fit in no order.`;
  context.report('ambiguous-row', row.cells[0] ?? row, message);
  context.ledger.leave(row);
  return undefined;
}

/**
 * Whether a row needs no other reading: every cell fits its column, or the one that does not is a flag or a length in an
 * unknown form. As a remark it would fit, and leave the field optional or without a length.
 */
function isPrintedRight({ cells, texts, misfits }: PrintedRow & Misfits, { kinds, evidence }: RowReading): boolean {
  const [wrong] = misfits;
  if (wrong === undefined) return cells.length === kinds.length;
  const text = texts[wrong] ?? '';
  if (misfits.length > 1 || cells.length > kinds.length) return false;
  if (kinds[wrong] === 'length') return /\d/.test(text);
  const isWord = kinds[wrong] === 'presence' && !/\s/.test(text);
  return isWord && likenessOf(text, texts[kinds.indexOf('name')] ?? '', evidence) !== 'value';
}

interface Misfits {
  readonly misfits: readonly number[];
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
    // The last reading leaves columns at the end of the row empty, and not those before them.
    const last = cells.at(-1) ?? row.cells[0];
    const column = reading.kinds[found.at(-1)?.findLastIndex(([from, to]) => to > from) ?? -1];
    if (last) context.report('unclear-cell', last, unclear(clean(last.text), column), { subjects });
    return records.at(-1);
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
