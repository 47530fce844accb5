/** How many decimals a currency has by ISO 4217: 2 for USD and IDR, 0 for JPY, 3 for KWD. */
export function decimalsOf(currency: string): number {
  return decimals.get(currency) ?? 2;
}

/** Of each currency that has not two, as most have. `Intl` goes by custom, and says 0 for IDR. */
const decimals: ReadonlyMap<string, number> = new Map([
  ...list(0, 'BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX UYI VND VUV XAF XOF XPF'),
  ...list(3, 'BHD IQD JOD KWD LYD OMR TND'),
  ...list(4, 'CLF UYW'),
]);

function list(count: number, currencies: string): [string, number][] {
  return currencies.split(' ').map((currency) => [currency, count]);
}
