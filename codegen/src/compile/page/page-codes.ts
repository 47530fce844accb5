import { didYouMean, oneOf } from '../../diagnostics/reporter.ts';
import { clean } from '../../read/pages/cells.ts';
import type { PageCell, PageRow } from '../../read/pages/page-document.ts';
import type { PageResultCode } from '../../spec/page-facts.ts';
import type { Kinds } from './columns.ts';
import type { PlacedTable } from './outline-model.ts';
import type { About, PageContext } from './page-context.ts';
import { originOf } from './page-context.ts';
import type { PageRecord } from './page-record.ts';
import { readRow } from './page-rows.ts';
import { checkNumbers } from './row-numbers.ts';

/** A result code, and the row that it was read from. */
export interface ReadCode {
  readonly code: PageResultCode;
  readonly row: PageRow;
}

/** The result codes of one table, its own or basic as the heading above says. */
export function readCodes(
  { table, section }: PlacedTable,
  kinds: Kinds,
  owner: string,
  context: PageContext,
): ReadCode[] {
  const group = section.group ?? 'functional';
  if (section.named) tellUnknown(section.named.cell, context);
  else if (!section.group && table.header) {
    const message = 'no heading says whether these codes are the own ones of the function; they are read as such.';
    context.report('unclear-group', table.header.cells[0] ?? table.header, message);
  }
  const subjectOf = (code: string): string => `${owner}.resultCodes.${code}`;
  const reading = { kinds, evidence: new Map(), subjectOf };
  const records = table.rows.flatMap((row) => readRow(row, reading, context) ?? []);
  checkNumbers(records, context);
  return records.flatMap((record): ReadCode[] => {
    const code = readCode(record, { group, subjectOf }, context);
    return code ? [{ code, row: record.row }] : [];
  });
}

/** A heading that no list knows may say that the codes are another group's. */
function tellUnknown(heading: PageCell, { words: { headings }, ledger, report }: PageContext): void {
  const text = clean(heading.text);
  const message = `the heading ${JSON.stringify(text)} over result codes is no known word.${didYouMean(text, headings.words)}`;
  report('unknown-heading', heading, message);
  ledger.leave(heading);
}

interface CodeTable {
  readonly group: PageResultCode['group'];
  subjectOf(code: string): string;
}

function readCode(
  record: PageRecord,
  { group, subjectOf }: CodeTable,
  context: PageContext,
): PageResultCode | undefined {
  const { vendor, absent } = context.words;
  const text = (kind: 'id' | 'code' | 'status'): string => clean(record.cell(kind)?.text ?? '');
  const [id, code, printedStatus] = [text('id'), text('code'), text('status')];
  const about: About = { subjects: [subjectOf(code)] };
  context.ledger.claimRow(record, subjectOf(code));
  const status = vendor.statuses.find(printedStatus);
  const leave = (kind: 'id' | 'code' | 'status', message: string): void => {
    context.report('bad-result-code', record.cell(kind) ?? record.place, message, about);
    context.ledger.leave(record.row);
  };
  const hasId = id !== '' && !absent.find(id);
  if (hasId && !vendor.resultId.test(id))
    leave('id', `${JSON.stringify(id)} has not the form of an id of this vendor.`);
  if (!vendor.resultCode.test(code)) leave('code', `${JSON.stringify(code)} has not the form of a result code.`);
  if (!status) leave('status', `a status is ${oneOf(vendor.statuses.words)}; found ${JSON.stringify(printedStatus)}.`);
  if (!status || code === '') return undefined;
  const texts = [record.cell('description'), record.cell('remarks')].flatMap((cell) =>
    cell ? [clean(cell.text)] : [],
  );
  return {
    group,
    ...(hasId && { id }),
    code,
    status,
    description: texts.join(' '),
    origin: originOf(context.file, record.place),
  };
}

/** Without the second of two rows with one code; that, and one code with two numbers or statuses, is told. */
export function checkCodes(codes: readonly ReadCode[], context: PageContext): PageResultCode[] {
  const byName = new Map<string, PageResultCode>();
  const byId = new Map<string, PageResultCode>();
  return codes.flatMap(({ code, row }) => {
    const same = byName.get(code.code);
    const sameId = code.id === undefined ? undefined : byId.get(code.id);
    const found = conflict(code, same, sameId);
    if (found) context.report(found.code, { ...code.origin, text: code.code }, found.message);
    byName.set(code.code, same ?? code);
    if (code.id !== undefined) byId.set(code.id, sameId ?? code);
    if (found?.code !== 'duplicate-name') return [code];
    context.ledger.leave(row);
    return [];
  });
}

const identity = ({ id, status }: PageResultCode): string => `${id ?? 'without id'}/${status}`;

function conflict(
  code: PageResultCode,
  same: PageResultCode | undefined,
  sameId: PageResultCode | undefined,
): { code: 'duplicate-name' | 'conflicting-result-code'; message: string } | undefined {
  if (same && same.group === code.group) {
    const message = `the result code ${code.code} stands twice; first in line ${same.origin.line}.`;
    return { code: 'duplicate-name', message };
  }
  if (same && identity(same) !== identity(code)) {
    const message = `${code.code} is ${identity(code)} here and ${identity(same)} in line ${same.origin.line}.`;
    return { code: 'conflicting-result-code', message };
  }
  if (!sameId || sameId.code === code.code) return undefined;
  const message = `the id ${code.id} is ${code.code} here and ${sameId.code} in line ${sameId.origin.line}.`;
  return { code: 'conflicting-result-code', message };
}
