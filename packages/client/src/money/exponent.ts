import * as currencies from 'dinero.js/currencies';
import { MoneyError } from './money-error.ts';

const decimalCurrencies = Object.values(currencies).filter(({ base }) => base === 10);
const exponents: ReadonlyMap<string, number> = new Map(decimalCurrencies.map(({ code, exponent }) => [code, exponent]));

/**
 * How many decimals a currency has by ISO 4217: 2 for USD and IDR, 0 for JPY, KRW and CLP, 3 for KWD. The data is
 * that of dinero.js, because `Intl` goes by custom and says 0 for IDR.
 *
 * @throws {MoneyError} if ISO 4217 has no such code in use, or its minor unit is not decimal (MGA, MRU)
 */
export function exponentOf(currency: string): number {
  const exponent = exponents.get(currency);
  if (exponent !== undefined) return exponent;
  throw new MoneyError(
    `${JSON.stringify(currency)} is no currency with a decimal minor unit; expected: a code of ISO 4217 in capitals, such as USD.`,
  );
}
