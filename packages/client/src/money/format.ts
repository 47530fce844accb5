import type { Money } from '@intl-acquiring/types';
import { toMajorUnits } from './convert.ts';
import { exponentOf } from './exponent.ts';

/** Options of {@link formatMoney}. */
export interface FormatMoneyOptions {
  /** Language tag, or several by preference. @default the runtime's */
  readonly locale?: string | readonly string[] | undefined;
  /** How the currency is written. @default 'symbol' */
  readonly currencyDisplay?: 'code' | 'symbol' | 'narrowSymbol' | 'name' | undefined;
}

const isNumeric = (text: string): text is `${number}` => /^\d+(?:\.\d+)?$/.test(text);

/**
 * An amount as people of a language write it, for a receipt or a page. Decimals are those of ISO 4217, and every digit
 * is kept; `Intl` only chooses signs and places. Never read such a text back, and never send it.
 *
 * @throws {MoneyError} if it is no amount
 * @throws {RangeError} if the locale is no language tag
 * @example
 * formatMoney(money('1234.5', 'EUR'), { locale: 'de-DE' }); // '1.234,50 €'
 * formatMoney(money('35000', 'IDR'), { locale: 'en-US', currencyDisplay: 'code' }); // 'IDR 35,000.00'
 */
export function formatMoney(amount: Readonly<Money>, options: FormatMoneyOptions = {}): string {
  const { currency } = amount;
  const { locale, currencyDisplay = 'symbol' } = options;
  const decimals = exponentOf(currency);
  const format = new Intl.NumberFormat(locale === undefined ? undefined : [locale].flat(), {
    style: 'currency',
    currency,
    currencyDisplay,
    minimumFractionDigits: decimals,
    maximumFractionDigits: decimals,
  });
  const major = toMajorUnits(amount);
  return isNumeric(major) ? format.format(major) : major;
}
