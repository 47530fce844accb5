import type { Money } from '@intl-acquiring/types';
import { type Amount, type MinorUnits, minorUnits, refuse } from './amount.ts';
import { exponentOf } from './exponent.ts';

const MAJOR = /^(0|[1-9]\d*)(?:\.(\d+))?$/;

/**
 * An amount in minor units, as the API wants it. It works on the digits: no float comes near them.
 *
 * @param amount digits in major units, with a point before the decimals and without sign, grouping or exponent
 * @param currency code of ISO 4217
 * @throws {MoneyError} if the amount is no such text, or has more decimals than the currency; it is never rounded
 * @example
 * toMinorUnits('2.39', 'USD'); // '239'
 * toMinorUnits('2', 'USD'); // '200'
 * toMinorUnits('500', 'JPY'); // '500'
 */
export function toMinorUnits<Currency extends string>(amount: string, currency: Currency): MinorUnits<Currency> {
  const exponent = exponentOf(currency);
  const match = typeof amount === 'string' ? MAJOR.exec(amount) : undefined;
  const [, units, decimals = ''] = match ?? [];
  if (units === undefined) return refuse(amount, currency, 'expected a string of digits such as "2.39".');
  if (decimals.length > exponent) {
    return refuse(amount, currency, `it has ${decimals.length} decimals, and ${currency} has ${exponent}.`);
  }
  return minorUnits((units + decimals.padEnd(exponent, '0')).replace(/^0+(?=\d)/, ''), currency);
}

/**
 * An amount in major units with all decimals of its currency, as text for a calculation or a form. It is not made for
 * people: it has no symbol and no grouping. `formatMoney` is.
 *
 * @throws {MoneyError} if the value is no string of digits, or the currency is not known
 * @example
 * toMajorUnits({ currency: 'USD', value: '239' }); // '2.39'
 * toMajorUnits({ currency: 'KWD', value: '5' }); // '0.005'
 */
export function toMajorUnits({ currency, value }: Readonly<Money>): string {
  const exponent = exponentOf(currency);
  const digits = minorUnits(value, currency).padStart(exponent + 1, '0');
  const point = digits.length - exponent;
  return exponent === 0 ? digits : `${digits.slice(0, point)}.${digits.slice(point)}`;
}

/**
 * An amount as a field of the API holds it.
 *
 * @param amount in major units, as {@link toMinorUnits} takes it
 * @throws {MoneyError}
 * @example
 * money('2.39', 'USD'); // { currency: 'USD', value: '239' }
 */
export function money<Currency extends string>(amount: string, currency: Currency): Amount<Currency> {
  return { currency, value: toMinorUnits(amount, currency) };
}
