import { MockError } from '../mock-error.ts';
import { close, type Order, settle } from './order.ts';

/** What a buyer can do with an order in the wallet. */
export type WalletAct = 'pay' | 'decline';

const states = { SUCCESS: 'paid already', CLOSED: 'closed' };

/**
 * The order after the buyer's act.
 *
 * @throws {MockError} `order-state`, if it does not wait for its buyer
 */
export function actOnOrder(order: Order, act: WalletAct, now: number): Order {
  if (order.status !== 'PROCESSING') {
    throw new MockError(
      'order-state',
      `The order ${order.merchantTransId} is ${states[order.status]}: no wallet can ${act} it.`,
    );
  }
  return act === 'pay' ? settle(order, now) : close(order);
}
