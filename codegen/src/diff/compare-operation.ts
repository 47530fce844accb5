import type { Message, Operation, Sample } from '../spec/model.ts';
import { partSubject } from '../spec/subjects.ts';
import type { Finding, Place } from './change.ts';
import { compareFields } from './compare-field.ts';
import { compareHead } from './compare-head.ts';
import { compareConfidence, compareText, compareValue, finding, sampleKinds } from './compare-value.ts';
import type { ChangeKind } from './kinds.ts';
import { nameOf, pair } from './pairs.ts';
import { useOf, usesOfOperation } from './uses.ts';

/** Functions as wholes, their messages and their samples; result codes are compared across functions. */
export function compareOperations(base: readonly Operation[], head: readonly Operation[]): Finding[] {
  const { added, removed, kept } = pair(base, head, nameOf);
  return [
    ...removed.map((operation) => finding('function-removed', placeOf(operation, operation), operation.function)),
    ...added.map((operation) =>
      finding('function-added', placeOf(operation, operation), undefined, operation.function),
    ),
    ...kept.flatMap(([before, after]) => [
      ...compareFacts(before, after),
      ...compareMessages(before, after),
      ...compareSamples(before, after),
    ]),
  ];
}

/** A function as a whole. The old spec says who calls: existing code was written for it. */
function placeOf(before: Operation, { name, request, response }: Operation): Place {
  const [first] = [request.head, request.body, response.head, response.body].flat();
  return {
    subject: name,
    uses: usesOfOperation(before),
    merchant: useOf(before, 'request').merchant,
    ...(first && { origin: { file: first.origin.file, line: 1, column: 1 } }),
  };
}

const factKinds = {
  function: 'function-name-changed',
  group: 'group-changed',
  version: 'version-changed',
  path: 'path-changed',
  direction: 'direction-changed',
  summary: 'summary-changed',
} as const;

const keyKinds = {
  added: 'idempotency-key-added',
  removed: 'idempotency-key-removed',
  changed: 'idempotency-key-changed',
} as const;

const statusKinds = {
  added: 'status-field-added',
  removed: 'status-field-removed',
  changed: 'status-field-changed',
} as const;

const repeatKind = ({ inDoubt }: Operation): ChangeKind =>
  inDoubt === 'repeat' ? 'repeat-in-doubt-allowed' : 'repeat-in-doubt-withdrawn';

function compareFacts(before: Operation, after: Operation): Finding[] {
  const place = placeOf(before, after);
  const factPlace = (fact: string): Place => ({ ...place, subject: `${after.name}.${fact}` });
  const facts = (Object.keys(factKinds) as (keyof typeof factKinds)[]).flatMap((fact) =>
    compareText(before[fact], after[fact], factKinds[fact], factPlace(fact)),
  );
  return [
    ...facts,
    ...compareValue(before.idempotencyKey, after.idempotencyKey, keyKinds, factPlace('idempotencyKey')),
    ...compareValue(before.statusField, after.statusField, statusKinds, factPlace('statusField')),
    ...compareText(before.inDoubt, after.inDoubt, repeatKind(after), factPlace('inDoubt')),
    ...compareConfidence(before, after, place),
  ];
}

function compareMessages(before: Operation, after: Operation): Finding[] {
  return (['request', 'response'] as const).flatMap((message) => {
    const uses = [useOf(before, message)];
    const owner = (part: keyof Message) => partSubject(after.name, message, part);
    const [was, is] = [before[message], after[message]];
    return [
      ...compareHead(owner('head'), was.head, is.head, uses),
      ...compareFields(owner('body'), was.body, is.body, uses),
    ];
  });
}

function compareSamples(before: Operation, after: Operation): Finding[] {
  const { added, removed, kept } = pair(before.samples, after.samples, nameOf);
  const place = ({ name, origin }: Sample): Place => ({
    subject: `${after.name}.samples.${name}`,
    uses: [useOf(before, name === 'request' ? 'request' : 'response')],
    origin,
  });
  return [
    ...removed.map((sample) => finding('sample-removed', place(sample), jsonOf(sample))),
    ...added.map((sample) => finding('sample-added', place(sample), undefined, jsonOf(sample))),
    ...kept.flatMap(([was, is]) => compareValue(jsonOf(was), jsonOf(is), sampleKinds, place(is))),
  ];
}

/** With its keys in order, because their order means nothing. */
function jsonOf({ value }: Sample): string {
  return JSON.stringify(value, (_, inner: unknown) =>
    inner !== null && typeof inner === 'object' && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).toSorted(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  );
}
