import { UsageError } from '../cli/arguments.ts';
import { decimalsOf } from '../console/page/decimals.ts';

/** What a sale or an order costs, as a target is told it. */
export interface Price {
  /** Major units, with all decimals of the currency: `2.39`. */
  readonly amount: string;
  /** Minor units: `239`. */
  readonly value: string;
  readonly currency: string;
}

/** @throws {UsageError} with a sentence, if it is no price in the currency */
export function readPrice(currency: string, given?: string): Price {
  if (!/^[A-Z]{3}$/.test(currency)) {
    throw new UsageError(`--currency takes three capitals, such as USD, not ${JSON.stringify(currency)}.`);
  }
  const decimals = decimalsOf(currency);
  const sample = decimals === 0 ? '239' : `2.39${'0'.repeat(decimals - 2)}`;
  const amount = given ?? sample;
  const value = minorUnits(amount, currency);
  // A missing decimal is no zero: 5 may be meant as five cents.
  const isExact = new RegExp(decimals === 0 ? '^\\d+$' : `^\\d+\\.\\d{${decimals}}$`).test(amount);
  if (isExact && value !== undefined && /^[1-9]\d{0,15}$/.test(value)) return { amount, value, currency };
  const wanted = decimals === 0 ? `without decimals for ${currency}` : `with the ${decimals} decimals of ${currency}`;
  throw new UsageError(
    `--amount takes digits ${wanted}, such as ${sample}, above zero and with 16 digits at most, not ${JSON.stringify(amount)}.`,
  );
}

/** Minor units of an amount in major units: `239` of `2.39` USD. Nothing, if the currency has no unit that small. */
export function minorUnits(amount: string, currency: string): string | undefined {
  const [units = '', places = ''] = amount.split('.');
  const decimals = decimalsOf(currency);
  if (/[1-9]/.test(places.slice(decimals))) return undefined;
  return (units + places.slice(0, decimals).padEnd(decimals, '0')).replace(/^0+(?=\d)/, '');
}
