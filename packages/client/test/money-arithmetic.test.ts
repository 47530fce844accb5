import type { Money } from '@intl-acquiring/types';
import { describe, expect, expectTypeOf, test } from 'vitest';
import {
  type Amount,
  add,
  allocate,
  compare,
  isZero,
  type MinorUnits,
  MoneyError,
  money,
  multiply,
  readMoney,
  subtract,
  sum,
  toMinorUnits,
} from '../src/money.ts';

const usd = (amount: string): Amount<'USD'> => money(amount, 'USD');
const yen = (amount: string): Amount<'JPY'> => money(amount, 'JPY');
/** More than a double holds exactly. */
const huge = usd('90071992547409.93');

describe('an amount', () => {
  test('is a Money of the API, branded by its currency', () => {
    expectTypeOf(usd('1')).toExtend<Money>();
    expectTypeOf(money('1', 'USD')).toEqualTypeOf<Amount<'USD'>>();
    expectTypeOf(money('1', 'USD' as string)).toEqualTypeOf<Amount>();
    expectTypeOf(toMinorUnits('1', 'JPY')).toEqualTypeOf<MinorUnits<'JPY'>>();
    expectTypeOf<Amount<'USD'>>().toExtend<Amount>();
    expectTypeOf<Amount<'USD'>>().not.toExtend<Amount<'JPY'>>();
    expectTypeOf<Amount>().not.toExtend<Amount<'USD'>>();
    expectTypeOf<MinorUnits<'USD'>>().not.toExtend<MinorUnits<'JPY'>>();
    expectTypeOf<MinorUnits<'USD'>>().toExtend<string>();
    expectTypeOf<string>().not.toExtend<MinorUnits<'USD'>>();
    expectTypeOf<{ currency: 'USD'; value: string }>().not.toExtend<Amount<'USD'>>();
    expectTypeOf<Money>().not.toExtend<Amount>();
  });

  test('is plain data', () => {
    expect(JSON.parse(JSON.stringify(usd('2.39')))).toEqual({ currency: 'USD', value: '239' });
  });

  test('of one currency goes with no other: for the compiler, and when it runs', () => {
    // @ts-expect-error yen are no dollars
    expect(() => add(usd('1'), yen('1'))).toThrow(MoneyError);
    // @ts-expect-error yen are no dollars
    expect(() => subtract(usd('1'), yen('1'))).toThrow(MoneyError);
    // @ts-expect-error yen are no dollars
    expect(() => compare(usd('1'), yen('1'))).toThrow(MoneyError);
    // @ts-expect-error yen are no dollars
    expect(() => sum([usd('1'), yen('1')], 'USD')).toThrow(MoneyError);
    // @ts-expect-error a Money of the API may be of any currency
    expect(() => add(usd('1'), { currency: 'JPY', value: '1' })).toThrow(
      'USD 1.00 and JPY 1 are of two currencies; expected: one. Nothing is exchanged here.',
    );
  });

  test('whose currency is not known to the compiler is checked when it runs', () => {
    const given: string = 'JPY';
    expect(add(money('1', given), money('2', given))).toEqual({ currency: 'JPY', value: '3' });
    expect(() => add(money('1', given), money('1', 'USD'))).toThrow(MoneyError);
  });
});

describe('arithmetic', () => {
  test.each([
    { name: 'add', given: add(usd('0.10'), usd('0.20')), value: '30' },
    { name: 'add more than a double holds', given: add(huge, usd('0.01')), value: '9007199254740994' },
    { name: 'subtract', given: subtract(usd('1.00'), usd('0.90')), value: '10' },
    { name: 'subtract all', given: subtract(huge, huge), value: '0' },
    { name: 'multiply', given: multiply(usd('1.10'), 3), value: '330' },
    { name: 'multiply by none', given: multiply(usd('1.10'), 0), value: '0' },
    { name: 'multiply by a bigint', given: multiply(usd('0.01'), 9007199254740993n), value: '9007199254740993' },
    { name: 'sum', given: sum([usd('0.10'), usd('0.20'), usd('0.30')], 'USD'), value: '60' },
    { name: 'sum of none', given: sum([], 'USD'), value: '0' },
  ])('$name is $value', ({ given, value }) => {
    expect(given).toEqual({ currency: 'USD', value });
  });

  test('compares by number and not by text', () => {
    expect([usd('10'), huge, usd('9'), usd('0.09')].toSorted(compare).map(({ value }) => value)).toEqual([
      '9',
      '900',
      '1000',
      '9007199254740993',
    ]);
    expect(compare(huge, subtract(huge, usd('0.01')))).toBe(1);
    expect(compare(huge, usd('90071992547409.93'))).toBe(0);
    expect([isZero(usd('0')), isZero(usd('0.01'))]).toEqual([true, false]);
  });

  test.each([
    { name: 'below zero', run: () => subtract(usd('1'), usd('1.01')), says: 'USD 1.00 less USD 1.01 is below zero' },
    { name: 'over 16 digits', run: () => add(usd('99999999999999.99'), usd('0.01')), says: 'more than 16 digits' },
    { name: 'over 16 digits', run: () => multiply(huge, 2), says: 'more than 16 digits' },
    {
      name: 'a part of a piece',
      run: () => multiply(usd('1'), 1.5),
      says: '1.5 is no factor; expected: a whole number',
    },
    { name: 'fewer than none', run: () => multiply(usd('1'), -1), says: '-1 is no factor' },
    { name: 'a rounded number', run: () => multiply(usd('1'), 2 ** 53), says: '9007199254740992 is no factor' },
    { name: 'no number', run: () => multiply(usd('1'), Number.NaN), says: 'NaN is no factor' },
  ])('$name is a MoneyError', ({ run, says }) => {
    expect(run).toThrow(MoneyError);
    expect(run).toThrow(says);
  });
});

describe('allocating', () => {
  const parts = (amount: string, weights: readonly (number | bigint)[]): string[] =>
    allocate(usd(amount), weights).map(({ value }) => value);

  test.each([
    { amount: '10.00', weights: [1, 1, 1], parts: ['334', '333', '333'] },
    { amount: '0.01', weights: [1, 1], parts: ['1', '0'] },
    { amount: '0.00', weights: [1, 2], parts: ['0', '0'] },
    { amount: '1.00', weights: [199, 0, 299], parts: ['40', '0', '60'] },
    { amount: '0.05', weights: [3, 7], parts: ['2', '3'] },
    { amount: '1.00', weights: [0, 1, 0], parts: ['0', '100', '0'] },
    { amount: '90071992547409.93', weights: [9007199254740993n, 1n], parts: ['9007199254740992', '1'] },
    { amount: '7.00', weights: [1], parts: ['700'] },
  ])('$amount by $weights', ({ amount, weights, parts: want }) => {
    expect(parts(amount, weights)).toEqual(want);
  });

  test('loses nothing, gives nothing for no weight, and is within a unit of the exact share', () => {
    for (let units = 0; units < 120; units++) {
      for (const weights of [
        [1, 2, 3],
        [5, 0, 1, 1],
        [1, 1, 1, 1, 1, 1, 1],
        [33, 33, 34],
        [0, 0, 9],
      ]) {
        const whole = readMoney({ currency: 'USD', value: units }, 'USD');
        const shares = allocate(whole, weights);
        expect(sum(shares, 'USD')).toEqual(whole);
        const total = weights.reduce((all, weight) => all + weight, 0);
        shares.forEach(({ value }, index) => {
          expect(Math.abs(Number(value) - (units * (weights[index] ?? 0)) / total)).toBeLessThan(1);
          if (weights[index] === 0) expect(value).toBe('0');
        });
      }
    }
  });

  test.each([{ weights: [] }, { weights: [0, 0] }, { weights: [1, -1] }, { weights: [0.5, 0.5] }])(
    'by $weights is a MoneyError',
    ({ weights }) => {
      expect(() => parts('1.00', weights)).toThrow(MoneyError);
    },
  );
});

describe('reading', () => {
  test('tells the currency that was asked for', () => {
    const given = { currency: 'JPY', value: '1' };
    expectTypeOf(readMoney(given, 'JPY')).toEqualTypeOf<Amount<'JPY'>>();
    expectTypeOf(readMoney(given)).toEqualTypeOf<Amount>();
  });

  test.each([
    { value: '239', want: '239' },
    { value: 239, want: '239' },
    { value: 239n, want: '239' },
    { value: '0', want: '0' },
    { value: 0, want: '0' },
    { value: '000239', want: '239' },
    { value: '00', want: '0' },
    { value: '9999999999999999', want: '9999999999999999' },
    { value: Number.MAX_SAFE_INTEGER, want: '9007199254740991' },
  ])('$value gives $want', ({ value, want }) => {
    expect(readMoney({ currency: 'USD', value })).toEqual({ currency: 'USD', value: want });
    expect(readMoney({ currency: 'USD', value, more: 1 }, 'USD')).toEqual({ currency: 'USD', value: want });
  });

  const notThere = 'There is no amount; expected: an object with currency and value, such as USD and "239".';
  test.each<{ given: unknown; says: string }>([
    { given: undefined, says: notThere },
    { given: null, says: notThere },
    { given: 'USD 239', says: notThere },
    { given: {}, says: notThere },
    { given: { currency: 'USD' }, says: notThere },
    { given: { currency: 840, value: '1' }, says: notThere },
    { given: { currency: 'USD', value: '2.39' }, says: '"2.39" is no amount in USD: expected a string of digits' },
    { given: { currency: 'USD', value: '-1' }, says: 'expected a string of digits' },
    { given: { currency: 'USD', value: '' }, says: 'expected a string of digits' },
    { given: { currency: 'USD', value: ' 1' }, says: 'expected a string of digits' },
    { given: { currency: 'USD', value: '1n' }, says: 'expected a string of digits' },
    { given: { currency: 'USD', value: '٢' }, says: 'expected a string of digits' },
    { given: { currency: 'USD', value: -1n }, says: 'expected a string of digits' },
    { given: { currency: 'USD', value: 10n ** 16n }, says: 'it has more than 16 digits in minor units.' },
    { given: { currency: 'USD', value: '0'.repeat(20) + '1'.repeat(17) }, says: 'it has more than 16 digits' },
    { given: { currency: 'USD', value: 2.39 }, says: 'a number is no amount in USD: expected minor units' },
    { given: { currency: 'USD', value: 2 ** 53 }, says: 'a number is no amount in USD' },
    { given: { currency: 'USD', value: -0 }, says: 'a number is no amount in USD' },
    { given: { currency: 'USD', value: -1 }, says: 'expected a string of digits' },
    { given: { currency: 'USD', value: Number.NaN }, says: 'a number is no amount in USD' },
    { given: { currency: 'USD', value: null }, says: 'an object is no amount in USD' },
    { given: { currency: 'usd', value: '1' }, says: '"usd" is no currency' },
    { given: { currency: 'XXQ', value: '1' }, says: '"XXQ" is no currency' },
  ])('$given is a MoneyError', ({ given, says }) => {
    expect(() => readMoney(given)).toThrow(MoneyError);
    expect(() => readMoney(given)).toThrow(says);
  });

  test('another currency than the one asked for is a MoneyError', () => {
    expect(() => readMoney({ currency: 'JPY', value: '1' }, 'USD')).toThrow('The amount is in "JPY"; expected: USD.');
  });
});
