import { didYouMean } from '../../diagnostics/reporter.ts';
import { clean } from '../../read/pages/cells.ts';
import type { PageCell, PageRow } from '../../read/pages/page-document.ts';
import type { MessagePart } from '../../vocabulary/vocabulary-data.ts';
import type { Kinds } from './columns.ts';
import { ownerOf } from './names.ts';
import { sectionAfter } from './outline.ts';
import type { PlacedTable, Section } from './outline-model.ts';
import type { PageContext } from './page-context.ts';
import type { RecordGroup } from './page-record.ts';
import { checkNumbers } from './row-numbers.ts';
import type { TableReading } from './table-records.ts';
import { readRecords } from './table-records.ts';

/** The rows of a message. Some tables hold several of its parts, parted by rows of one cell. */
export function readMessage(
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
      const owner = ownerOf(reading.owner, target);
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
      current = isSecondMessage(groups, current, next) ? secondMessage(row, next, context) : next;
    }
  }
  close();
  checkNumbers(
    groups.flatMap(({ records }) => records),
    context,
  );
  return groups;
}

/** Whether head and body of the request have been read and another head begins. */
const isSecondMessage = (groups: readonly RecordGroup[], current: Section, next: Section): boolean =>
  current.part === 'body' &&
  next.part === 'head' &&
  current.message === next.message &&
  next.message !== 'response' &&
  groups.some(({ target }) => target === 'request head');

function secondMessage(row: PageRow, section: Section, context: PageContext): Section {
  const message = 'the table has had a head and a body before; from here on it is read as the response.';
  context.report('unknown-part', row.cells[0] ?? row, message, { severity: 'warning' });
  return { ...section, message: 'response' };
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

function targetOf(section: Section, { place, rows }: Placed, context: PageContext): MessagePart | undefined {
  const { message, part, region } = section;
  const isMessage = region === 'message' || (message !== undefined && region !== 'other');
  if (isMessage && message && part) return `${message} ${part}`;
  if (isMessage) {
    const target: MessagePart = `${message ?? 'request'} ${part ?? 'body'}`;
    const text = `nothing says which part of which message the table is; it is read as the ${target}.`;
    context.report('unknown-part', place, text, { severity: 'warning' });
    return target;
  }
  const text =
    region === 'other'
      ? 'the table of fields stands under a heading that holds none; the heading over it may be lost.'
      : 'the table stands under no heading that says whether it is the request or the response.';
  context.report('unknown-heading', place, text);
  for (const row of rows) context.ledger.leave(row);
  return undefined;
}
