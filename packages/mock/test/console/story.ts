import { makeKeyPair } from '../support/keys.ts';
import { payBody, preCreateBody } from '../support/requests.ts';
import { byTransId, refundBody } from '../support/shop.ts';
import type { Stage } from '../support/stage.ts';
import { callOrLose } from './browser.ts';

const TITLE = '<img src=x onerror=alert(1)>';

/** A busy hour at a shop: something of everything that the console shows. */
export async function playStory(stage: Stage): Promise<void> {
  const { call, mock, time, merchant } = stage;
  const paid = await call('pay', payBody({ merchantTransId: 'till-1001' }));
  await call('pay', payBody({ merchantTransId: 'till-1002', identityCode: '2899120060040000' }));
  await callOrLose(stage, 'pay', payBody({ merchantTransId: 'till-1003' }), { privateKey: makeKeyPair().privateKey });
  await time.advance(64_000);
  await call(
    'refund',
    refundBody(paid.body.acquirementId ?? '', { merchantRefundId: 'refund-1', refundReason: 'Too sweet' }),
  );
  const { orderQrCode } = (await call('preCreate', preCreateBody({ merchantTransId: 'shop-2001' }))).body;
  let tries = 0;
  merchant.answer = (
    (answer) => (request, signal) =>
      ++tries === 1 ? new Response('busy', { status: 503 }) : answer(request, signal)
  )(merchant.answer);
  await mock.wallet.pay(orderQrCode ?? '');
  await mock.idle();
  await time.advance(150_000);
  mock.addRule({
    name: 'Commit, then lose the answer',
    when: { function: 'pay' },
    effect: { fault: { kind: 'reset' } },
    times: 1,
  });
  await callOrLose(stage, 'pay', payBody({ merchantTransId: 'till-1004' }));
  await call('payQuery', byTransId('till-1004'));
  await call('payCancel', byTransId('till-1004'));
  await call(
    'preCreate',
    preCreateBody({ merchantTransId: 'shop-2002', order: { ...preCreateBody().order, orderTitle: TITLE } }),
  );
  await call('pay', payBody({ merchantTransId: 'till-1005', identityCode: '2898000000010000' }));
  mock.addRule({
    name: 'Fail twice, then succeed',
    when: { function: 'refund' },
    effect: [{ fault: { kind: 'reset', of: 'request' } }, { fault: { kind: 'hang' } }],
  });
}
