import type { Money } from '@intl-acquiring/types';
import { exponentOf } from './exponent.ts';
import { MoneyError } from './money-error.ts';

const MAJOR = /^(0|[1-9]\d*)(?:\.(\d+))?$/;
const MINOR = /^(?:0|[1-9]\d*)$/;

/** What the tables allow. */
const MAX_DIGITS = 16;

function refuse(amount: unknown, currency: string, why: string): never {
  const seen = typeof amount === 'string' ? JSON.stringify(amount.slice(0, 40)) : `a ${typeof amount}`;
  throw new MoneyError(`${seen} is no amount in ${currency}: ${why}`);
}

function requireDigits(digits: string, { amount, currency }: { amount: string; currency: string }): string {
  if (digits.length <= MAX_DIGITS) return digits;
  return refuse(amount, currency, `it has more than ${MAX_DIGITS} digits in minor units.`);
}

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
export function toMinorUnits(amount: string, currency: string): string {
  const exponent = exponentOf(currency);
  const match = typeof amount === 'string' ? MAJOR.exec(amount) : undefined;
  const [, units, decimals = ''] = match ?? [];
  if (units === undefined) return refuse(amount, currency, 'expected a string of digits such as "2.39".');
  if (decimals.length > exponent) {
    return refuse(amount, currency, `it has ${decimals.length} decimals, and ${currency} has ${exponent}.`);
  }
  const digits = (units + decimals.padEnd(exponent, '0')).replace(/^0+(?=\d)/, '');
  return requireDigits(digits, { amount, currency });
}

/**
 * An amount in major units with all decimals of its currency, as text for a calculation or a form. It is not made for
 * people: it has no symbol and no grouping.
 *
 * @throws {MoneyError} if the value is no string of digits, or the currency is not known
 * @example
 * toMajorUnits({ currency: 'USD', value: '239' }); // '2.39'
 * toMajorUnits({ currency: 'KWD', value: '5' }); // '0.005'
 */
export function toMajorUnits({ currency, value }: Readonly<Money>): string {
  const exponent = exponentOf(currency);
  if (typeof value !== 'string' || !MINOR.test(value)) {
    return refuse(value, currency, 'expected a string of digits in minor units such as "239".');
  }
  const digits = requireDigits(value, { amount: value, currency }).padStart(exponent + 1, '0');
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
export function money(amount: string, currency: string): Money {
  return { currency, value: toMinorUnits(amount, currency) };
}
