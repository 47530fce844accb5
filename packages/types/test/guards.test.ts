import { runInNewContext } from 'node:vm';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { ObjectRules } from '../src/validation/rules.ts';
import { walk } from '../src/validation/walk.ts';
import * as generated from '../src/validators.ts';
import { isMoney, isPayRequestBody, isRiskInfo, money, payRequestBody, riskInfo } from '../src/validators.ts';
import { nearlyRight } from './support/arbitrary-value.ts';

interface Pair {
  readonly name: string;
  readonly rules: ObjectRules;
  readonly isRight: (value: unknown) => boolean;
}

/** Every validator that was generated, with its guard. */
const pairs = Object.entries<unknown>(generated).flatMap(([name, found]): Pair[] => {
  const guard: unknown = Reflect.get(generated, `is${name.charAt(0).toUpperCase()}${name.slice(1)}`);
  if (typeof found !== 'object' || found === null || !('rules' in found) || typeof guard !== 'function') return [];
  return [{ name, rules: found.rules as ObjectRules, isRight: (value) => guard(value) === true }];
});

test('every validator has its guard, and every guard its validator', () => {
  const guards = Object.entries<unknown>(generated).filter(([, found]) => typeof found === 'function');
  expect(pairs.length).toBeGreaterThan(20);
  expect(guards.map(([name]) => name).filter((name) => name.startsWith('is'))).toHaveLength(pairs.length);
});

describe('a guard says yes where the walk finds nothing wrong and nothing to turn, and only there', () => {
  test.each(pairs)('$name', ({ rules, isRight }) => {
    const said = { yes: 0, no: 0 };
    const property = fc.property(nearlyRight(rules), (value) => {
      const { output, issues } = walk(rules, value);
      const isExpected = issues.length === 0 && output === value;
      said[isExpected ? 'yes' : 'no']++;
      expect(isRight(value)).toBe(isExpected);
    });
    fc.assert(property, { numRuns: 400 });
    expect(Math.min(said.yes, said.no)).toBeGreaterThan(10);
  });
});

describe('fields are those of the object itself', () => {
  class Order {
    readonly currency = 'USD';
    readonly value = '1';
  }
  class Computed {
    readonly currency = 'USD';
    get value(): string {
      return '1';
    }
  }

  // biome-ignore format: a table
  test.each<[string, unknown, { guard: boolean; issues: number }]>([
    ['a literal', { currency: 'USD', value: '1' }, { guard: true, issues: 0 }],
    ['an object without a prototype', Object.assign(Object.create(null), { currency: 'USD', value: '1' }), { guard: true, issues: 0 }],
    ['an object of another realm, as under Jest', runInNewContext('({ currency: "USD", value: "1" })'), { guard: true, issues: 0 }],
    ['what has neither fields nor a known prototype', Object.create(Object.create(null)), { guard: false, issues: 2 }],
    ['an instance', new Order(), { guard: false, issues: 0 }],
    ['an instance that computes one', new Computed(), { guard: false, issues: 1 }],
    ['what a prototype holds', Object.create({ currency: 'USD', value: '1' }), { guard: false, issues: 2 }],
    ['a list', Object.assign([], { currency: 'USD', value: '1' }), { guard: false, issues: 1 }],
  ])('%s', (_, value, want) => {
    expect({ guard: isMoney(value), issues: money.validate(value).issues?.length ?? 0 }).toEqual(want);
  });
});

test.each([{}, { length: 0 }, '', 0, new Set()])('%j is no list', (orderInfos) => {
  expect(isRiskInfo({ orderInfos })).toBe(false);
  expect(riskInfo.validate({ orderInfos }).issues).toHaveLength(1);
});

test('a guard narrows the type', () => {
  const value: unknown = JSON.parse('{"currency":"USD","value":"239"}');
  expect(isMoney(value) ? value.currency : undefined).toBe('USD');
  expect(isPayRequestBody(value)).toBe(false);
});

test('a value is given back itself unless a field had to be turned', () => {
  const reply = { resultInfo: { resultStatus: 'S', resultCodeId: '00000000', resultCode: 'SUCCESS' } };
  const right = { ...reply, orderAmount: { currency: 'USD', value: '239' }, addedNextYear: [{}] };
  const result = generated.payResponseBody['~standard'].validate(right);
  expect(result.issues === undefined && result.value).toBe(right);
  const number = { ...right, orderAmount: { currency: 'USD', value: 239 } };
  const turned = generated.payResponseBody.validate(number);
  expect(turned).toEqual({ value: right });
  expect(number.orderAmount.value).toBe(239);
  expect(payRequestBody.validate(number).issues?.length).toBeGreaterThan(0);
});
