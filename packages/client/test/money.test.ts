import { money as moneyRules } from '@intl-acquiring/types/validators';
import { describe, expect, test } from 'vitest';
import { exponentOf, MoneyError, money, toMajorUnits, toMinorUnits } from '../src/money.ts';

describe('exponents are those of ISO 4217, not of Intl', () => {
  const decimals = { IDR: 2, JPY: 0, KRW: 0, KWD: 3, CLP: 0, USD: 2, TWD: 2, VND: 0, HKD: 2, THB: 2, ISK: 0, CLF: 4 };
  test.each(Object.entries(decimals))('%s has %i', (currency, want) => {
    expect(exponentOf(currency)).toBe(want);
  });

  test('for every currency of the barcode contract', () => {
    const contract = 'USD EUR GBP HKD CHF SGD JPY CAD AUD SEK DKK NOK NZD KRW THB MYR IDR CNY MOP'.split(' ');
    expect(contract.filter((currency) => exponentOf(currency) === 0)).toEqual(['JPY', 'KRW']);
    expect(contract.filter((currency) => exponentOf(currency) === 2)).toHaveLength(17);
  });
});

describe('between major and minor units', () => {
  test.each([
    { major: '2.39', currency: 'USD', minor: '239' },
    { major: '0.00', currency: 'USD', minor: '0' },
    { major: '0.05', currency: 'USD', minor: '5' },
    { major: '0.50', currency: 'USD', minor: '50' },
    { major: '1.10', currency: 'USD', minor: '110' },
    { major: '35000.00', currency: 'IDR', minor: '3500000' },
    { major: '500', currency: 'JPY', minor: '500' },
    { major: '0', currency: 'KRW', minor: '0' },
    { major: '1.234', currency: 'KWD', minor: '1234' },
    { major: '0.005', currency: 'KWD', minor: '5' },
    { major: '90071992547409.93', currency: 'USD', minor: '9007199254740993' },
    { major: '99999999999999.99', currency: 'EUR', minor: '9999999999999999' },
  ])('$major $currency is $minor', ({ major, currency, minor }) => {
    expect(toMinorUnits(major, currency)).toBe(minor);
    expect(toMajorUnits({ currency, value: minor })).toBe(major);
    expect(money(major, currency)).toEqual({ currency, value: minor });
    expect(moneyRules.parse(money(major, currency))).toEqual({ currency, value: minor });
  });

  test.each([
    { major: '2', minor: '200' },
    { major: '2.3', minor: '230' },
    { major: '0.3', minor: '30' },
    { major: '0', minor: '0' },
  ])('$major USD may leave its zeros out', ({ major, minor }) => {
    expect(toMinorUnits(major, 'USD')).toBe(minor);
  });

  test('and back, for every cent', () => {
    for (let cents = 0; cents < 2000; cents++) {
      const value = String(cents);
      expect(toMinorUnits(toMajorUnits({ currency: 'SGD', value }), 'SGD')).toBe(value);
    }
  });
});

describe('nothing is rounded or guessed', () => {
  test.each([
    { major: '2.390', currency: 'USD', says: '"2.390" is no amount in USD: it has 3 decimals, and USD has 2.' },
    { major: '1.0', currency: 'JPY', says: '"1.0" is no amount in JPY: it has 1 decimals, and JPY has 0.' },
    { major: '1000000000000000', currency: 'USD', says: 'it has more than 16 digits in minor units.' },
    { major: '-1', currency: 'USD', says: '"-1" is no amount in USD: expected a string of digits such as "2.39".' },
    { major: '+1', currency: 'USD', says: 'expected a string of digits' },
    { major: '1e2', currency: 'USD', says: 'expected a string of digits' },
    { major: '1,50', currency: 'EUR', says: 'expected a string of digits' },
    { major: '1,000.00', currency: 'USD', says: 'expected a string of digits' },
    { major: '01', currency: 'USD', says: 'expected a string of digits' },
    { major: '.5', currency: 'USD', says: 'expected a string of digits' },
    { major: '5.', currency: 'USD', says: 'expected a string of digits' },
    { major: ' 5', currency: 'USD', says: 'expected a string of digits' },
    { major: '5\n', currency: 'USD', says: 'expected a string of digits' },
    { major: '٥', currency: 'USD', says: 'expected a string of digits' },
    { major: '', currency: 'USD', says: '"" is no amount in USD' },
    { major: 'NaN', currency: 'USD', says: 'expected a string of digits' },
    {
      major: '1',
      currency: 'usd',
      says: '"usd" is no currency with a decimal minor unit; expected: a code of ISO 4217',
    },
    { major: '1', currency: 'XYZ', says: '"XYZ" is no currency' },
    { major: '1', currency: 'MRU', says: '"MRU" is no currency with a decimal minor unit' },
    { major: '1', currency: 'constructor', says: '"constructor" is no currency' },
  ])('$major $currency: $says', ({ major, currency, says }) => {
    expect(() => toMinorUnits(major, currency)).toThrow(MoneyError);
    expect(() => money(major, currency)).toThrow(says);
  });

  test('a number is no amount', () => {
    const convert = toMinorUnits as (amount: unknown, currency: string) => string;
    expect(() => convert(2.39, 'USD')).toThrow(
      'a number is no amount in USD: expected a string of digits such as "2.39".',
    );
    expect(() => convert(239n, 'USD')).toThrow('a bigint is no amount in USD');
  });

  test.each([
    { value: '2.39', says: '"2.39" is no amount in USD: expected a string of digits in minor units such as "239".' },
    { value: '-1', says: 'expected a string of digits' },
    { value: '007', says: 'expected a string of digits' },
    { value: '', says: 'expected a string of digits' },
    { value: '12345678901234567', says: 'it has more than 16 digits in minor units.' },
    { value: 239 as unknown as string, says: 'a number is no amount in USD' },
  ])('$value in minor units: $says', ({ value, says }) => {
    expect(() => toMajorUnits({ currency: 'USD', value })).toThrow(MoneyError);
    expect(() => toMajorUnits({ currency: 'USD', value })).toThrow(says);
  });
});
