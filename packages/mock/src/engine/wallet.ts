import { MockError } from '../mock-error.ts';
import type { Order } from './order.ts';
import { close, settle } from './transitions.ts';

/** What a buyer can do with an order in the wallet. */
export type WalletAct = 'pay' | 'decline';

const states = { SUCCESS: 'paid already', CLOSED: 'closed' };

/** The order after the buyer's act; or `order-state`, if it does not wait for its buyer. */
export function actOnOrder(order: Order, act: WalletAct, now: number): Order | MockError {
  if (order.status === 'PROCESSING') return act === 'pay' ? settle(order, now) : close(order, 'buyer', now);
  const message = `The order ${order.merchantTransId} is ${states[order.status]}: no wallet can ${act} it.`;
  return new MockError('order-state', message);
}
