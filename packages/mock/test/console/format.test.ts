import { expect, test } from 'vitest';
import { majorUnits } from '../../src/console/page/format.ts';
import { rates } from '../../src/engine/rates.ts';

test.each([
  { currency: 'USD', value: '239', want: '2.39 USD' },
  { currency: 'USD', value: '5', want: '0.05 USD' },
  { currency: 'USD', value: '0000000000100000', want: '1,000.00 USD' },
  { currency: 'JPY', value: '1234567', want: '1,234,567 JPY' },
  { currency: 'IDR', value: '10000', want: '100.00 IDR' },
  { currency: 'KWD', value: '1234', want: '1.234 KWD' },
])('$value in minor units of $currency reads $want', ({ currency, value, want }) => {
  expect(majorUnits({ currency, value })).toBe(want);
});

test('the page and the rates know the same decimals', () => {
  const read = Object.keys(rates).map((currency) => majorUnits({ currency, value: '1' }));
  const told = Object.entries(rates).map(
    ([currency, { exponent }]) => `${(10 ** -exponent).toFixed(exponent)} ${currency}`,
  );
  expect(read).toEqual(told);
});
