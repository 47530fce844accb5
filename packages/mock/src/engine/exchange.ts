import type { ExchangeRate, Money } from '@intl-acquiring/types';
import { PAYER_CURRENCY, PAYER_EXPONENT, rates } from './rates.ts';

/** What the buyer pays for an order, and the rate that makes it so. */
export interface Charge {
  readonly payAmount: Money;
  readonly conversionRate: ExchangeRate;
}

/** A rate as a fraction: twice the payer's minor units for one of the order's, so that rounding half up is a division. */
interface Fraction {
  /** One value for all orders. */
  readonly conversionRate: ExchangeRate;
  readonly numerator: bigint;
  readonly denominator: bigint;
}

const fractions: ReadonlyMap<string, Fraction> = new Map(
  Object.entries(rates).map(([currency, { rate, exponent }]) => [currency, toFraction(currency, rate, exponent)]),
);

function toFraction(currency: string, rate: string, exponent: number): Fraction {
  const [whole = '', fraction = ''] = rate.split('.');
  const numerator = 2n * BigInt(whole + fraction) * 10n ** BigInt(PAYER_EXPONENT);
  const conversionRate = { baseCurrency: currency, exchangeCurrency: PAYER_CURRENCY, rate };
  return {
    conversionRate: Object.freeze(conversionRate),
    numerator,
    denominator: 10n ** BigInt(fraction.length + exponent),
  };
}

let lastMoney: Money | undefined;
let lastCharge: Charge | undefined;

/**
 * The charge in the payer's currency: exact decimal arithmetic, rounded half up to a minor unit, at least one of them.
 * `undefined` if {@link rates} has no rate.
 */
export function exchange(money: Money): Charge | undefined {
  // Of each order it is asked twice: whether it may be charged, and what is charged.
  if (money !== lastMoney) lastCharge = compute(money);
  lastMoney = money;
  return lastCharge;
}

function compute({ currency, value }: Money): Charge | undefined {
  const known = fractions.get(currency);
  if (known === undefined) return undefined;
  const rounded = (BigInt(value) * known.numerator + known.denominator) / (2n * known.denominator);
  return {
    payAmount: { currency: PAYER_CURRENCY, value: String(rounded || 1n) },
    conversionRate: known.conversionRate,
  };
}
