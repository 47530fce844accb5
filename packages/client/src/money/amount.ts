import { exponentOf } from './exponent.ts';
import { MoneyError } from './money-error.ts';

declare const unit: unique symbol;

/** Digits that count the minor units of one currency: no sign, no leading zeros, at most 16. Only this module makes them. */
export type MinorUnits<Currency extends string = string> = string & { readonly [unit]: Currency };

/**
 * An amount of one currency, checked. It is a `Money` of the API, so any field takes it. Amounts of two currencies can't
 * be added or compared: it is a type error where the currencies are known to the compiler, and a {@link MoneyError}
 * everywhere.
 */
export interface Amount<Currency extends string = string> {
  /** Code of ISO 4217. */
  readonly currency: Currency;
  /** Minor units: `239` is 2.39 US dollars, and 239 yen. */
  readonly value: MinorUnits<Currency>;
}

/** What the tables allow. */
const MAX_DIGITS = 16;

export function refuse(amount: unknown, currency: string, why: string): never {
  const kind = typeof amount === 'object' ? 'an object' : `a ${typeof amount}`;
  const seen = typeof amount === 'string' ? JSON.stringify(amount.slice(0, 40)) : kind;
  throw new MoneyError(`${seen} is no amount in ${currency}: ${why}`);
}

const isMinorUnits = <Currency extends string>(digits: string): digits is MinorUnits<Currency> =>
  /^(?:0|[1-9]\d*)$/.test(digits) && digits.length <= MAX_DIGITS;

/**
 * The digits as minor units of the currency.
 *
 * @throws {MoneyError} if they are none, or the currency is not known
 */
export function minorUnits<Currency extends string>(digits: string, currency: Currency): MinorUnits<Currency> {
  exponentOf(currency);
  if (typeof digits === 'string' && isMinorUnits<Currency>(digits)) return digits;
  const isLong = typeof digits === 'string' && /^[1-9]\d*$/.test(digits);
  return refuse(
    digits,
    currency,
    isLong
      ? `it has more than ${MAX_DIGITS} digits in minor units.`
      : 'expected a string of digits in minor units such as "239".',
  );
}
