import { findNodeAtLocation, parseTree } from 'jsonc-parser';
import type { DiagnosticCode } from '../diagnostics/diagnostic.ts';
import type { Reporter } from '../diagnostics/reporter.ts';
import { didYouMean } from '../diagnostics/reporter.ts';
import type { Place, TableDocument } from '../read/table-document.ts';
import type { Field, FieldType, Message, Operation, Sample, ScalarKind, Structure } from '../spec/model.ts';
import { brokenType } from './field-type.ts';
import { placeIn } from './samples.ts';

type Path = readonly (string | number)[];
type Structures = ReadonlyMap<string, Structure>;

interface Problem {
  readonly code: DiagnosticCode;
  readonly path: Path;
  readonly message: string;
}

/** Holds each sample against the tables of its own function: fields, presence, types, lengths, formats. */
export function checkSamples(
  operation: Operation,
  document: TableDocument,
  structures: Structures,
  reporter: Reporter,
): void {
  for (const sample of operation.samples) {
    const member = sample.name === 'request' ? 'request' : 'response';
    for (const { code, path, message } of envelopeProblems(sample.value, member, operation[member], structures)) {
      reporter.report(code, placeOf(sample, path, document), message);
    }
  }
}

function* envelopeProblems(
  value: unknown,
  member: 'request' | 'response',
  message: Message,
  structures: Structures,
): Generator<Problem> {
  const envelope = isRecord(value) ? value : {};
  const content = envelope[member];
  if (!isRecord(content) || typeof envelope['signature'] !== 'string') {
    const text = `the sample is no envelope; it needs "${member}" and a "signature" beside it.`;
    yield { code: 'sample-missing-field', path: [], message: text };
    return;
  }
  yield* objectProblems(content['head'], message.head, [member, 'head'], structures);
  yield* objectProblems(content['body'], message.body, [member, 'body'], structures);
}

function* objectProblems(
  value: unknown,
  fields: readonly Field[],
  path: Path,
  structures: Structures,
): Generator<Problem> {
  if (!isRecord(value)) {
    yield wrongValue(path, 'is no object');
    return;
  }
  const names = fields.map(({ name }) => name);
  for (const key of Object.keys(value).filter((name) => !names.includes(name))) {
    const at = [...path, key];
    const message = `${show(at)} is in no table.${didYouMean(key, names)}`;
    yield { code: 'sample-unknown-field', path: at, message };
  }
  for (const field of fields) {
    const at = [...path, field.name];
    const item = value[field.name];
    if (item !== undefined) yield* valueProblems(item, field, field.type, at, structures);
    else if (field.presence === 'required') {
      yield { code: 'sample-missing-field', path, message: `${show(at)} is required and missing.` };
    }
  }
}

function* valueProblems(
  value: unknown,
  field: Field,
  type: FieldType,
  path: Path,
  structures: Structures,
): Generator<Problem> {
  if (type === brokenType) return;
  if (type.kind === 'structure') {
    yield* objectProblems(value, structures.get(type.name)?.fields ?? [], path, structures);
  } else if (type.kind !== 'list') {
    yield* scalarProblems(value, field, type.kind === 'enum' ? 'string' : type.kind, path);
  } else if (Array.isArray(value)) {
    for (const [index, item] of value.entries())
      yield* valueProblems(item, field, type.of, [...path, index], structures);
  } else yield wrongValue(path, 'is no list');
}

function* scalarProblems(value: unknown, field: Field, kind: ScalarKind, path: Path): Generator<Problem> {
  if (!isScalar(value, kind)) yield wrongValue(path, `is no ${kind}: ${JSON.stringify(value)}`);
  if (typeof value !== 'string') return;
  const length = [...value].length;
  if (length > (field.maxLength ?? length)) {
    yield wrongValue(path, `has ${length} characters; the table allows ${field.maxLength}`);
  }
  if (field.pattern !== undefined && !new RegExp(field.pattern, 'u').test(value)) {
    yield wrongValue(path, `does not match ${field.pattern}: ${JSON.stringify(value)}`);
  }
}

function isScalar(value: unknown, kind: ScalarKind): boolean {
  if (kind === 'number' || kind === 'boolean') return typeof value === kind;
  if (typeof value !== 'string') return false;
  if (kind === 'dateTime') return /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)$/.test(value);
  return kind === 'string' || /^\d{4}-\d\d-\d\d$/.test(value);
}

const wrongValue = (path: Path, problem: string): Problem => ({
  code: 'sample-wrong-value',
  path,
  message: `${show(path)} ${problem}.`,
});

const show = (path: Path): string => path.join('.');

function placeOf(sample: Sample, path: Path, document: TableDocument): Place {
  const fence = document.sections.flatMap(({ fences }) => fences).find(({ line }) => line === sample.origin.line);
  const tree = fence && parseTree(fence.text);
  const node = tree && findNodeAtLocation(tree, [...path]);
  return fence && node ? placeIn(fence, node.offset) : sample.origin;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
