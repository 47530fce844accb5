import { didYouMean } from '../../diagnostics/reporter.ts';
import { clean, partOf } from '../../read/pages/cells.ts';
import type { PageCell } from '../../read/pages/page-document.ts';
import type { FieldType, Presence } from '../../spec/model.ts';
import { pascal } from '../../spec/names.ts';
import type { PageField } from '../../spec/page-facts.ts';
import { isName } from '../../vocabulary/shapes.ts';
import type { TypeText } from '../../vocabulary/type-words.ts';
import { parseType } from '../../vocabulary/type-words.ts';
import { brokenType } from '../field-type.ts';
import type { Condition } from './conditions.ts';
import type { FieldRow } from './field-text.ts';
import { conditionOf, descriptionOf, readSample } from './field-text.ts';
import type { About, PageContext } from './page-context.ts';
import { originOf } from './page-context.ts';
import type { PageRecord } from './page-record.ts';

/** A field as it was read, with what later steps need of its row. */
export interface ReadField {
  readonly field: PageField;
  readonly record: PageRecord;
  readonly subject: string;
  readonly condition?: Condition;
  /** A type in small letters, which the page has yet to define. */
  readonly isWeakType: boolean;
}

/** A row of a table of fields. What cannot be read is told, and the row counts as left. */
export function readField(record: PageRecord, owner: string, context: PageContext): ReadField | undefined {
  const nameCell = record.cell('name');
  const name = clean(nameCell?.text ?? '').replace(/\[\]$/, '');
  const subject = `${owner}.${name}`;
  context.ledger.claimRow(record, subject);
  const row: FieldRow = { record, context, about: { subjects: [subject] } };
  if (!nameCell || !isName(name)) {
    leave(row, 'bad-name', nameCell ?? record.place, `${JSON.stringify(name)} is no name of a field.`);
    return undefined;
  }
  const type = readType(row);
  const condition = conditionOf(row);
  const stated = presenceOf(row, type.text);
  const maxLength = lengthOf(row, type.text, type.type);
  const remarks = record.cell('remarks');
  const sample = readSample(row);
  const field: PageField = {
    name,
    type: type.type,
    ...(maxLength !== undefined && { maxLength }),
    presence: stated,
    ...(condition && !condition.isCut && stated === 'conditional' && { condition: condition.text }),
    description: descriptionOf(record),
    ...(remarks && { remarks: clean(remarks.text) }),
    ...(sample !== undefined && { sample }),
    origin: originOf(context.file, nameCell),
  };
  return { field, record, subject, ...(condition && { condition }), isWeakType: type.text.isWeak };
}

function leave(
  { record, context, about }: FieldRow,
  code: 'bad-name' | 'empty-cell' | 'unknown-type' | 'unknown-flag' | 'bad-length',
  cell: PageCell,
  message: string,
): void {
  context.report(code, cell, message, about);
  context.ledger.leave(record.row);
}

function readType(row: FieldRow): { type: FieldType; text: TypeText } {
  const { record, context } = row;
  const cell = record.cell('type');
  if (!cell) {
    leave(row, 'empty-cell', record.place, 'the row has no type.');
    return { type: brokenType, text: { word: '', isWeak: false } };
  }
  const text = parseType(clean(cell.text), context.words);
  // Without a column for flags, the one in the type is told when the presence is read.
  if (text.flag !== undefined && !text.presence && record.cell('presence')) tellFlag(row, text.flag, cell);
  if (text.type) return { type: named(text.type, record), text };
  const { types } = context.words;
  leave(
    row,
    'unknown-type',
    cell,
    `${JSON.stringify(text.word)} is no known type.${didYouMean(text.word, types.words)}`,
  );
  return { type: brokenType, text };
}

/** A structure without a name of its own is called after its field. */
function named(type: FieldType, record: PageRecord): FieldType {
  if (type.kind === 'list') return { kind: 'list', of: named(type.of, record) };
  if ((type.kind !== 'structure' && type.kind !== 'enum') || type.name !== '') return type;
  return { kind: type.kind, name: nameAfter(clean(record.cell('name')?.text ?? '')) };
}

const nameAfter = (field: string): string => field.replace(/\[\]$/, '').split(/[_.-]/).map(pascal).join('');

function tellFlag(row: FieldRow, word: string, cell: PageCell): void {
  const { words } = row.context.words.flags;
  const start = Math.max(0, cell.text.lastIndexOf(word));
  leave(
    row,
    'unknown-flag',
    partOf(cell, start),
    `${JSON.stringify(word)} is no known flag.${didYouMean(word, words)}`,
  );
}

function presenceOf(row: FieldRow, type: TypeText): Presence | 'unknown' {
  const { record, context, about } = row;
  const { flags, doubtfulFlags } = context.words;
  const cell = record.cell('presence');
  const word = cell ? clean(cell.text) : type.flag;
  if (word === undefined) return record.isFlagInText ? 'unknown' : 'optional';
  const presence = flags.find(word);
  if (!presence) {
    tellFlag(row, word, cell ?? record.cell('type') ?? record.place);
    return 'unknown';
  }
  if (cell && type.presence && type.presence !== presence) {
    const message = `the flag says ${presence}, and the type beside it ${JSON.stringify(type.flag)}.`;
    context.report('flag-against-text', cell, message, about);
  }
  if (doubtfulFlags.find(word)) {
    context.report(
      'doubtful-flag',
      cell ?? record.place,
      `the flag ${word} is explained on no page; it is read as ${presence}.`,
      about,
    );
  }
  return presence;
}

function lengthOf(row: FieldRow, text: TypeText, type: FieldType): number | undefined {
  const { record, context, about } = row;
  const isStated = (length: string | undefined): length is string =>
    length !== undefined && length !== '' && !context.words.absent.find(length);
  const cell = record.cell('length');
  const [length, other] = [cell && clean(cell.text), text.length].filter(isStated);
  if (length === undefined) return undefined;
  const place = cell ?? record.cell('type') ?? record.place;
  if (other !== undefined && other !== length) {
    leave(row, 'bad-length', place, `the length is ${length} here and ${other} in the type; one of them is wrong.`);
    return undefined;
  }
  if (!/^[1-9]\d{0,8}$/.test(length)) {
    leave(row, 'bad-length', place, `a length is a whole number above zero; found ${JSON.stringify(length)}.`);
    return undefined;
  }
  if (!['string', 'enum', 'number'].includes(type.kind) && !text.isWeak) {
    context.report(
      'odd-length',
      place,
      `${JSON.stringify(type.kind)} has no length, and the row prints ${length}.`,
      about,
    );
  }
  return Number(length);
}

/** Holds the flag against the condition that the text states. */
export function checkCondition({ field, record, subject, condition }: ReadField, context: PageContext): void {
  if (!condition) return;
  const about: About = { subjects: [subject] };
  const cell = record.cell('description') ?? record.place;
  if (condition.isCut) {
    context.report(
      'cut-condition',
      cell,
      `the condition ends in the middle: ${JSON.stringify(condition.text)}.`,
      about,
    );
  }
  if (field.presenceFrom === undefined && (field.presence === 'required' || field.presence === 'optional')) {
    const message = `the flag says ${field.presence}, and the text has a condition: ${JSON.stringify(condition.text)}.`;
    context.report('flag-against-text', record.cell('presence') ?? record.cell('type') ?? record.place, message, about);
  }
}
