import { type Amount, minorUnits, refuse } from './amount.ts';
import { MoneyError } from './money-error.ts';

/** Whole numbers that JavaScript holds exactly: a float may have been rounded before it came here. */
function digitsOf(value: unknown, currency: string): string {
  if (
    typeof value === 'bigint' ||
    (typeof value === 'number' && Number.isSafeInteger(value) && !Object.is(value, -0))
  ) {
    return String(value);
  }
  if (typeof value === 'string') return value.replace(/^0+(?=\d)/, '');
  return refuse(value, currency, 'expected minor units as a string of digits or a whole number such as 239.');
}

/**
 * Reads an amount in minor units: of a reply, a notification or a database. The value may be a string, a whole number or
 * a bigint.
 *
 * @param given an object with `currency` and `value`
 * @param currency the one that it must be in, if you know it
 * @throws {MoneyError} if it is none, or of another currency
 * @example
 * readMoney({ currency: 'USD', value: 239 }); // { currency: 'USD', value: '239' }
 * readMoney(body.orderAmount, 'JPY'); // an Amount<'JPY'>, or a MoneyError
 */
export function readMoney(given: unknown): Amount;
export function readMoney<Currency extends string>(given: unknown, currency: Currency): Amount<Currency>;
export function readMoney(given: unknown, wanted?: string): Amount {
  const { currency, value }: { currency?: unknown; value?: unknown } = { ...Object(given) };
  if (typeof currency !== 'string' || value === undefined) {
    throw new MoneyError('There is no amount; expected: an object with currency and value, such as USD and "239".');
  }
  if (wanted !== undefined && currency !== wanted) {
    throw new MoneyError(`The amount is in ${JSON.stringify(currency.slice(0, 40))}; expected: ${wanted}.`);
  }
  return { currency, value: minorUnits(digitsOf(value, currency), currency) };
}
