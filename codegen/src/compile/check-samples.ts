import { findNodeAtLocation, parseTree } from 'jsonc-parser';
import type { DiagnosticCode } from '../diagnostics/diagnostic.ts';
import type { Reporter } from '../diagnostics/reporter.ts';
import { didYouMean } from '../diagnostics/reporter.ts';
import type { TableDocument } from '../read/table-document.ts';
import type { Field, FieldType, Message, Operation, Sample, ScalarKind, Structure } from '../spec/model.ts';
import { placeIn } from './samples.ts';

type Path = readonly (string | number)[];
type Find = (code: DiagnosticCode, path: Path, message: string) => void;
type Structures = ReadonlyMap<string, Structure>;

/** Holds each sample against the tables of its own function: fields, presence, types, lengths, formats. */
export function checkSamples(operation: Operation, document: TableDocument, structures: Structures, reporter: Reporter): void {
  for (const sample of operation.samples) {
    const member = sample.name === 'request' ? 'request' : 'response';
    const find: Find = (code, path, message) => reporter.report(code, placeOf(sample, path, document), message);
    checkEnvelope(sample.value, member, operation[member], structures, find);
  }
}

function checkEnvelope(value: unknown, member: 'request' | 'response', message: Message, structures: Structures, find: Find): void {
  const envelope = isRecord(value) ? value : {};
  const content = envelope[member];
  if (!isRecord(content) || typeof envelope['signature'] !== 'string') {
    find('sample-missing-field', [], `the sample is no envelope; it needs "${member}" and a "signature" beside it.`);
    return;
  }
  checkFields(content['head'], message.head, [member, 'head'], structures, find);
  checkFields(content['body'], message.body, [member, 'body'], structures, find);
}

function checkFields(value: unknown, fields: readonly Field[], path: Path, structures: Structures, find: Find): void {
  if (!isRecord(value)) {
    find('sample-wrong-value', path, `${show(path)} is no object.`);
    return;
  }
  const names = fields.map(({ name }) => name);
  for (const key of Object.keys(value)) {
    if (!names.includes(key)) find('sample-unknown-field', [...path, key], `${show([...path, key])} is in no table.${didYouMean(key, names)}`);
  }
  for (const field of fields) {
    const item = value[field.name];
    const itemPath = [...path, field.name];
    if (item !== undefined) checkValue(item, field, field.type, itemPath, structures, find);
    else if (field.presence === 'required') find('sample-missing-field', path, `${show(itemPath)} is required and missing.`);
  }
}

function checkValue(value: unknown, field: Field, type: FieldType, path: Path, structures: Structures, find: Find): void {
  if (type.kind === 'structure') {
    checkFields(value, structures.get(type.name)?.fields ?? [], path, structures, find);
  } else if (type.kind === 'list') {
    if (!Array.isArray(value)) find('sample-wrong-value', path, `${show(path)} is no list.`);
    else for (const [index, item] of value.entries()) checkValue(item, field, type.of, [...path, index], structures, find);
  } else if (!isScalar(value, type.kind === 'enum' ? 'string' : type.kind)) {
    find('sample-wrong-value', path, `${show(path)} is no ${type.kind}: ${JSON.stringify(value)}.`);
  } else if (typeof value === 'string') {
    if (field.maxLength !== undefined && [...value].length > field.maxLength) {
      find('sample-wrong-value', path, `${show(path)} has ${[...value].length} characters; the table allows ${field.maxLength}.`);
    }
    if (field.pattern !== undefined && !new RegExp(field.pattern, 'u').test(value)) {
      find('sample-wrong-value', path, `${show(path)} does not match ${field.pattern}: ${JSON.stringify(value)}.`);
    }
  }
}

function isScalar(value: unknown, kind: ScalarKind): boolean {
  if (kind === 'number' || kind === 'boolean') return typeof value === kind;
  if (typeof value !== 'string') return false;
  if (kind === 'dateTime') return /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)$/.test(value);
  return kind === 'string' || /^\d{4}-\d\d-\d\d$/.test(value);
}

function placeOf(sample: Sample, path: Path, document: TableDocument): { line: number; column: number } {
  const fence = document.sections.flatMap(({ fences }) => fences).find(({ line }) => line === sample.origin.line);
  const tree = fence && parseTree(fence.text);
  const node = tree && findNodeAtLocation(tree, [...path]);
  return fence && node ? placeIn(fence, node.offset) : sample.origin;
}

const show = (path: Path): string => path.join('.');

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
