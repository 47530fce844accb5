/** What one unit of a currency is worth to a buyer who pays in yuan. */
export interface Rate {
  /** Yuan for one major unit: a decimal number as text. */
  readonly rate: string;
  /** Decimal places of the minor unit, by ISO 4217. */
  readonly exponent: number;
}

export const PAYER_CURRENCY = 'CNY';
export const PAYER_EXPONENT = 2;

/**
 * The rates of the simulator. They never change, so that tests can count on them. USD is the rate of the vendor's
 * sample; the others are made up, near what the currencies were worth. Listed are the currencies that the vendor names
 * for barcode payments, and the yuan. An order in another currency is charged too, but nothing says what the buyer paid.
 */
export const rates: Readonly<Record<string, Rate>> = {
  CNY: { rate: '1', exponent: 2 },
  USD: { rate: '6.9123', exponent: 2 },
  EUR: { rate: '7.8', exponent: 2 },
  GBP: { rate: '9.1', exponent: 2 },
  HKD: { rate: '0.88', exponent: 2 },
  CHF: { rate: '8', exponent: 2 },
  SGD: { rate: '5.3', exponent: 2 },
  JPY: { rate: '0.048', exponent: 0 },
  CAD: { rate: '5.2', exponent: 2 },
  AUD: { rate: '4.7', exponent: 2 },
  SEK: { rate: '0.68', exponent: 2 },
  DKK: { rate: '1.04', exponent: 2 },
  NOK: { rate: '0.67', exponent: 2 },
  NZD: { rate: '4.3', exponent: 2 },
  KRW: { rate: '0.0053', exponent: 0 },
  THB: { rate: '0.2', exponent: 2 },
  MYR: { rate: '1.55', exponent: 2 },
  IDR: { rate: '0.00045', exponent: 2 },
};
