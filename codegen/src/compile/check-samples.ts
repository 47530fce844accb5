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
    const problems: Problem[] = [];
    checkEnvelope(sample.value, member, operation[member], { structures, problems });
    for (const { code, path, message } of problems) reporter.report(code, placeOf(sample, path, document), message);
  }
}

interface Check {
  readonly structures: Structures;
  readonly problems: Problem[];
}

function checkEnvelope(value: unknown, member: 'request' | 'response', message: Message, check: Check): void {
  const envelope = isRecord(value) ? value : {};
  const content = envelope[member];
  if (isRecord(content) && typeof envelope['signature'] === 'string') {
    checkObject(content['head'], message.head, [member, 'head'], check);
    checkObject(content['body'], message.body, [member, 'body'], check);
  } else {
    const text = `the sample is no envelope; it needs "${member}" and a "signature" beside it.`;
    check.problems.push({ code: 'sample-missing-field', path: [], message: text });
  }
}

function checkObject(value: unknown, fields: readonly Field[], path: Path, check: Check): void {
  if (!isRecord(value)) {
    check.problems.push(wrongValue(path, 'is no object'));
    return;
  }
  for (const key of Object.keys(value)) {
    if (fields.some(({ name }) => name === key)) continue;
    const at = [...path, key];
    const hint = didYouMean(
      key,
      fields.map(({ name }) => name),
    );
    check.problems.push({ code: 'sample-unknown-field', path: at, message: `${show(at)} is in no table.${hint}` });
  }
  for (const field of fields) {
    const item = value[field.name];
    if (item !== undefined) checkValue(item, field, field.type, [...path, field.name], check);
    else if (field.presence === 'required') {
      const message = `${show([...path, field.name])} is required and missing.`;
      check.problems.push({ code: 'sample-missing-field', path, message });
    }
  }
}

function checkValue(value: unknown, field: Field, type: FieldType, path: Path, check: Check): void {
  if (type === brokenType) return;
  if (type.kind === 'structure') checkObject(value, check.structures.get(type.name)?.fields ?? [], path, check);
  else if (type.kind !== 'list') checkScalar(value, field, type.kind === 'enum' ? 'string' : type.kind, path, check);
  else if (Array.isArray(value)) {
    for (const [index, item] of value.entries()) checkValue(item, field, type.of, [...path, index], check);
  } else check.problems.push(wrongValue(path, 'is no list'));
}

function checkScalar(value: unknown, field: Field, kind: ScalarKind, path: Path, { problems }: Check): void {
  if (!isScalar(value, kind)) problems.push(wrongValue(path, `is no ${kind}: ${JSON.stringify(value)}`));
  if (typeof value !== 'string') return;
  const { maxLength = Number.POSITIVE_INFINITY, pattern } = field;
  // Code units are counted first: they are never fewer than characters.
  const length = value.length > maxLength ? [...value].length : 0;
  if (length > maxLength) problems.push(wrongValue(path, `has ${length} characters; the table allows ${maxLength}`));
  if (pattern !== undefined && !new RegExp(pattern, 'u').test(value)) {
    problems.push(wrongValue(path, `does not match ${pattern}: ${JSON.stringify(value)}`));
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
