import { endOfDay } from './time.ts';

/** Times and limits that no page states for sure. */
export interface Policy {
  /** How long an order waits for its buyer, in milliseconds. */
  readonly orderLifetime: number;
  /** How long a paid order can be cancelled: until 00:15 of the next day in GMT+8, or so many milliseconds. */
  readonly cancelWindow: 'next-day' | number;
  /** How long a paid order can be refunded, in milliseconds. */
  readonly refundWindow: number;
  /** The most that one payment may be, in minor units, by currency. */
  readonly limits: Readonly<Record<string, string>>;
  /** Whether a payment code must look like one of the vendor's, and a currency be one that the vendor names. */
  readonly level: Level;
}

/**
 * `as-documented`: a request must keep the rules of its tables. `strict`: it must also have no field that no table names,
 * the version of its table, the product of these functions, and a plausible payment code and currency.
 */
export type Level = 'as-documented' | 'strict';

const BUFFER = 15 * 60_000;

/** The moment after which a payment made then can't be cancelled any more, in milliseconds since 1970. */
export function lastCancel({ cancelWindow }: Policy, paidAt: number): number {
  return cancelWindow === 'next-day' ? endOfDay(paidAt) + BUFFER : paidAt + cancelWindow;
}

/** The same for refunds. */
export function lastRefund({ refundWindow }: Policy, paidAt: number): number {
  return paidAt + refundWindow;
}
