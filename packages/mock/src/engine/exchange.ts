import type { ExchangeRate, Money } from '@intl-acquiring/types';
import { PAYER_CURRENCY, PAYER_EXPONENT, rates } from './rates.ts';

/** What the buyer pays for an order, and the rate that makes it so. */
export interface Charge {
  readonly payAmount: Money;
  readonly conversionRate: ExchangeRate;
}

/**
 * The charge in the payer's currency: exact decimal arithmetic, rounded half up to a minor unit, at least one of them.
 * `undefined` if {@link rates} has no rate.
 */
export function exchange({ currency, value }: Money): Charge | undefined {
  const known = Object.hasOwn(rates, currency) ? rates[currency] : undefined;
  if (known === undefined) return undefined;
  const [whole = '', fraction = ''] = known.rate.split('.');
  const numerator = BigInt(value) * BigInt(whole + fraction) * 10n ** BigInt(PAYER_EXPONENT);
  const denominator = 10n ** BigInt(fraction.length + known.exponent);
  const rounded = (2n * numerator + denominator) / (2n * denominator);
  return {
    payAmount: { currency: PAYER_CURRENCY, value: String(rounded || 1n) },
    conversionRate: { baseCurrency: currency, exchangeCurrency: PAYER_CURRENCY, rate: known.rate },
  };
}
