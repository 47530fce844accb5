import { expect, test } from 'vitest';
import { readSettings } from '../src/settings.ts';

test('without settings the books are a folder, and a buyer has three minutes', () => {
  expect(readSettings({})).toEqual({
    database: 'qr-checkout-books',
    payWithin: 180_000,
    publicUrl: undefined,
    port: 0,
  });
});

test.each([
  [{ SHOP_PAY_WITHIN: 'soon' }, 'SHOP_PAY_WITHIN is a whole number from 0 to 86400, not "soon".'],
  [{ SHOP_PAY_WITHIN: '-1' }, 'SHOP_PAY_WITHIN is a whole number'],
  [{ PORT: '80000' }, 'PORT is a whole number from 0 to 65535'],
  [{ PUBLIC_URL: 'shop' }, 'PUBLIC_URL is an address'],
])('%j is told at the start', (environment, says) => {
  expect(() => readSettings(environment)).toThrow(says);
});
