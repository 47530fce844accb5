import type { Reporter } from '../diagnostics/reporter.ts';
import { didYouMean, oneOf } from '../diagnostics/reporter.ts';
import type { Cell, Section } from '../read/table-document.ts';
import type { Field, FieldType, Presence } from '../spec/model.ts';
import type { CheckedStructures } from './check-values.ts';
import { isPlainlyRight, valueProblems } from './check-values.ts';
import type { KnownNames } from './field-type.ts';
import { brokenType, compileType } from './field-type.ts';
import type { NamedRow } from './table.ts';
import { claimName, isUnconfirmed, namedRows, unquoted } from './table.ts';

const columns = {
  needed: ['Field', 'Type', 'Length', 'Presence', 'Description', 'Sample'],
  optional: ['Format', 'Accepts', 'Confidence'],
};

export function compileFields(section: Section, known: KnownNames, reporter: Reporter): Field[] {
  const taken = new Map<string, string>();
  return namedRows(section, columns, reporter).flatMap((row) => compileField(row, taken, known, reporter) ?? []);
}

function compileField(
  row: NamedRow,
  taken: Map<string, string>,
  known: KnownNames,
  reporter: Reporter,
): Field | undefined {
  const nameCell = row.needed('Field');
  const typeCell = row.needed('Type');
  const presenceCell = row.needed('Presence');
  const description = row.needed('Description');
  const type = typeCell ? compileType(typeCell, known, reporter) : brokenType;
  const presence = presenceCell ? compilePresence(presenceCell, reporter) : brokenPresence;
  const name = nameCell && compileName(nameCell, reporter);
  const isFirst = nameCell && name !== undefined && claimName(name, nameCell, taken, 'field', reporter);
  const maxLength = compileLength(row.cell('Length'), type, reporter);
  const pattern = compilePattern(row.cell('Format'), type, reporter);
  const accepts = compileAccepts(row.cell('Accepts'), type, reporter);
  const unconfirmed = isUnconfirmed(row.cell('Confidence'), reporter);
  const sample = row.cell('Sample');
  if (!isFirst) return undefined;
  const field: Field = {
    name,
    type,
    maxLength,
    pattern,
    accepts,
    presence: presence.presence,
    condition: presence.condition,
    confidence: unconfirmed ? 'unconfirmed' : undefined,
    description: description?.text ?? '',
    sample: sample && unquoted(sample),
    origin: { file: reporter.file, line: nameCell.line, column: nameCell.column },
  };
  if (sample) checkSample(field, sample, reporter);
  return field;
}

const noStructures: CheckedStructures = new Map();

/** The sample of a text is the text itself; those of other types are written in several ways. */
function checkSample(field: Field, cell: Cell, reporter: Reporter): void {
  const { name, type, sample } = field;
  if (!isText(type) || isPlainlyRight(sample, field)) return;
  const expected = { type, path: [name], subject: name };
  for (const { code, message } of valueProblems(sample, field, expected, noStructures)) {
    reporter.report(code, cell, message);
  }
}

const isText = ({ kind }: FieldType): boolean =>
  kind === 'string' || kind === 'enum' || kind === 'date' || kind === 'dateTime';

function compileName(cell: Cell, reporter: Reporter): string | undefined {
  const isName = /^[A-Za-z][A-Za-z0-9]*$/.test(cell.text);
  if (isName && !(cell.text in Object.prototype)) return cell.text;
  const rule = isName ? 'no name that every object in JavaScript has' : 'letters and digits, starting with a letter';
  reporter.report('bad-name', cell, `a field's name is ${rule}; found ${JSON.stringify(cell.text)}.`);
  return undefined;
}

const presences: readonly Presence[] = ['required', 'optional', 'conditional'];
const required: PresenceFacts = { presence: 'required' };
const optional: PresenceFacts = { presence: 'optional' };

type PresenceFacts = Pick<Field, 'presence' | 'condition'>;

/** Stands for a presence that was reported. */
const brokenPresence = optional;

function compilePresence(cell: Cell, reporter: Reporter): PresenceFacts {
  if (cell.text === 'required') return required;
  if (cell.text === 'optional') return optional;
  const [word = '', ...rest] = cell.text.split(':');
  const presence = presences.find((known) => known === word.trim());
  const condition = rest.join(':').trim();
  if (!presence) {
    reporter.report(
      'unknown-presence',
      cell,
      `${JSON.stringify(word.trim())} is no presence; write ${oneOf(presences)}.${didYouMean(word.trim(), presences)}`,
    );
    return brokenPresence;
  }
  if (presence === 'conditional') {
    if (condition) return { presence, condition };
    reporter.report('unknown-presence', cell, 'a conditional field says on what: write "conditional: <condition>".');
    return brokenPresence;
  }
  if (condition) {
    reporter.report(
      'unknown-presence',
      cell,
      `only "conditional" takes a condition; found ${JSON.stringify(cell.text)}.`,
    );
    return brokenPresence;
  }
  return { presence };
}

const hasLength = (type: FieldType): boolean => type.kind === 'string' || type.kind === 'enum';

function compileLength(cell: Cell | undefined, type: FieldType, reporter: Reporter): number | undefined {
  if (!cell) return undefined;
  const length = Number(cell.text);
  if (!/^[1-9]\d*$/.test(cell.text) || !Number.isSafeInteger(length)) {
    reporter.report(
      'bad-length',
      cell,
      `a length is a whole number above zero, or "-"; found ${JSON.stringify(cell.text)}.`,
    );
    return undefined;
  }
  if (hasLength(type)) return length;
  reporter.report(
    'bad-length',
    cell,
    `only strings and enums have a length, not ${JSON.stringify(type.kind)}; write "-".`,
  );
  return undefined;
}

function compilePattern(cell: Cell | undefined, type: FieldType, reporter: Reporter): string | undefined {
  if (!cell) return undefined;
  const pattern = unquoted(cell);
  if (pattern === cell.text || !isAnchoredPattern(pattern)) {
    reporter.report(
      'bad-format',
      cell,
      `a format is a regular expression in backticks from ^ to $, its alternatives in a group, such as \`^[A-Z]{3}$\`; found ${cell.text}.`,
    );
    return undefined;
  }
  if (type.kind === 'string') return pattern;
  reporter.report('bad-format', cell, `only strings have a format, not ${JSON.stringify(type.kind)}.`);
  return undefined;
}

function isAnchoredPattern(pattern: string): boolean {
  try {
    new RegExp(pattern, 'u');
    return /^\^[^|]*\$$/.test(outline(pattern));
  } catch {
    return false;
  }
}

/** A pattern without what is escaped, in a class or in a group: a bar that is left parts it into two, each with one end. */
function outline(pattern: string): string {
  let rest = pattern.replace(/\\./gu, '.').replace(/\[[^\]]*\]/g, '.');
  for (let whole = ''; whole !== rest; ) {
    whole = rest;
    rest = whole.replace(/\([^()]*\)/g, '.');
  }
  return rest;
}

/** What is taken as each second JSON type: a number for a text, and a text for what is written without quotes. */
const acceptedFor: Readonly<Record<'number' | 'string', readonly FieldType['kind'][]>> = {
  number: ['string', 'enum'],
  string: ['number', 'boolean'],
};

function compileAccepts(cell: Cell | undefined, type: FieldType, reporter: Reporter): 'number' | 'string' | undefined {
  if (!cell) return undefined;
  const { text } = cell;
  if (text !== 'number' && text !== 'string') {
    const found = JSON.stringify(text);
    reporter.report('unknown-accepts', cell, `a second JSON type is "number" or "string"; found ${found}.`);
    return undefined;
  }
  const { kind } = itemType(type);
  if (type === brokenType || acceptedFor[text].includes(kind)) return text;
  const kinds = oneOf(acceptedFor[text]);
  reporter.report(
    'unknown-accepts',
    cell,
    `only a field of type ${kinds} is read from a ${text} too, not ${JSON.stringify(kind)}.`,
  );
  return undefined;
}

const itemType = (type: FieldType): FieldType => (type.kind === 'list' ? itemType(type.of) : type);
