import { oneOf } from '../../diagnostics/reporter.ts';
import type { Alignment } from '../../read/pages/align.ts';
import { alignments } from '../../read/pages/align.ts';
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

export interface RowReading {
  readonly kinds: Kinds;
  readonly evidence: Evidence;
  /** Names the row to decisions, from its name or code. */
  subjectOf(name: string): string;
}

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

/**
 * The readings of a row, and the cells that they speak of: without its padding, or with it where a bar in a cell has
 * made one too many. A row with one wrong cell is still a row, so that the one is told and not all that follow.
 */
function waysToRead(row: PageRow, { kinds }: RowReading, { words }: PageContext): Omit<AlignedRow, 'row'> | undefined {
  const filled = withoutPadding(row.cells, 0);
  const isWide = row.cells.length > kinds.length && filled.length <= kinds.length;
  const candidates = isWide ? [filled, row.cells] : [filled];
  for (const misfits of [0, 1] as const) {
    for (const cells of candidates) {
      if (misfits === 1 && cells.length === kinds.length) continue;
      const texts = cells.map(({ text }) => clean(text));
      const found = alignments(texts, kinds, words, misfits);
      if (found.length > 0) return { cells, found };
    }
  }
  return undefined;
}

/** Without the empty cells at the end that only fill the row up. */
function withoutPadding(cells: readonly PageCell[], least: number): readonly PageCell[] {
  let length = cells.length;
  while (length > least && cells[length - 1]?.text === '') length--;
  return cells.slice(0, length);
}

interface PrintedRow {
  readonly row: PageRow;
  readonly cells: readonly PageCell[];
  readonly texts: readonly string[];
}

/** A value under Remarks with nothing under Sample has slid left over an empty cell. */
function settleRemark({ row, cells, texts }: PrintedRow, reading: RowReading, context: PageContext): PageRecord {
  const { kinds } = reading;
  const asPrinted = printed(cells.length, kinds);
  const [remarks, sample] = [kinds.indexOf('remarks'), kinds.indexOf('sample')];
  const cell = cells[remarks];
  const record = recordOf(row, byKind(cells, asPrinted, kinds));
  if (!cell || sample < 0 || cell.text === '' || texts[sample] !== '') return record;
  const name = clean(record.place.text);
  const likeness = likenessOf(texts[remarks] ?? '', name, reading.evidence);
  if (likeness === 'remark') return record;
  const subjects = [reading.subjectOf(name)];
  if (likeness === 'unclear') {
    context.report('unclear-cell', cell, unclear(texts[remarks] ?? ''), { subjects });
    return record;
  }
  context.report(
    'shifted-row',
    cell,
    `${JSON.stringify(short(cell.text))} stands under Remarks and is read as the sample.`,
    {
      subjects,
    },
  );
  const moved = asPrinted.map((range, index) =>
    index === sample ? asPrinted[remarks] : index === remarks ? none : range,
  );
  return recordOf(
    row,
    byKind(
      cells,
      moved.map((range) => range ?? none),
      kinds,
    ),
  );
}

const none = [0, 0] as const;
const unclear = (text: string): string =>
  `${JSON.stringify(text)} may be a remark or a sample; it is read as a remark.`;
const short = (text: string): string => (clean(text).length > 40 ? `${clean(text).slice(0, 39)}…` : clean(text));

interface AlignedRow {
  readonly row: PageRow;
  readonly cells: readonly PageCell[];
  readonly found: readonly Alignment[];
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

const printed = (length: number, kinds: Kinds): Alignment =>
  kinds.map((_, index) => (index < length ? [index, index + 1] : [length, length]));

function byKind(cells: readonly PageCell[], alignment: Alignment, kinds: Kinds): Map<ColumnKind, readonly PageCell[]> {
  const found = new Map<ColumnKind, readonly PageCell[]>();
  for (const [index, [from, to]] of alignment.entries()) {
    const kind = kinds[index];
    if (kind !== undefined) found.set(kind, cells.slice(from, to));
  }
  return found;
}
