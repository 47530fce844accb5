import type { Order } from '../engine/order.ts';
import type { Notice } from '../store/notice-store.ts';

/** What its merchant must be told of an order whose buyer has just acted; nothing, if it gave no address. */
export function newsOf(order: Order, now: number): Notice | undefined {
  return order.notifyUrl === undefined ? undefined : { order, attempt: 1, due: now };
}
