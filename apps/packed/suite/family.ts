import type { Client, PaymentState } from '@intl-acquiring/client';
import { money } from '@intl-acquiring/client/money';
import { assert } from 'chai';
import { type Cases, clientOf, coffee, openMock } from './stage.ts';

/** A coffee that was paid, and the id of its transaction. */
async function sellCoffee(client: Client): Promise<string> {
  const { merchantTransId, ...purchase } = coffee();
  const paid = await client.pay({ merchantTransId, ...purchase });
  assert.equal(paid.payment, 'paid', JSON.stringify(paid));
  return merchantTransId;
}

const stateOf = async (client: Client, merchantTransId: string): Promise<PaymentState> =>
  (await client.payQuery({ merchantTransId })).payment;

export const family: Cases = {
  'payQuery finds a payment whose answer was lost': async () => {
    const mock = await openMock();
    const client = await clientOf(mock);
    const purchase = coffee();
    mock.addRule({ when: { function: 'pay' }, effect: { fault: { kind: 'reset', of: 'answer' } }, times: 1 });
    assert.equal((await client.pay(purchase)).payment, 'unknown');
    assert.equal(await stateOf(client, purchase.merchantTransId), 'paid');
  },

  'payCancel undoes a payment, and a query then finds it closed': async () => {
    const client = await clientOf(await openMock());
    const merchantTransId = await sellCoffee(client);
    const cancelled = await client.payCancel({ merchantTransId });
    assert.equal(cancelled.payment, 'cancelled', JSON.stringify(cancelled));
    assert.equal(await stateOf(client, merchantTransId), 'closed');
  },

  'refund gives back a part once, however often it is sent, and never more than was paid': async () => {
    const mock = await openMock();
    const client = await clientOf(mock);
    const merchantTransId = await sellCoffee(client);
    const [order] = await mock.orders();
    const part = {
      merchantRefundId: crypto.randomUUID(),
      acquirementId: order?.acquirementId ?? '',
      refundAmount: money('1.39', 'USD'),
    };
    for (let sent = 0; sent < 2; sent++) {
      const refunded = await client.refund(part);
      assert.equal(refunded.payment, 'refunded', JSON.stringify(refunded));
    }
    const tooMuch = await client.refund({ ...part, merchantRefundId: crypto.randomUUID() });
    assert.equal(tooMuch.outcome, 'failed');
    assert.equal(tooMuch.result?.code, 'REFUND_AMOUNT_EXCEED');
    assert.equal(await stateOf(client, merchantTransId), 'paid');
  },
};
