import { clean } from '../../read/pages/cells.ts';
import { jsonEnd } from '../../read/pages/json-end.ts';
import { withoutUnseen } from '../../vocabulary/unseen.ts';
import type { Condition } from './conditions.ts';
import { conditionIn } from './conditions.ts';
import { deepest, depthOf } from './json-depth.ts';
import type { About, PageContext } from './page-context.ts';
import type { PageRecord } from './page-record.ts';

/** A row of a field, and what its diagnostics are about. */
export interface FieldRow {
  readonly record: PageRecord;
  readonly context: PageContext;
  readonly about: About;
}

/** What the row says in words; a label where it says nothing else. */
export function descriptionOf(record: PageRecord): string {
  const texts = [record.cell('description') ?? record.cell('label')].flatMap((cell) =>
    cell ? [clean(cell.text)] : [],
  );
  return texts.join(' ');
}

/** The sample value of a row; a fragment of JSON is none. */
export function readSample({ record, context, about }: FieldRow): string | undefined {
  const cell = record.cell('sample');
  if (!cell) return undefined;
  const text = withoutUnseen(cell.text).replaceAll('\u00A0', ' ').trim();
  if (!/^[[{]/.test(text)) return text;
  if (jsonEnd(text, 0) === undefined) {
    context.report('cut-sample', cell, 'the sample ends before its brackets are closed; none is read.', about);
    return undefined;
  }
  if (depthOf(text) > deepest) {
    const message = `the sample is nested more than ${deepest} deep; none is read.`;
    context.report('row-sample-not-json', cell, message, about);
    return undefined;
  }
  try {
    JSON.parse(text);
  } catch {
    context.report(
      'row-sample-not-json',
      cell,
      `${JSON.stringify(clean(text).slice(0, 60))} looks like JSON and is not.`,
      about,
    );
  }
  return text;
}

/** The condition that the row states in words. */
export function conditionOf({ record, context }: FieldRow): Condition | undefined {
  const text = [record.cell('description'), record.cell('remarks')].map((cell) => cell?.text ?? '').join('\n');
  return conditionIn(text, context.words);
}
