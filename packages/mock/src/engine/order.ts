import type { ExchangeRate, Money, OperationName } from '@intl-acquiring/types';
import type { QrAddresses } from './addresses.ts';
import type { ResultCodeName } from './codes.ts';
import { exchange } from './exchange.ts';
import { timestamp } from './time.ts';

/** `PROCESSING`: waits for the buyer. `SUCCESS`: paid. `CLOSED`: nobody can pay it any more. The last two are final. */
export type OrderStatus = 'PROCESSING' | 'SUCCESS' | 'CLOSED';

/** An order in the gateway's books. A change makes a new value. */
export interface Order {
  /** Who made it, and will be told when it is paid. */
  readonly clientId: string;
  /** Short name of the function that made it. */
  readonly function: OperationName;
  /** With `merchantTransId` the idempotency key. */
  readonly merchantId: string;
  readonly merchantTransId: string;
  readonly acquirementId: string;
  readonly status: OrderStatus;
  /** RFC 3339. */
  readonly createTime: string;
  /** In minor units, as the first request had it. */
  readonly orderAmount: Money;
  /** When the buyer paid, RFC 3339. */
  readonly paymentTime?: string;
  /** What the buyer paid, if the rate is known. */
  readonly payAmount?: Money;
  readonly conversionRate?: ExchangeRate;
  /** The result code that refused it; repeats get it again. */
  readonly refusal?: ResultCodeName;
  /** Where a wallet pays it, if it was made to be scanned. */
  readonly qr?: QrAddresses;
  /** Where to post how the payment ended. */
  readonly notifyUrl?: string;
}

/** The buyer has paid. */
export function settle(order: Order, now: number): Order {
  return { ...order, status: 'SUCCESS', paymentTime: timestamp(now), ...exchange(order.orderAmount) };
}

/** Nobody paid, and nobody will. */
export function close(order: Order, refusal?: ResultCodeName): Order {
  return { ...order, status: 'CLOSED', ...(refusal && { refusal }) };
}

/** Whether both are the same number of the same minor units. */
export function sameAmount(one: Money, other: Money): boolean {
  return one.currency === other.currency && BigInt(one.value) === BigInt(other.value);
}
