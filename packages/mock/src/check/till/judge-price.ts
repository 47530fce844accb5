import { minorUnits, type Price } from '../price.ts';
import { fail, type Judgement, ok } from '../rule.ts';
import { nameOf } from './message.ts';
import { paymentsOf, type Sale } from './sale.ts';

/** What a payment has to carry. */
interface Wanted {
  readonly currency: string;
  /** Minor units that are right; any are, if there is none. */
  readonly values: readonly string[];
}

/** A till is judged by what its command was told, and by nothing else. */
export function judgePrice(sale: Sale): Judgement | undefined {
  const seen = new Set<string>();
  for (const message of paymentsOf(sale)) {
    const carried = message.orderAmount;
    const wanted = carried && wantedIn(carried.currency, sale.told);
    if (!wanted) continue;
    const { currency, values } = wanted;
    const price = `${carried.currency} ${carried.value}`;
    if (carried.currency !== currency || (values.length > 0 && !values.includes(carried.value))) {
      const right = values.length === 0 ? `a price in ${currency}` : `${currency} ${values.join(' or ')}`;
      return fail(`${nameOf(message)} carried ${price}, not ${right} (minor units).`);
    }
    seen.add(price);
  }
  return seen.size === 0 ? undefined : ok(`Payment message(s) over ${[...seen].join(', ')} (minor units), as told.`);
}

/**
 * A till that is told no currency may have one of its own: then `{amount}` is in major units of that one. Nothing, if
 * any price is right, or if the amount told does not exist in the currency.
 */
function wantedIn(carried: string, { currency, amount, value }: Partial<Price>): Wanted | undefined {
  const wanted = currency ?? carried;
  const converted = amount === undefined ? undefined : minorUnits(amount, wanted);
  const values = new Set([value, converted].filter((one) => one !== undefined));
  return currency === undefined && values.size === 0 ? undefined : { currency: wanted, values: [...values] };
}
