import { describe, expect, test } from 'vitest';
import type { ObjectRules } from '../src/validation/rules.ts';
import { walk } from '../src/validation/walk.ts';
import { isRiskInfo, money, payRequestBody, payRequestHead, riskInfo, userInfo } from '../src/validators.ts';

/** What the work on these would not end with, if it grew faster than the value. */
const million = 1_000_000;

const nested = (depth: number, key: string): unknown => {
  let value: unknown = {};
  for (let level = 0; level < depth; level++) value = { [key]: value };
  return value;
};

describe('values that want to be expensive', () => {
  test.each(['order', 'envInfo', 'addedNextYear', '__proto__'])('objects in %s a hundred thousand deep', (key) => {
    expect(payRequestBody.validate(nested(100_000, key)).issues?.length).toBeGreaterThan(0);
    expect(riskInfo.validate(nested(100_000, key)).issues).toBeUndefined();
  });

  test('lists a hundred thousand deep', () => {
    let deep: unknown = [];
    for (let level = 0; level < 100_000; level++) deep = [deep];
    expect(riskInfo.validate({ orderInfos: deep }).issues).toHaveLength(1);
    expect(riskInfo.validate(deep).issues).toHaveLength(1);
  });

  test('a structure that holds itself is followed to a depth of 64', () => {
    const rules: ObjectRules = { name: 'Item', fields: { part: { kind: 'object', of: () => rules } } };
    expect(walk(rules, nested(64, 'part')).issues).toEqual([]);
    const { issues } = walk(rules, nested(100_000, 'part'));
    expect(issues.map(({ message, path }) => [message.slice(-43), path.length])).toEqual([
      ['part is nested deeper than 64 levels (Item)', 65],
    ]);
  });

  test('a structure that holds itself several times is followed no further than the thousandth issue', () => {
    const part = { kind: 'object', of: () => rules } as const;
    const rules: ObjectRules = { name: 'Item', fields: { left: part, right: part, more: { kind: 'list', of: part } } };
    const item: Record<string, unknown> = {};
    Object.assign(item, { left: item, right: item, more: [item, item] });
    expect(walk(rules, item).issues).toHaveLength(1000);
  });

  // biome-ignore format: a table
  test.each<[string, string]>([
    ['one character', 'x'.repeat(50 * million)],
    ['pairs of surrogates', '💳'.repeat(10 * million)],
    ['halves of pairs', '\ud83d'.repeat(10 * million)],
    ['digits', '9'.repeat(50 * million)],
    ['a time with a long fraction', `2001-07-04T12:08:56.${'0'.repeat(10 * million)}`],
    ['a time with a long offset', `2001-07-04T12:08:56+${'05:30'.repeat(2 * million)}`],
    ['years', '2000-02-29'.repeat(5 * million)],
  ])('a long text of %s', (_, text) => {
    expect(money.validate({ currency: text, value: text }).issues).toHaveLength(2);
    expect(userInfo.validate({ signupTime: text, lastLoginTime: text, merchantUserId: text }).issues).toHaveLength(3);
    expect(payRequestHead.validate({ reqTime: text }).issues?.length).toBeGreaterThan(1);
  });

  test('a long fraction of a second is a time all the same', () => {
    expect(userInfo.validate({ signupTime: `2001-07-04T12:08:56.${'0'.repeat(million)}Z` }).issues).toBeUndefined();
  });

  test('a list of a million right items', () => {
    const list = {
      orderInfos: Array.from({ length: million }, () => ({ itemPrice: { currency: 'USD', value: '1' } })),
    };
    expect(isRiskInfo(list)).toBe(true);
  });

  test('a list of a million wrong items tells of a thousand', () => {
    const { issues = [] } = riskInfo.validate({ orderInfos: new Array(million).fill(3) });
    expect(issues).toHaveLength(1000);
    expect(issues.at(-1)?.path).toEqual(['orderInfos', 999]);
  });

  test('a list of a hundred thousand amounts that have to be turned', () => {
    const orderInfos = Array.from({ length: 100_000 }, (_, value) => ({ itemPrice: { currency: 'USD', value } }));
    const result = riskInfo.validate({ orderInfos });
    expect(result.issues ? undefined : result.value.orderInfos?.at(-1)?.itemPrice?.value).toBe('99999');
    expect(orderInfos.at(-1)?.itemPrice.value).toBe(99_999);
  });

  test('a hundred thousand fields that no table names', () => {
    const more = Object.fromEntries(Array.from({ length: 100_000 }, (_, index) => [`field${index}`, index]));
    const given = { ...more, currency: 'USD', value: 5 };
    expect(money.validate(given)).toEqual({ value: { ...given, value: '5' } });
  });
});

describe('names that mean something to JavaScript', () => {
  const names = ['__proto__', 'constructor', 'prototype', 'toString', 'hasOwnProperty', 'length'];

  test.each(names)('%s is a field that no table names, and is kept', (name) => {
    const text = `{"currency":"USD","value":"1","${name}":{"currency":"EUR","value":"2"}}`;
    const value: unknown = JSON.parse(text);
    expect(JSON.stringify(money.parse(value))).toBe(text);
    const number: unknown = JSON.parse(text.replace('"1"', '1'));
    expect(JSON.stringify(money.parse(number))).toBe(text);
    expect(Object.getPrototypeOf(money.parse(number))).toBe(Object.prototype);
  });

  test.each(names)('%s stands in for no field', (name) => {
    const value: unknown = JSON.parse(`{"${name}":{"currency":"USD","value":"1"}}`);
    expect(money.validate(value).issues?.map(({ path }) => path)).toEqual([['currency'], ['value']]);
  });
});
