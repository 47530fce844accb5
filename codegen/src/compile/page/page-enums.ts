import { clean } from '../../read/pages/cells.ts';
import type { PageEnum } from '../../spec/page-facts.ts';
import { isType } from '../../vocabulary/shapes.ts';
import type { Kinds } from './columns.ts';
import type { NamedTable } from './named-tables.ts';
import type { PageContext } from './page-context.ts';
import { originOf } from './page-context.ts';
import type { PageRecord } from './page-record.ts';
import { readRow } from './page-rows.ts';

/** A table of values under the name of an enum. */
export function readEnum({ name, heading, table, prose }: NamedTable, kinds: Kinds, context: PageContext): PageEnum {
  const subjectOf = (value: string): string => `${name}.${value}`;
  const taken = new Map<string, number>();
  const values = table.rows.flatMap((row) => {
    const record = readRow(row, { kinds, evidence: new Map(), subjectOf }, context);
    const cell = record?.cell('value') ?? record?.cell('name');
    const value = clean(cell?.text ?? '');
    if (!record) return [];
    if (!cell || value === '') {
      context.report('empty-cell', record.place, 'the row has no value of the enum.');
      context.ledger.leave(row);
      return [];
    }
    checkType(record, kinds, context);
    context.ledger.claimRow(record, subjectOf(value));
    if (/\s/.test(value)) {
      const message = `a value of an enum is one word; found ${JSON.stringify(value)}.`;
      context.report('bad-name', cell, message, { subjects: [subjectOf(value)] });
      context.ledger.leave(row);
    }
    const first = taken.get(value);
    if (first !== undefined) {
      context.report(
        'duplicate-name',
        cell,
        `the value ${JSON.stringify(value)} stands twice; first in line ${first}.`,
      );
      context.ledger.leave(row);
      return [];
    }
    taken.set(value, cell.line);
    const description = record.cell('description') ?? record.cell('remarks') ?? record.cell('label');
    return [{ value, description: clean(description?.text ?? ''), origin: originOf(context.file, cell) }];
  });
  return { name, description: prose, values, origin: originOf(context.file, heading) };
}

/** The type of a value says nothing, but one that is none tells that a cell of the row was lost. */
function checkType(record: PageRecord, kinds: Kinds, context: PageContext): void {
  const cell = record.cell('type');
  if (!kinds.includes('type') || (cell && isType(clean(cell.text), context.words))) return;
  context.report('unknown-type', cell ?? record.place, `${JSON.stringify(clean(cell?.text ?? ''))} is no known type.`);
  context.ledger.leave(record.row);
}
