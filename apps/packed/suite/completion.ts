import { type CompletionOptions, completeOrder, completePayment, resumePayment } from '@intl-acquiring/client/complete';
import { assert } from 'chai';
import { type Cases, clientOf, coffee, openMock, poster } from './stage.ts';

/** Milliseconds, as short as a test likes them. */
const quick: CompletionOptions = { firstQueryAfter: 1, queryEvery: 5, queryFor: 5_000, cancelEvery: 5 };
const lost = { fault: { kind: 'reset', of: 'answer' } } as const;

export const completion: Cases = {
  'a payment whose answer was lost ends as paid, by a query': async () => {
    const mock = await openMock();
    mock.addRule({ when: { function: 'pay' }, effect: lost });
    const steps: string[] = [];
    const end = await completePayment(await clientOf(mock), coffee(), {
      ...quick,
      onProgress: ({ step }) => steps.push(step),
    });
    assert.deepEqual([end.outcome, 'by' in end && end.by], ['paid', 'query'], JSON.stringify(end));
    assert.deepEqual(
      steps.filter((step) => step !== 'wait'),
      ['pay', 'query'],
    );
  },

  'a buyer who never confirms ends as cancelled': async () => {
    const mock = await openMock();
    mock.answerNext('pay', 'PAYMENT_IN_PROCESS');
    const end = await completePayment(await clientOf(mock), coffee(), { ...quick, queryFor: 40 });
    assert.deepEqual([end.outcome, 'by' in end && end.by], ['cancelled', 'cancel'], JSON.stringify(end));
  },

  'a buyer with an empty wallet ends as declined, without a query': async () => {
    const mock = await openMock();
    mock.answerNext('pay', 'USER_BALANCE_NOT_ENOUGH');
    const end = await completePayment(await clientOf(mock), coffee(), quick);
    assert.equal(end.outcome, 'declined');
    assert.lengthOf(
      mock.journal.entries().filter(({ function: name }) => name !== 'pay'),
      0,
    );
  },

  'a shop that closes stops waiting, and goes on the next day': async () => {
    const mock = await openMock();
    const client = await clientOf(mock);
    mock.answerNext('pay', 'PAYMENT_IN_PROCESS');
    const stop = new AbortController();
    const end = await completePayment(client, coffee(), {
      ...quick,
      signal: stop.signal,
      onProgress: ({ step }) => step === 'query' && stop.abort(),
    });
    assert.equal(end.outcome, 'unknown', JSON.stringify(end));
    if (end.outcome !== 'unknown') return;
    const [order] = await mock.orders();
    await mock.wallet.pay(order?.acquirementId ?? '');
    assert.equal((await resumePayment(client, end.resume, quick)).outcome, 'paid');
  },

  'an order ends as paid once the wallet has paid its code': async () => {
    const mock = await openMock({ fetch: async () => new Response('busy', { status: 503 }) });
    const end = await completeOrder(await clientOf(mock), poster('https://shop.test/notify'), {
      ...quick,
      onProgress: (progress) => {
        if (progress.step !== 'preCreate' || progress.outcome.outcome !== 'succeeded') return;
        void mock.wallet.pay(progress.outcome.body.orderQrCode ?? '');
      },
    });
    assert.equal(end.outcome, 'paid', JSON.stringify(end));
    await mock.close();
  },
};
