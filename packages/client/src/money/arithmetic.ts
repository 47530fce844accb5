import { type Amount, minorUnits } from './amount.ts';
import { toMajorUnits } from './convert.ts';
import { MoneyError } from './money-error.ts';
import { readMoney } from './read-money.ts';

const unitsOf = (amount: Amount): bigint => BigInt(readMoney(amount).value);
const say = (amount: Amount): string => `${amount.currency} ${toMajorUnits(amount)}`;

export function amountOf<Currency extends string>(units: bigint, currency: Currency): Amount<Currency> {
  return { currency, value: minorUnits(String(units), currency) };
}

function requireSameCurrency(a: Amount, b: Amount): void {
  if (a.currency === b.currency) return;
  throw new MoneyError(`${say(a)} and ${say(b)} are of two currencies; expected: one. Nothing is exchanged here.`);
}

/**
 * Both together.
 *
 * @throws {MoneyError} if they are of two currencies, or too much for a field of the API
 */
export function add<Currency extends string>(a: Amount<Currency>, b: Amount<NoInfer<Currency>>): Amount<Currency> {
  requireSameCurrency(a, b);
  return amountOf(unitsOf(a) + unitsOf(b), a.currency);
}

/**
 * What is left of the first, such as what may still be refunded.
 *
 * @throws {MoneyError} if they are of two currencies, or the second is greater: an amount has no sign
 */
export function subtract<Currency extends string>(a: Amount<Currency>, b: Amount<NoInfer<Currency>>): Amount<Currency> {
  if (compare(a, b) < 0) throw new MoneyError(`${say(a)} less ${say(b)} is below zero, and an amount has no sign.`);
  return amountOf(unitsOf(a) - unitsOf(b), a.currency);
}

/**
 * So many times the amount: a price by the piece.
 *
 * @param times a whole number from 0
 * @throws {MoneyError} if it is none, or the product is too much for a field of the API
 */
export function multiply<Currency extends string>(amount: Amount<Currency>, times: number | bigint): Amount<Currency> {
  return amountOf(unitsOf(amount) * wholeNumber(times), amount.currency);
}

/** @throws {MoneyError} */
export function wholeNumber(given: number | bigint): bigint {
  const isWhole = typeof given === 'bigint' || Number.isSafeInteger(given);
  if (isWhole && given >= 0) return BigInt(given);
  throw new MoneyError(`${String(given)} is no factor; expected: a whole number from 0 such as 3.`);
}

/**
 * All together; zero for none.
 *
 * @param currency of each amount, and of the sum
 * @throws {MoneyError} if one is of another currency, or the sum is too much for a field of the API
 * @example
 * sum(lines.map(({ price, pieces }) => multiply(price, pieces)), 'USD');
 */
export function sum<Currency extends string>(
  amounts: readonly Amount<NoInfer<Currency>>[],
  currency: Currency,
): Amount<Currency> {
  const total = amounts.reduce((units, amount) => units + BigInt(readMoney(amount, currency).value), 0n);
  return amountOf(total, currency);
}

/**
 * Negative if the first is less, positive if it is greater, and 0 if both are the same.
 *
 * @throws {MoneyError} if they are of two currencies
 */
export function compare<Currency extends string>(a: Amount<Currency>, b: Amount<NoInfer<Currency>>): -1 | 0 | 1 {
  requireSameCurrency(a, b);
  const [first, second] = [unitsOf(a), unitsOf(b)];
  if (first === second) return 0;
  return first < second ? -1 : 1;
}

/** Whether there is nothing left, such as nothing more to refund. */
export function isZero(amount: Amount): boolean {
  return unitsOf(amount) === 0n;
}
