import type { Order } from '../engine/order.ts';
import { asOf } from '../engine/transitions.ts';
import { actOnOrder, type WalletAct } from '../engine/wallet.ts';
import { MockError } from '../mock-error.ts';
import { newsOf } from '../notify/news.ts';
import type { Gateway } from './gateway.ts';

type Books = Pick<Gateway, 'store' | 'journal' | 'time'>;

/**
 * What a buyer does with an order in the wallet. Nobody is told of it yet, but that somebody must be is kept.
 *
 * @param code the `orderQrCode`, or the `acquirementId`
 * @throws {MockError} `no-order` or `order-state`
 */
export async function actAsBuyer(code: string, act: WalletAct, { store, journal, time }: Books): Promise<Order> {
  const found = await findByCode(code, store);
  const { merchantId, merchantTransId } = found;
  const { before, after } = await store.transact({ merchantId, merchantTransId }, ({ order = found }) => {
    const before = asOf(order, time.now());
    const after = actOnOrder(before, act, time.now());
    const result = { before, after };
    if (after instanceof MockError) return { result };
    const notice = newsOf(after, time.now());
    return { order: after, ...(notice && { notice }), result };
  });
  if (after instanceof MockError) throw after;
  journal.add({ kind: 'wallet', act, before, after });
  return after;
}

/**
 * The order that a wallet finds under a code.
 *
 * @throws {MockError} `no-order`
 */
export async function findByCode(code: string, store: Gateway['store']): Promise<Order> {
  if (typeof code !== 'string') {
    const given = JSON.stringify(code);
    throw new MockError('no-order', `A wallet takes an orderQrCode or an acquirementId as a text, not ${given}.`);
  }
  const found = await store.findByCode(code);
  if (found === undefined) throw new MockError('no-order', `No order has the code ${JSON.stringify(code)}.`);
  return found;
}
