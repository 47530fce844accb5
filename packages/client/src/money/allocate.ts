import type { Amount } from './amount.ts';
import { amountOf, wholeNumber } from './arithmetic.ts';
import { MoneyError } from './money-error.ts';
import { readMoney } from './read-money.ts';

/**
 * Splits an amount by weights without losing a unit: a bill among guests, a discount over the lines of an order for a
 * refund of one of them. Each part is rounded down, and the units left over go one each to the parts that lost most by
 * it, the earlier first.
 *
 * @param weights whole numbers from 0, not all of them 0
 * @throws {MoneyError} if they are none
 * @example
 * allocate(money('10.00', 'USD'), [1, 1, 1]); // 3.34, 3.33 and 3.33
 * allocate(money('1.00', 'USD'), [199, 0, 299]); // 0.40, 0.00 and 0.60
 */
export function allocate<Currency extends string>(
  amount: Amount<Currency>,
  weights: readonly (number | bigint)[],
): Amount<Currency>[] {
  const units = BigInt(readMoney(amount).value);
  const shares = weights.map(wholeNumber);
  const total = shares.reduce((sum, share) => sum + share, 0n);
  if (total === 0n) throw new MoneyError('Nothing can be split by no weight; expected: one above 0 at least.');
  const parts = shares.map((share) => ({ units: (units * share) / total, lost: (units * share) % total }));
  const left = units - parts.reduce((sum, part) => sum + part.units, 0n);
  const favoured = new Set(parts.toSorted(byLoss).slice(0, Number(left)));
  return parts.map((part) => amountOf(part.units + (favoured.has(part) ? 1n : 0n), amount.currency));
}

interface Part {
  readonly units: bigint;
  /** What rounding down took, in fractions of a unit. */
  readonly lost: bigint;
}

/** Sorting keeps the order of equal ones. */
function byLoss(a: Part, b: Part): number {
  return Number(b.lost > a.lost) - Number(b.lost < a.lost);
}
