import { clean } from '../../read/pages/cells.ts';
import type { PageEnum } from '../../spec/page-facts.ts';
import type { Kinds } from './columns.ts';
import type { NamedTable } from './named-tables.ts';
import type { PageContext } from './page-context.ts';
import { originOf } from './page-context.ts';
import { readRow } from './page-rows.ts';

/** A table of values under the name of an enum. */
export function readEnum({ name, heading, table, prose }: NamedTable, kinds: Kinds, context: PageContext): PageEnum {
  const subjectOf = (value: string): string => `${name}.${value}`;
  const taken = new Map<string, number>();
  const values = table.rows.flatMap((row) => {
    const record = readRow(row, { kinds, evidence: new Map(), subjectOf }, context);
    const cell = record?.cell('value') ?? record?.cell('name');
    const value = clean(cell?.text ?? '');
    if (!record || !cell || value === '') {
      context.ledger.leave(row);
      return [];
    }
    context.ledger.claim(row, subjectOf(value));
    const first = taken.get(value);
    if (first !== undefined) {
      context.report(
        'duplicate-name',
        cell,
        `the value ${JSON.stringify(value)} stands twice; first in line ${first}.`,
      );
    }
    taken.set(value, first ?? cell.line);
    const description = record.cell('description') ?? record.cell('remarks') ?? record.cell('label');
    return [{ value, description: clean(description?.text ?? ''), origin: originOf(context.file, cell) }];
  });
  return { name, description: prose, values, origin: originOf(context.file, heading) };
}
