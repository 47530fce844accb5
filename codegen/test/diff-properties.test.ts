import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Change } from '../src/diff/change.ts';
import { diffSpecs } from '../src/diff/diff-specs.ts';
import { oppositeOf } from '../src/diff/kinds.ts';
import { findRenames } from '../src/diff/renames.ts';
import type { ApiSpec } from '../src/spec/model.ts';
import { nearlySame, shuffled } from './support/near-spec.ts';
import { anySpec } from './support/spec-arbitrary.ts';

const runs = { numRuns: 1_000 };

test('a spec does not differ from itself', () => {
  fc.assert(
    fc.property(anySpec, (spec) => {
      expect(diffSpecs(spec, spec)).toEqual([]);
    }),
    runs,
  );
});

test('the order of rows and their places are no change', () => {
  fc.assert(
    fc.property(anySpec, (spec) => {
      expect(diffSpecs(spec, shuffled(spec))).toEqual([]);
    }),
    runs,
  );
});

test('whatever else differs is a change', () => {
  fc.assert(
    fc.property(nearlySame, ([base, head]) => {
      const isSame = JSON.stringify(meaningOf(head)) === JSON.stringify(meaningOf(base));
      expect(diffSpecs(base, head).length === 0).toBe(isSame);
    }),
    { numRuns: 5_000 },
  );
});

test('a change of one fact is a change of its subject alone, or of what the fact names', () => {
  fc.assert(
    fc.property(anySpec, fc.string({ minLength: 1 }), (base, description) => {
      const [operation, ...others] = base.operations;
      const [field, ...fields] = operation?.request.body ?? [];
      fc.pre(operation !== undefined && field !== undefined && field.description !== description);
      const body = [{ ...field, description }, ...fields];
      const head = { ...base, operations: [{ ...operation, request: { ...operation.request, body } }, ...others] };
      expect(diffSpecs(base, head).map(({ kind, subject }) => [kind, subject])).toEqual([
        ['description-changed', `${operation.name}.requestBody.${field.name}`],
      ]);
    }),
    runs,
  );
});

test('the way back is the mirror: the opposite kinds of the same subjects, before and after swapped', () => {
  fc.assert(
    fc.property(fc.oneof(fc.tuple(anySpec, anySpec), nearlySame), ([base, head]) => {
      const named = underNewNames(base, head);
      const there = named(diffSpecs(base, head)).map(sideOf);
      const back = named(diffSpecs(head, base)).map(mirrorOf);
      expect(back.toSorted()).toEqual(there.toSorted());
    }),
    { numRuns: 3_000 },
  );
});

const sideOf = ({ kind, subject, before, after }: Change): string => JSON.stringify([kind, subject, before, after]);
const mirrorOf = ({ kind, subject, before, after }: Change): string =>
  JSON.stringify([oppositeOf(kind), subject, after, before]);

/** What was renamed goes by its new name in one direction and by its old one in the other. */
function underNewNames(base: ApiSpec, head: ApiSpec): (changes: readonly Change[]) => Change[] {
  const renames = Object.values(findRenames(base, head)).flatMap((names) => [...names]);
  const rename = (text: string): string =>
    renames.reduce((found, [was, is]) => found.replaceAll(new RegExp(`\\b${was}\\b`, 'g'), is), text);
  return (changes) => JSON.parse(rename(JSON.stringify(changes)));
}

/** A spec without what means nothing to callers: places, and the order of everything but next steps. */
function meaningOf(spec: ApiSpec): unknown {
  const names = spec.operations.map(({ name }) => name);
  const resultCodes = spec.shared.resultCodes.map((code) => ({
    ...code,
    functions: names.filter((name) => !code.functions || code.functions.includes(name)),
  }));
  return meaning({ ...spec, shared: { ...spec.shared, resultCodes } }, '');
}

function meaning(value: unknown, key: string): unknown {
  if (key === 'origin') return undefined;
  if (Array.isArray(value)) {
    const inner = value.map((item) => meaning(item, ''));
    return key === 'next' ? inner : inner.toSorted((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1));
  }
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(
    Object.entries(value)
      .map(([name, inner]) => [name, meaning(inner, name)] as const)
      .toSorted(([a], [b]) => (a < b ? -1 : 1)),
  );
}
