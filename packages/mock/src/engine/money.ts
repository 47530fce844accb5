import type { Money } from '@intl-acquiring/types';

/** Whether both are the same number of the same minor units. */
export function sameAmount(one: Money, other: Money): boolean {
  return one.currency === other.currency && BigInt(one.value) === BigInt(other.value);
}

/** The sum of amounts that are all in one currency. */
export function addAmounts(currency: string, amounts: readonly Money[]): Money {
  return { currency, value: String(amounts.reduce((sum, { value }) => sum + BigInt(value), 0n)) };
}

/** Why a text is no currency: a sentence. */
export function findCurrencyFault(currency: string): string | undefined {
  if (/^[A-Z]{3}$/.test(currency)) return undefined;
  return `A currency is three capital letters, such as "USD", not ${JSON.stringify(currency)}.`;
}

/** `USD 239`, in minor units. */
export function writeMoney({ currency, value }: Money): string {
  return `${currency} ${value}`;
}
