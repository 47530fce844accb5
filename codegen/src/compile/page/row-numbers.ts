import { clean } from '../../read/pages/cells.ts';
import type { PageContext } from './page-context.ts';
import type { PageRecord } from './page-record.ts';

/** A jump in the numbers of the rows is the trace of a row that was lost. */
export function checkNumbers(records: readonly PageRecord[], context: PageContext): void {
  let last: number | undefined;
  for (const record of records) {
    const cell = record.cell('number');
    // `2.1` counts the fields of row 2.
    const [, digits] = /^(\d+)[.)、]?$/.exec(clean(cell?.text ?? '')) ?? [];
    if (!cell || digits === undefined) continue;
    const number = Number(digits);
    // A table of several parts may begin its count again.
    if (number !== (last ?? number - 1) + 1 && number !== 1) {
      context.report('lost-row', cell, `row ${number} follows row ${last}, so that a row may be missing.`);
    } else if (last === undefined && number !== 1) {
      context.report('lost-row', cell, `the first row is number ${number}, so that a row may be missing.`);
    }
    last = number;
  }
}
