import { InvalidRequestError } from '@intl-acquiring/client';
import { payRequestBody } from '@intl-acquiring/types/validators';
import { assert } from 'chai';
import { rejection } from './rejection.ts';
import { type Cases, clientOf, coffee, openMock, poster } from './stage.ts';

export const outcomes: Cases = {
  'pay succeeds, and tells what was charged': async () => {
    const mock = await openMock();
    const client = await clientOf(mock);
    await client.ready();
    const purchase = coffee();
    const paid = await client.pay(purchase);
    assert.equal(paid.outcome, 'succeeded', JSON.stringify(paid));
    if (paid.outcome !== 'succeeded') return;
    assert.deepEqual(paid.body.orderAmount, { currency: 'USD', value: '239' });
    assert.equal(paid.call.idempotencyKey, purchase.merchantTransId);
    assert.deepEqual(
      (await mock.orders()).map(({ status }) => status),
      ['SUCCESS'],
    );
  },

  'pay fails with the code and what may be done next': async () => {
    const mock = await openMock();
    const client = await clientOf(mock);
    mock.answerNext('pay', 'USER_BALANCE_NOT_ENOUGH');
    const refused = await client.pay(coffee());
    assert.equal(refused.outcome, 'failed');
    assert.equal(refused.result?.code, 'USER_BALANCE_NOT_ENOUGH');
  },

  'pay is unknown when the gateway does not know, and a repeat under the same id finds it paid once': async () => {
    const mock = await openMock();
    const client = await clientOf(mock);
    const purchase = coffee();
    mock.answerNext('pay', 'UNKNOWN_EXCEPTION');
    const lost = await client.pay(purchase);
    assert.equal(lost.outcome, 'unknown');
    if (lost.outcome === 'unknown') assert.equal(lost.reason, 'in-process');
    assert.equal((await client.pay(purchase)).outcome, 'succeeded');
    assert.lengthOf(await mock.orders(), 1);
  },

  'preCreate gives a code, which the wallet pays': async () => {
    const mock = await openMock({ fetch: async () => new Response('busy', { status: 503 }) });
    const client = await clientOf(mock);
    const created = await client.preCreate(poster('https://shop.test/notify'));
    assert.equal(created.outcome, 'succeeded', JSON.stringify(created));
    if (created.outcome !== 'succeeded') return;
    const order = await mock.wallet.pay(created.body.orderQrCode ?? '');
    assert.equal(order.status, 'SUCCESS');
    await mock.close();
  },

  'a body that breaks the tables is not sent': async () => {
    const mock = await openMock();
    const client = await clientOf(mock, { validators: { pay: payRequestBody } });
    const error = await rejection(client.pay({ ...coffee(), codeType: 'X'.repeat(300) }));
    assert.instanceOf(error, InvalidRequestError);
    assert.lengthOf(mock.journal.entries(), 0);
  },
};
