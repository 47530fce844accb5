import { clean, partOf } from '../../read/pages/cells.ts';
import type { Block, PageCell, PageRow } from '../../read/pages/page-document.ts';
import type { ColumnKind, MessagePart } from '../../vocabulary/vocabulary-data.ts';
import type { PlacedParameter } from './outline-model.ts';
import type { PageContext } from './page-context.ts';
import type { PageRecord, RecordGroup } from './page-record.ts';
import { recordOf } from './page-record.ts';
import { commaIn } from './parameter-form.ts';
import { readUnder } from './parameter-text.ts';

/** The parameters of each part of a message, in the order of the page. */
export function groupsOf(parameters: readonly PlacedParameter[], context: PageContext): RecordGroup[] {
  const sections = new Map<MessagePart, PlacedParameter[]>();
  const isParted = parameters.some(({ section }) => section.part !== undefined);
  for (const parameter of parameters) {
    const { message, part } = parameter.section;
    if (!message || (!part && isParted)) tellUnplaced(parameter, context);
    else {
      const target: MessagePart = `${message} ${part ?? 'body'}`;
      const placed = sections.get(target);
      if (placed) placed.push(parameter);
      else sections.set(target, [parameter]);
    }
  }
  return [...sections].flatMap(([target, placed]): RecordGroup[] => {
    const [first] = placed;
    return first ? [{ target, records: recordsOf(placed, context), place: first.heading.cell }] : [];
  });
}

function tellUnplaced({ heading: { cell } }: PlacedParameter, context: PageContext): void {
  const message = `the parameter ${JSON.stringify(clean(cell.text))} stands under no heading that says to which message it belongs.`;
  context.report('unknown-heading', cell, message);
  context.ledger.leave(cell);
}

/** Headings → rows, those one level deeper as the children of the one above them. */
function recordsOf(parameters: readonly PlacedParameter[], context: PageContext): PageRecord[] {
  const [first] = parameters;
  if (!first) return [];
  const depth = parameters.reduce((least, { heading }) => Math.min(least, heading.depth), first.heading.depth);
  const records: PageRecord[] = [];
  for (let index = 0; index < parameters.length; ) {
    const parameter = parameters[index];
    let end = index + 1;
    while (end < parameters.length && (parameters[end]?.heading.depth ?? 0) > depth) end++;
    if (parameter) records.push(readParameter(parameter, parameters.slice(index + 1, end), context));
    index = end;
  }
  return records;
}

function readParameter(
  { heading, text }: PlacedParameter,
  below: readonly PlacedParameter[],
  context: PageContext,
): PageRecord {
  const { cell } = heading;
  const open = cell.text.search(/[(（]/);
  const tables = text.filter((block) => block.kind === 'table');
  const row: PageRow = {
    cells: [cell, ...text.flatMap(cellsOf)],
    line: cell.line,
    column: cell.column,
    ...(tables.length > 0 && { tables }),
  };
  context.ledger.addRow(row);
  const { length, description, sample } = readUnder(text, context);
  const inner = partOf(cell, open + 1, cell.text.length - 1);
  const comma = commaIn(inner.text);
  const cells = new Map<ColumnKind, PageCell[]>([
    ['name', [partOf(cell, 0, open)]],
    ['type', [partOf(inner, 0, comma)]],
    ['presence', comma === undefined ? [] : [partOf(inner, comma + 1)]],
    ['length', length],
    ['description', description],
    ['sample', sample],
  ]);
  return recordOf(row, cells, { children: recordsOf(below, context), isFlagInText: true });
}

const cellsOf = (block: Block): PageCell[] => (block.kind === 'table' ? [] : [block.cell]);
