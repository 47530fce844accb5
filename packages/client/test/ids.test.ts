import { payRequestBody, preCreateRequestBody } from '@intl-acquiring/types/validators';
import { describe, expect, test } from 'vitest';
import { deriveId, newId, OptionsError } from '../src/ids.ts';
import { coffee } from './support/client.ts';

const SHAPE = /^[0-9A-HJKMNP-TV-Z]{26}$/;

describe('a new id', () => {
  test('has 26 letters and digits, and none that is taken for another', () => {
    for (let time = 0; time < 1000; time++) expect(newId()).toMatch(SHAPE);
  });

  test('is another one each time, in the same millisecond too', () => {
    const at = Date.UTC(2026, 0, 2);
    const ids = new Set(Array.from({ length: 100_000 }, () => newId({ at })));
    expect(ids.size).toBe(100_000);
  });

  test('has 80 random bits, each of them zero and one', () => {
    const ids = Array.from({ length: 2000 }, () => newId({ at: 0 }).slice(10));
    for (let place = 0; place < 16; place++) {
      expect(new Set(ids.map((id) => id[place])).size, `place ${place}`).toBe(32);
    }
  });

  test.each([
    { at: 0, time: '0000000000' },
    { at: 1, time: '0000000001' },
    { at: 31, time: '000000000Z' },
    { at: 32, time: '0000000010' },
    { at: new Date(1469918176385), time: '01ARYZ6S41' },
    { at: 1469918176385.7, time: '01ARYZ6S41' },
    { at: 2 ** 48 - 1, time: '7ZZZZZZZZZ' },
  ])('begins with the time: $at is $time', ({ at, time }) => {
    expect(newId({ at }).slice(0, 10)).toBe(time);
  });

  test('sorts by time, as text', () => {
    const moments = Array.from({ length: 2000 }, (_, index) => 1.7e12 + index ** 3);
    const ids = moments.map((at) => newId({ prefix: 'S1', at }));
    expect(ids.toSorted()).toEqual(ids);
  });

  test('carries a prefix', () => {
    expect(newId({ prefix: 'S042T07' })).toMatch(/^S042T07[0-9A-HJKMNP-TV-Z]{26}$/);
    expect(newId({ prefix: 'a'.repeat(38) })).toHaveLength(64);
    expect(newId({ prefix: 'abcdef' })).toHaveLength(32);
    expect(newId({ prefix: '' })).toHaveLength(26);
  });

  test('fits the fields of the API', () => {
    const merchantTransId = newId({ prefix: 'a'.repeat(38) });
    const { merchantTransId: rule } = payRequestBody.rules.fields;
    expect(rule).toMatchObject({ kind: 'string', maxLength: 64 });
    expect(preCreateRequestBody.rules.fields['merchantTransId']).toEqual(rule);
    expect(payRequestBody.validate({ ...coffee, merchantId: '1', merchantTransId }).issues).toBeUndefined();
    expect(
      payRequestBody.validate({ ...coffee, merchantId: '1', merchantTransId: `${merchantTransId}x` }).issues,
    ).toBeDefined();
  });
});

const badPrefixes = ['a'.repeat(39), 'S-042', 'S 042', 'é', '\n', 7];
const saysLimit = 'expected: at most 38 letters and digits, since 26 characters follow and an id has at most 64.';

test.each(badPrefixes)('prefix %j is refused, and the limit is said', async (prefix) => {
  const options = { prefix, from: ['1'] } as unknown as { prefix: string; from: string[] };
  expect(() => newId({ prefix: options.prefix })).toThrow(OptionsError);
  expect(() => newId({ prefix: options.prefix })).toThrow(saysLimit);
  await expect(deriveId(options)).rejects.toThrow(OptionsError);
  await expect(deriveId(options)).rejects.toThrow(saysLimit);
});

test.each([-1, 2 ** 48, Number.NaN, new Date('x')])('moment %s is refused', (at) => {
  expect(() => newId({ at })).toThrow('expected: a moment from 1970 on, as a Date or as milliseconds.');
});

describe('a derived id', () => {
  const from = ['S042', 'T07', '2026-01-02', '000123', '1'];

  test('is the same for ever: these ids may stand in a provider’s books', async () => {
    expect(await deriveId({ from })).toBe('GC41PM48PKB55G1VV30MNCP7JX');
    expect(await deriveId({ from: ['51051001000000000002'] })).toBe('HCVZ5M3A77B47S3XMK35A44YME');
    expect(await deriveId({ from, prefix: 'S042' })).toBe(`S042${await deriveId({ from })}`);
    expect(await deriveId({ from })).toMatch(SHAPE);
  });

  test('is another one for any other list of texts', async () => {
    const lists = [
      from,
      [...from].reverse(),
      from.slice(0, 4),
      [...from.slice(0, 4), '2'],
      [...from.slice(0, 4), '01'],
      [...from.slice(0, 4), '1 '],
      [from.join('')],
      [from.join(',')],
      [JSON.stringify(from)],
      ['ab', 'c'],
      ['a', 'bc'],
      ['a","bc'],
      ['A', 'bc'],
      ['\ud800'],
      ['\ud801'],
      ['\ufffd'],
    ];
    const ids = await Promise.all(lists.map((list) => deriveId({ from: list })));
    expect(new Set(ids).size).toBe(lists.length);
  });

  test('is the same for both ways to write an accented letter', async () => {
    expect(await deriveId({ from: ['Caf\u00e9'] })).toBe(await deriveId({ from: ['Cafe\u0301'] }));
  });

  test.each([
    { given: undefined },
    { given: [] },
    { given: ['S042', ''] },
    { given: ['S042', undefined] },
    { given: ['S042', 7] },
    { given: 'S042' },
    { given: new Array(1) },
  ])('from $given is refused: a text that is missing would make two payments one', async ({ given }) => {
    await expect(deriveId({ from: given as string[] })).rejects.toThrow(OptionsError);
    await expect(deriveId({ from: given as string[] })).rejects.toThrow(
      'expected: a list of texts, none of them empty.',
    );
  });
});
