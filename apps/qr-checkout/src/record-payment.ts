import { type PaymentEvent, requireAmount } from '@intl-acquiring/client/notifications';
import type { Ledger, ShopOrder } from './ledger.ts';

/**
 * Writes what a verified notification says into the books. Throwing makes the gateway send it again, so an order that
 * is not there, or an amount that is another than the order's, is never acknowledged.
 */
export function recordPayment(ledger: Ledger, event: PaymentEvent): void {
  const { merchantTransId, resultInfo } = event.body;
  const order = ledger.find(merchantTransId ?? '');
  if (!order) throw new Error(`There is no order ${merchantTransId ?? 'without merchantTransId'}.`);
  ledger.save({ ...order, resultCode: resultInfo.resultCode, ...whatItSays(event, order) });
}

function whatItSays(event: PaymentEvent, order: ShopOrder): Pick<ShopOrder, 'state' | 'note'> {
  switch (event.outcome) {
    case 'succeeded':
      requireAmount(event.payment, order.amount);
      return { state: 'paid' };
    case 'failed':
      return { state: 'failed' };
    case 'unknown':
      return { state: 'unknown', note: event.doubt };
  }
}
