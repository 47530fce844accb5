import type { ExchangeRate, Money, OperationName } from '@intl-acquiring/types';
import type { QrAddresses } from './addresses.ts';
import type { ResultCodeName } from './codes.ts';

/**
 * `PROCESSING`: waits for the buyer. `SUCCESS`: paid, and maybe refunded in part. `CLOSED`: nobody can pay it any more,
 * and what was paid went back. The last is final, and from the second only a full refund or a cancel leads there.
 */
export type OrderStatus = 'PROCESSING' | 'SUCCESS' | 'CLOSED';

/** What closed an order. `refusal`: the first request was refused. `expiry`: the buyer took too long. */
export type ClosedBy = 'refusal' | 'expiry' | 'buyer' | 'cancel' | 'refund';

/** Money that went back to the buyer. */
export interface Refund {
  /** The idempotency key, unique per merchant. */
  readonly merchantRefundId: string;
  /** In minor units of the order's currency. */
  readonly refundAmount: Money;
  /** RFC 3339. */
  readonly refundTime: string;
  readonly refundReason?: string;
}

/** An order in the gateway's books. A change makes a new value. */
export interface Order {
  /** From 1, in the order of their making. */
  readonly serial: number;
  /** Who made it, and will be told when it is paid. */
  readonly clientId: string;
  /** Short name of the function that made it; `payCancel` if it was cancelled before it was there. */
  readonly function: OperationName;
  /** With `merchantTransId` the idempotency key. */
  readonly merchantId: string;
  readonly merchantTransId: string;
  readonly acquirementId: string;
  readonly status: OrderStatus;
  /** RFC 3339. */
  readonly createTime: string;
  /** In minor units, as the first request had it; nothing if it was cancelled before it was there. */
  readonly orderAmount?: Money;
  /** While it waits: when it closes by itself, in milliseconds since 1970. */
  readonly expiresAt?: number;
  /** When the buyer paid, RFC 3339. */
  readonly paymentTime?: string;
  /** What the buyer paid, if the rate is known. */
  readonly payAmount?: Money;
  readonly conversionRate?: ExchangeRate;
  /** Oldest first. */
  readonly refunds?: readonly Refund[];
  readonly closedBy?: ClosedBy;
  /** RFC 3339. */
  readonly closeTime?: string;
  /** The result code that refused it; repeats get it again. */
  readonly refusal?: ResultCodeName;
  /** Where a wallet pays it, if it was made to be scanned. */
  readonly qr?: QrAddresses;
  /** Where to post how the payment ended. */
  readonly notifyUrl?: string;
}
