import type { Money } from '@intl-acquiring/types';
import type { ResultCodeName } from './codes.ts';
import { exchange } from './exchange.ts';
import { addAmounts } from './money.ts';
import type { ClosedBy, Order, Refund } from './order.ts';
import { timestamp } from './time.ts';

/** The buyer has paid. */
export function settle({ expiresAt: _, ...order }: Order, now: number): Order {
  const charge = order.orderAmount && exchange(order.orderAmount);
  return { ...order, status: 'SUCCESS', paymentTime: timestamp(now), ...charge };
}

/** Nobody will pay, or what was paid goes back. */
export function close({ expiresAt: _, ...order }: Order, closedBy: ClosedBy, now: number): Order {
  return { ...order, status: 'CLOSED', closedBy, closeTime: timestamp(now) };
}

/** The first request was turned down, and so will be its repeats. */
export function refuse(order: Order, code: ResultCodeName, now: number): Order {
  return { ...close(order, 'refusal', now), refusal: code };
}

/** The order as it is now: one that waited too long has closed by itself, at the moment that was set. */
export function asOf(order: Order, now: number): Order {
  if (order.expiresAt === undefined || now < order.expiresAt) return order;
  return close(order, 'expiry', order.expiresAt);
}

/** A part of the payment goes back, or all of it, which closes the order. */
export function addRefund(order: Order, refund: Refund, now: number): Order {
  const refunded = { ...order, refunds: [...(order.refunds ?? []), refund] };
  return BigInt(refundedAmount(refunded).value) >= BigInt(order.orderAmount?.value ?? 0)
    ? close(refunded, 'refund', now)
    : refunded;
}

/** What went back by refunds so far, in the order's currency. */
export function refundedAmount({ orderAmount, refunds = [] }: Order): Money {
  return addAmounts(
    orderAmount?.currency ?? '',
    refunds.map(({ refundAmount }) => refundAmount),
  );
}
