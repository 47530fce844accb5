import { describe, expect, test } from 'vitest';
import { formatMoney, MoneyError, money } from '../src/money.ts';

/** Languages part their numbers with blanks of many kinds. */
const plain = (text: string): string => text.replace(/[\u00a0\u202f]/g, ' ');

describe('for people', () => {
  test.each([
    { amount: '2.39', currency: 'USD', locale: 'en-US', text: '$2.39' },
    { amount: '1234.5', currency: 'EUR', locale: 'de-DE', text: '1.234,50 €' },
    { amount: '500', currency: 'JPY', locale: 'ja-JP', text: '￥500' },
    { amount: '35000', currency: 'IDR', locale: 'en-US', text: 'IDR 35,000.00' },
    { amount: '0.01', currency: 'IDR', locale: 'id-ID', text: 'Rp 0,01' },
    { amount: '1.234', currency: 'KWD', locale: 'en-US', text: 'KWD 1.234' },
    { amount: '1000', currency: 'KRW', locale: 'en-US', text: '₩1,000' },
    { amount: '1000', currency: 'CLP', locale: 'en-US', text: 'CLP 1,000' },
    { amount: '0', currency: 'USD', locale: 'en-US', text: '$0.00' },
    { amount: '99999999999999.99', currency: 'USD', locale: 'en-US', text: '$99,999,999,999,999.99' },
    { amount: '90071992547409.93', currency: 'USD', locale: 'en-US', text: '$90,071,992,547,409.93' },
    { amount: '9007199254740993', currency: 'JPY', locale: 'en-US', text: '¥9,007,199,254,740,993' },
  ])('$amount $currency is $text', ({ amount, currency, locale, text }) => {
    expect(plain(formatMoney(money(amount, currency), { locale }))).toBe(text);
  });

  test('the currency may be written otherwise, and the language be one of several', () => {
    const coffee = money('2.39', 'USD');
    expect(plain(formatMoney(coffee, { locale: ['de-DE', 'en-US'], currencyDisplay: 'code' }))).toBe('2,39 USD');
    expect(plain(formatMoney(coffee, { locale: 'en-US', currencyDisplay: 'name' }))).toBe('2.39 US dollars');
    expect(formatMoney(coffee)).toMatch(/2.39/);
  });

  test('what is no amount is not written', () => {
    expect(() => formatMoney({ currency: 'USD', value: '2.39' })).toThrow(MoneyError);
    expect(() => formatMoney({ currency: 'XXQ', value: '1' })).toThrow(MoneyError);
    expect(() => formatMoney(money('1', 'USD'), { locale: 'no language' })).toThrow(RangeError);
  });
});
