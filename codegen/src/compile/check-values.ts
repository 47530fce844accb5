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

/** Holds a whole envelope against the tables of its function: fields, presence, types, lengths, formats. */
export function* envelopeProblems(
  value: unknown,
  keys: EnvelopeKeys,
  message: CheckedMessage,
  structures: CheckedStructures,
): Generator<Problem> {
  const envelope = isRecord(value) ? value : {};
  const content = envelope[keys.message];
  const isSigned = keys.signature === undefined || typeof envelope[keys.signature] === 'string';
  if (!isRecord(content) || !isSigned) {
    const beside = keys.signature === undefined ? '' : ` and a "${keys.signature}" beside it`;
    const text = `the sample is no envelope; it needs "${keys.message}"${beside}.`;
    yield { code: 'sample-missing-field', path: [], subject: keys.message, message: text };
    return;
  }
  for (const part of ['head', 'body'] as const) {
    const object = message[part];
    if (object) yield* objectProblems(content[keys[part]], object, [keys.message, keys[part]], structures);
  }
}

export function* objectProblems(
  value: unknown,
  { owner, fields }: CheckedObject,
  path: Path,
  structures: CheckedStructures,
): Generator<Problem> {
  if (!isRecord(value)) {
    yield wrongValue(path, owner, 'is no object');
    return;
  }
  const names = fields.map(({ name }) => name);
  for (const key of Object.keys(value).filter((name) => !names.includes(name))) {
    const at = [...path, key];
    const message = `${show(at)} is in no table.${didYouMean(key, names)}`;
    yield { code: 'sample-unknown-field', path: at, subject: `${owner}.${key}`, message };
  }
  for (const field of fields) {
    const item = value[field.name];
    if (isPlainlyRight(item, field)) continue;
    const at = [...path, field.name];
    const subject = `${owner}.${field.name}`;
    if (item !== undefined) yield* valueProblems(item, field, { type: field.type, path: at, subject }, structures);
    else if (field.presence === 'required') {
      const message = `${show(at)} is required and missing.`;
      yield { code: 'sample-missing-field', path, subject, message };
    }
  }
}

/** Most values are a text that fits; nothing has to be made ready for a sentence about them. */
function isPlainlyRight(value: unknown, { type, maxLength, pattern }: CheckedField): boolean {
  if (typeof value !== 'string' || type === brokenType || pattern !== undefined) return false;
  return (type.kind === 'string' || type.kind === 'enum') && value.length <= (maxLength ?? value.length);
}

/** Where a value stands, and what it should be. */
interface Expected {
  readonly type: FieldType;
  readonly path: Path;
  readonly subject: string;
}

export function* valueProblems(
  value: unknown,
  field: CheckedField,
  { type, path, subject }: Expected,
  structures: CheckedStructures,
): Generator<Problem> {
  if (type === brokenType) return;
  if (type.kind === 'structure') {
    const structure = structures.get(type.name);
    if (structure) yield* objectProblems(value, { owner: type.name, fields: structure.fields }, path, structures);
  } else if (type.kind !== 'list') {
    yield* scalarProblems(value, field, type.kind === 'enum' ? 'string' : type.kind, { path, subject });
  } else if (Array.isArray(value)) {
    for (const [index, item] of value.entries())
      yield* valueProblems(item, field, { type: type.of, path: [...path, index], subject }, structures);
  } else yield wrongValue(path, subject, 'is no list');
}

function* scalarProblems(
  value: unknown,
  field: CheckedField,
  kind: ScalarKind,
  { path, subject }: Pick<Expected, 'path' | 'subject'>,
): Generator<Problem> {
  if (!isScalar(value, kind)) yield wrongValue(path, subject, `is no ${kind}: ${JSON.stringify(value)}`);
  if (typeof value !== 'string' || kind !== 'string') return;
  const length = [...value].length;
  if (length > (field.maxLength ?? length)) {
    yield wrongValue(path, subject, `has ${length} characters; the table allows ${field.maxLength}`);
  }
  if (field.pattern !== undefined && !new RegExp(field.pattern, 'u').test(value)) {
    yield wrongValue(path, subject, `does not match ${field.pattern}: ${JSON.stringify(value)}`);
  }
}

export function isScalar(value: unknown, kind: ScalarKind): boolean {
  if (kind === 'number' || kind === 'boolean') return typeof value === kind;
  if (typeof value !== 'string') return false;
  if (kind === 'dateTime') return /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)$/.test(value);
  return kind === 'string' || /^\d{4}-\d\d-\d\d$/.test(value);
}

const wrongValue = (path: Path, subject: string, problem: string): Problem => ({
  code: 'sample-wrong-value',
  path,
  subject,
  message: `${show(path)} ${problem}.`,
});

const show = (path: Path): string => path.join('.');

export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
