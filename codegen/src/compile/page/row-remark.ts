import { clean } from '../../read/pages/cells.ts';
import type { PageCell, PageRow } from '../../read/pages/page-document.ts';
import { likenessOf } from './evidence.ts';
import type { PageContext } from './page-context.ts';
import type { PageRecord } from './page-record.ts';
import { recordOf } from './page-record.ts';
import type { RowReading } from './row-cells.ts';
import { byKind, none, printed, short, unclear } from './row-cells.ts';

export interface PrintedRow {
  readonly row: PageRow;
  readonly cells: readonly PageCell[];
  readonly texts: readonly string[];
}

/** A value under Remarks with nothing under Sample has slid left over an empty cell. */
export function settleRemark({ row, cells, texts }: PrintedRow, reading: RowReading, context: PageContext): PageRecord {
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
    context.report('unclear-cell', cell, unclear(texts[remarks] ?? '', 'remarks'), { subjects });
    return record;
  }
  const message = `${JSON.stringify(short(cell.text))} stands under Remarks and is read as the sample.`;
  context.report('shifted-row', cell, message, { subjects });
  const columns = kinds.map((_, index) => (index === sample ? remarks : index === remarks ? -1 : index));
  const moved = columns.map((index) => asPrinted[index] ?? none);
  return recordOf(row, byKind(cells, moved, kinds));
}
