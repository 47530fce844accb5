import fc from 'fast-check';
import type { ApiSpec } from '../../src/spec/model.ts';
import type { Json } from './spec-arbitrary.ts';
import { anySpec, asCompiled, isRecord, patterns } from './spec-arbitrary.ts';

/** Two specs that differ in one fact at most, or in one row that only the first has. */
export const nearlySame: fc.Arbitrary<readonly [ApiSpec, ApiSpec]> = fc
  .tuple(anySpec, fc.nat(), fc.nat())
  .map(([base, where, what]) => {
    const head = structuredClone(base);
    const edits = listEdits(head, what);
    edits[where % edits.length]?.();
    return [base, asCompiled(head)] as const;
  });

const optional = [undefined, 'one', 'two'];
const confidences = ['documented', 'unconfirmed'];

/** Other facts for each key; a key that is not here stays as it is. */
const facts: Readonly<Record<string, readonly unknown[]>> = {
  description: ['one', 'two', 'three'],
  summary: ['one', 'two', 'three'],
  title: ['one', 'two', 'three'],
  sample: optional,
  idempotencyKey: optional,
  statusField: optional,
  accepts: [undefined, 'number', 'string'],
  version: ['1.0', '2.0.0', '2.0.4'],
  path: ['/pay', '/pay.htm'],
  group: ['offline', 'common'],
  function: ['example.pay', 'example.common.pay'],
  direction: ['outbound', 'inbound'],
  inDoubt: ['query', 'repeat'],
  baseUrl: ['https://a.test', 'https://b.test'],
  status: ['S', 'F', 'U'],
  next: [[], ['retry'], ['query'], ['query', 'cancel'], ['cancel', 'query']],
  functions: [undefined, [], ['pay'], ['pay', 'notify']],
};

/** Everything that can be edited in a spec, as functions that do it. */
function listEdits(value: unknown, what: number): (() => void)[] {
  const other = (known: readonly unknown[], now: unknown): unknown => {
    const others = known.filter((fact) => JSON.stringify(fact) !== JSON.stringify(now));
    return others[what % others.length];
  };
  if (Array.isArray(value)) {
    const drop = value.some(isRecord) ? [() => void value.splice(what % value.length, 1)] : [];
    return [...drop, ...value.flatMap((item) => listEdits(item, what))];
  }
  if (!isRecord(value) || 'line' in value) return [];
  const own = Object.entries({ ...facts, ...rowFacts(value) }).flatMap(([key, known]) => {
    return known.length > 0 && canHave(value, key) ? [() => put(value, key, other(known, value[key]))] : [];
  });
  return [...own, ...Object.entries(value).flatMap(([key, inner]) => (key === 'value' ? [] : listEdits(inner, what)))];
}

/** Facts whose values depend on the row: confidence is left out where it is the usual one. */
function rowFacts(row: Json): Readonly<Record<string, readonly unknown[]>> {
  return {
    confidence: 'baseUrl' in row || 'path' in row ? confidences : [undefined, 'unconfirmed'],
    presence: row['presence'] === 'conditional' ? [] : ['required', 'optional'],
    condition: row['presence'] === 'conditional' ? ['one', 'two', 'three'] : [],
    type: [{ kind: 'string' }, { kind: 'date' }, { kind: 'number' }],
    maxLength: 'type' in row ? [undefined, 8, 64] : [],
    pattern: 'type' in row ? [undefined, ...patterns] : [],
    id: 'status' in row && row['code'] === 'LATE' ? [undefined, '12005124', '12005125'] : [],
  };
}

const optionalKeys: Readonly<Record<string, string>> = {
  sample: 'presence',
  accepts: 'presence',
  maxLength: 'presence',
  pattern: 'presence',
  idempotencyKey: 'path',
  statusField: 'path',
  functions: 'functions',
  id: 'status',
};

/** Whether a row has a fact, or might. */
function canHave(row: Json, key: string): boolean {
  const kind = isRecord(row['type']) ? row['type']['kind'] : undefined;
  if (key === 'maxLength' || key === 'pattern') return kind === 'string';
  if (key === 'confidence')
    return ['presence', 'baseUrl', 'path', 'fields', 'values', 'status'].some((known) => known in row);
  return key in row || (optionalKeys[key] ?? key) in row;
}

function put(row: Json, key: string, fact: unknown): void {
  const target = row as Record<string, unknown>;
  if (fact === undefined) delete target[key];
  else target[key] = fact;
}

/** The same spec with the rows of every table in another order and at other places, and its objects' keys too. */
export function shuffled<Value>(value: Value): Value {
  return shuffle(value, '') as Value;
}

function shuffle(value: unknown, key: string): unknown {
  if (Array.isArray(value)) {
    const inner = value.map((item) => shuffle(item, ''));
    return key === 'next' ? inner : inner.toReversed();
  }
  if (key === 'origin') return { file: 'elsewhere.md', line: 1, column: 1 };
  if (!isRecord(value)) return value;
  const entries = Object.entries(value).map(([name, inner]) => [name, shuffle(inner, name)] as const);
  return Object.fromEntries(entries.toReversed());
}
