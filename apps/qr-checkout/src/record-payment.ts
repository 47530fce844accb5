import type { PaymentEvent } from '@intl-acquiring/client/notifications';
import type { Ledger } from './ledger.ts';

/**
 * Writes what a verified notification says into the books. Throwing makes the gateway send it again, so an order that
 * is not there, or an amount that is another than the order's, is never acknowledged.
 */
export function recordPayment(ledger: Ledger, { outcome, body }: PaymentEvent): void {
  const order = ledger.find(body.merchantTransId ?? '');
  if (!order) throw new Error(`There is no order ${body.merchantTransId ?? 'without merchantTransId'}.`);
  if (outcome !== 'succeeded') {
    ledger.save({ ...order, state: outcome, resultCode: body.resultInfo.resultCode });
    return;
  }
  const paid = body.orderAmount;
  if (paid?.currency !== order.amount.currency || paid.value !== order.amount.value) {
    throw new Error(
      `Order ${order.id} is over ${order.amount.currency} ${order.amount.value}; the notification says otherwise.`,
    );
  }
  ledger.save({ ...order, state: 'paid', resultCode: body.resultInfo.resultCode });
}
