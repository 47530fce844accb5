import { parse, parseTree } from 'jsonc-parser';
import { clean } from '../../read/pages/cells.ts';
import type { FieldType } from '../../spec/model.ts';
import type { CheckedMessage, CheckedObject, CheckedStructures, Problem } from '../check-values.ts';
import { envelopeProblems, isRecord, objectProblems, valueProblems } from '../check-values.ts';
import type { PageContext } from './page-context.ts';
import type { ReadField } from './page-field.ts';
import type { FieldGroup } from './page-fields.ts';
import type { PageSample } from './page-samples.ts';
import { cellAt, scalarText, valueAt } from './page-samples.ts';

interface Checking {
  readonly groups: readonly FieldGroup[];
  readonly structures: CheckedStructures;
  /** Short name of the function. */
  readonly owner: string;
  readonly context: PageContext;
}

/** Holds every sample of the page, in messages and in rows, against the tables of the same page. */
export function checkPageSamples(
  groups: readonly FieldGroup[],
  samples: readonly PageSample[],
  owner: string,
  context: PageContext,
): void {
  const structures = new Map(
    groups.flatMap((group) => (group.target === 'structure' ? [[group.owner, objectOf(group)] as const] : [])),
  );
  const checking: Checking = { groups, structures, owner, context };
  for (const sample of samples) {
    for (const problem of problemsOf(sample, checking)) {
      const { code, path, subject, message } = problem;
      context.report(code, cellAt(sample, path), message, { subjects: [`${owner}.samples.${sample.name}`, subject] });
    }
    checkConditions(sample, checking);
  }
  for (const { fields } of groups) for (const read of fields) checkRowSample(read, checking);
  for (const { target, fields } of groups) {
    if (target !== 'structure') for (const read of fields) compareWithMessages(read, target, { samples, checking });
  }
}

const objectOf = ({ owner, fields }: FieldGroup): CheckedObject => ({
  owner,
  fields: fields.map(({ field }) => field),
});

function messageOf(message: 'request' | 'response', { groups }: Checking): CheckedMessage {
  const [head, body] = (['head', 'body'] as const).map((part) =>
    groups.find(({ target }) => target === `${message} ${part}`),
  );
  return { ...(head && { head: objectOf(head) }), ...(body && { body: objectOf(body) }) };
}

function problemsOf({ message, value, hasEnvelope }: PageSample, checking: Checking): Iterable<Problem> {
  const checked = messageOf(message, checking);
  if (!hasEnvelope) return checked.body ? objectProblems(value, checked.body, [], checking.structures) : [];
  const { envelope } = checking.context.words.vendor;
  const { head, body, signature } = envelope;
  const keys = { message: envelope[message], head, body, ...(signature !== undefined && { signature }) };
  return envelopeProblems(value, keys, checked, checking.structures);
}

/** A field whose condition is success has its place in a success, and in no failure. */
function checkConditions(sample: PageSample, { groups, owner, context }: Checking): void {
  const { envelope } = context.words.vendor;
  if (sample.message !== 'response' || sample.name === 'unknown') return;
  const path = sample.hasEnvelope ? [envelope.response, envelope.body] : [];
  const body = valueAt(sample.value, path);
  if (!isRecord(body)) return;
  for (const { field, condition, subject } of groups.find(({ target }) => target === 'response body')?.fields ?? []) {
    const isThere = body[field.name] !== undefined;
    const about = { subjects: [`${owner}.samples.${sample.name}`, subject] };
    if (sample.name === 'failed' && isThere && condition?.isSuccess) {
      const message = `${field.name} comes only when ${JSON.stringify(condition.text)}, and this sample of a failure has it.`;
      context.report('sample-against-condition', cellAt(sample, [...path, field.name]), message, about);
    }
    if (sample.name === 'succeeded' && !isThere && (condition?.isSuccess || field.presence === 'conditional')) {
      const message = `${field.name} is conditional, and this sample of a success lacks it.`;
      context.report('sample-against-condition', cellAt(sample, path), message, about);
    }
  }
}

/** The sample in a field's row fits the type in the same row. */
function checkRowSample({ field, record, subject }: ReadField, { structures, context }: Checking): void {
  const cell = record.cell('sample');
  if (!cell || field.sample === undefined) return;
  const { type } = field;
  const value = printedValue(field.sample, type);
  if (value === undefined) return;
  const tree = isRecord(value) || Array.isArray(value) ? parseTree(cell.text) : undefined;
  for (const problem of valueProblems(value, field, { type, path: [field.name], subject }, structures)) {
    const place = tree ? cellAt({ tree, cell }, problem.path.slice(1)) : cell;
    const message = `in the sample of the row, ${problem.message}`;
    context.report(problem.code, place, message, { subjects: [subject, problem.subject] });
  }
}

/** A row prints text; what it means as JSON depends on the type. Text that means nothing was told when it was read. */
function printedValue(sample: string, type: FieldType): unknown {
  if (type.kind === 'structure' || type.kind === 'list') return /^[[{]/.test(sample) ? parse(sample) : undefined;
  if (type.kind === 'number' && /^-?\d+(?:\.\d+)?$/.test(sample)) return Number(sample);
  if (type.kind === 'boolean' && /^(?:true|false)$/.test(sample)) return sample === 'true';
  return sample;
}

interface Comparing {
  readonly samples: readonly PageSample[];
  readonly checking: Checking;
}

/** What the row of a field of a message shows, and what the messages show for it. */
function compareWithMessages(
  { field, record, subject }: ReadField,
  target: string,
  { samples, checking }: Comparing,
): void {
  const { context } = checking;
  const cell = record.cell('sample');
  if (!cell || field.sample === undefined || !isScalarType(field.type)) return;
  const [message, part] = target.split(' ') as ['request' | 'response', 'head' | 'body'];
  const { envelope } = context.words.vendor;
  const values = samples.flatMap((sample) => {
    if (sample.message !== message || !sample.hasEnvelope) return [];
    const value = scalarText(valueAt(sample.value, [envelope[message], envelope[part], field.name]));
    return value === undefined ? [] : [{ value, sample }];
  });
  const [first] = values;
  if (!first || values.some(({ value }) => clean(value) === clean(field.sample ?? ''))) return;
  const text = `the row shows ${quoted(field.sample)}, and the sample message ${quoted(first.value)}.`;
  context.report('sample-differs', cell, text, {
    subjects: [subject, `${checking.owner}.samples.${first.sample.name}`],
  });
}

const isScalarType = ({ kind }: FieldType): boolean => kind !== 'structure' && kind !== 'list';
const quoted = (text: string): string => JSON.stringify(text.length > 60 ? `${text.slice(0, 59)}…` : text);
