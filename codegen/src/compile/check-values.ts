import type { DiagnosticCode } from '../diagnostics/diagnostic.ts';
import { didYouMean } from '../diagnostics/reporter.ts';
import type { Field, FieldType, ScalarKind } from '../spec/model.ts';
import { brokenType } from './field-type.ts';

export type Path = readonly (string | number)[];

/** What a value is checked against; a field of a page may have a presence that nobody knows. */
export interface CheckedField extends Pick<Field, 'name' | 'type' | 'maxLength' | 'pattern'> {
  readonly presence: Field['presence'] | 'unknown';
}

/** A list of fields, with the name by which decisions call it. */
export interface CheckedObject {
  readonly owner: string;
  readonly fields: readonly CheckedField[];
}

/** Structures by name; one that is missing is not checked. */
export type CheckedStructures = ReadonlyMap<string, { readonly fields: readonly CheckedField[] }>;

export interface Problem {
  readonly code: Extract<DiagnosticCode, `sample-${string}`>;
  readonly path: Path;
  /** The field that is broken, such as `Money.value`. */
  readonly subject: string;
  readonly message: string;
}

/** The keys of a message in its envelope, beside which the signature stands. */
export interface EnvelopeKeys {
  readonly message: string;
  readonly head: string;
  readonly body: string;
  readonly signature?: string;
}

/** The parts of a message; one without a table is not checked. */
export interface CheckedMessage {
  readonly head?: CheckedObject;
  readonly body?: CheckedObject;
}

/** What is known while values are checked, and what was found so far. */
interface Checking {
  readonly structures: CheckedStructures;
  readonly found: Problem[];
}

/** Holds a whole envelope against the tables of its function: fields, presence, types, lengths, formats. */
export function envelopeProblems(
  value: unknown,
  keys: EnvelopeKeys,
  message: CheckedMessage,
  structures: CheckedStructures,
): Problem[] {
  const envelope = isRecord(value) ? value : {};
  const content = envelope[keys.message];
  const isSigned = keys.signature === undefined || typeof envelope[keys.signature] === 'string';
  if (!isRecord(content) || !isSigned) {
    const beside = keys.signature === undefined ? '' : ` and a "${keys.signature}" beside it`;
    const text = `the sample is no envelope; it needs "${keys.message}"${beside}.`;
    return [{ code: 'sample-missing-field', path: [], subject: keys.message, message: text }];
  }
  const checking: Checking = { structures, found: [] };
  for (const part of ['head', 'body'] as const) {
    const object = message[part];
    if (object) checkObject(content[keys[part]], object, [keys.message, keys[part]], checking);
  }
  return checking.found;
}

/** Holds an object against its fields. */
export function objectProblems(
  value: unknown,
  object: CheckedObject,
  path: Path,
  structures: CheckedStructures,
): Problem[] {
  const checking: Checking = { structures, found: [] };
  checkObject(value, object, path, checking);
  return checking.found;
}

/** Where a value stands, and what it should be. */
interface Expected {
  readonly type: FieldType;
  readonly path: Path;
  readonly subject: string;
}

/** Holds the value of a field against the row of the field. */
export function valueProblems(
  value: unknown,
  field: CheckedField,
  expected: Expected,
  structures: CheckedStructures,
): Problem[] {
  const checking: Checking = { structures, found: [] };
  checkValue(value, field, expected, checking);
  return checking.found;
}

function checkObject(value: unknown, { owner, fields }: CheckedObject, path: Path, checking: Checking): void {
  const { found } = checking;
  if (!isRecord(value)) {
    found.push(wrongValue(path, owner, 'is no object'));
    return;
  }
  let known = 0;
  for (const field of fields) {
    const item = memberOf(value, field.name);
    if (item !== undefined) known++;
    if (isPlainlyRight(item, field)) continue;
    const subject = `${owner}.${field.name}`;
    const at = [...path, field.name];
    if (item !== undefined) checkValue(item, field, { type: field.type, path: at, subject }, checking);
    else if (field.presence === 'required') {
      const message = `${show(at)} is required and missing.`;
      found.push({ code: 'sample-missing-field', path, subject, message });
    }
  }
  if (known < Object.keys(value).length) tellUnknown(value, { owner, fields }, path, checking);
}

/** JSON holds no functions, and everything that an object has besides its own members is one. */
function memberOf(value: Readonly<Record<string, unknown>>, name: string): unknown {
  const member = value[name];
  return typeof member === 'function' ? undefined : member;
}

/** Among more names than this, a near one says nothing, and takes long to find. */
const mostNames = 200;

function tellUnknown(
  value: Record<string, unknown>,
  { owner, fields }: CheckedObject,
  path: Path,
  { found }: Checking,
): void {
  const names = new Set(fields.map(({ name }) => name));
  for (const key of Object.keys(value)) {
    if (names.has(key)) continue;
    const at = [...path, key];
    const message = `${show(at)} is in no table.${names.size > mostNames ? '' : didYouMean(key, names)}`;
    found.push({ code: 'sample-unknown-field', path: at, subject: `${owner}.${key}`, message });
  }
}

/** Most values are a text that fits; nothing has to be made ready for a sentence about them. */
export function isPlainlyRight(value: unknown, { type, maxLength, pattern }: CheckedField): boolean {
  if (typeof value !== 'string' || type === brokenType || pattern !== undefined) return false;
  return (type.kind === 'string' || type.kind === 'enum') && value.length <= (maxLength ?? value.length);
}

function checkValue(value: unknown, field: CheckedField, { type, path, subject }: Expected, checking: Checking): void {
  if (type === brokenType) return;
  if (type.kind === 'structure') {
    const structure = checking.structures.get(type.name);
    if (structure) checkObject(value, { owner: type.name, fields: structure.fields }, path, checking);
  } else if (type.kind !== 'list') {
    checkScalar(value, field, { type, path, subject }, checking);
  } else if (Array.isArray(value)) {
    for (const [index, item] of value.entries())
      checkValue(item, field, { type: type.of, path: [...path, index], subject }, checking);
  } else checking.found.push(wrongValue(path, subject, 'is no list'));
}

function checkScalar(
  value: unknown,
  field: CheckedField,
  { type, path, subject }: Expected,
  { found }: Checking,
): void {
  const kind = type.kind === 'enum' ? 'string' : (type.kind as ScalarKind);
  if (!isScalar(value, kind)) found.push(wrongValue(path, subject, `is no ${kind}: ${JSON.stringify(value)}`));
  if (typeof value !== 'string' || kind !== 'string') return;
  const length = [...value].length;
  if (length > (field.maxLength ?? length)) {
    found.push(wrongValue(path, subject, `has ${length} characters; the table allows ${field.maxLength}`));
  }
  if (field.pattern !== undefined && !new RegExp(field.pattern, 'u').test(value)) {
    found.push(wrongValue(path, subject, `does not match ${field.pattern}: ${JSON.stringify(value)}`));
  }
}

function isScalar(value: unknown, kind: ScalarKind): boolean {
  if (kind === 'number') return Number.isFinite(value);
  if (kind === 'boolean') return typeof value === kind;
  if (typeof value !== 'string' || kind === 'string') return typeof value === 'string';
  return kind === 'date' ? isDay(value) : isDay(value.slice(0, 10)) && timeForm.test(value.slice(10));
}

const timeForm = /^T([01]\d|2[0-3]):[0-5]\d:([0-5]\d|60)(\.\d+)?(Z|[+-]([01]\d|2[0-3]):[0-5]\d)$/;

/** Of the days that some month lacks, one is another day when it is written again. */
function isDay(text: string): boolean {
  const [, day] = /^\d{4}-(?:0[1-9]|1[0-2])-([0-2]\d|3[01])$/.exec(text) ?? [];
  if (!day || day === '00') return false;
  return day <= '28' || (new Date(`${text}T00:00:00Z`).toJSON()?.startsWith(text) ?? false);
}

const wrongValue = (path: Path, subject: string, problem: string): Problem => ({
  code: 'sample-wrong-value',
  path,
  subject,
  message: `${show(path)} ${problem}.`,
});

const show = (path: Path): string => (path.length === 0 ? 'the sample' : path.join('.'));

export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
