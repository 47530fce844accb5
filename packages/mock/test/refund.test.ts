import { expect, test } from 'vitest';
import { payBody, preCreateBody } from './support/requests.ts';
import { byAcquirementId, refundBody } from './support/shop.ts';
import { openStage, type Stage } from './support/stage.ts';

const usd = (value: string): { currency: string; value: string } => ({ currency: 'USD', value });

async function paid({ call }: Stage): Promise<string> {
  return (await call('pay', payBody())).body.acquirementId ?? '';
}

test('a part, then the rest, then no more', async () => {
  const stage = await openStage();
  const { mock, call } = stage;
  const acquirementId = await paid(stage);
  const first = await call('refund', refundBody(acquirementId, { merchantRefundId: 'r-1', refundReason: 'cold' }));
  expect(first.body).toEqual({
    resultInfo: { resultStatus: 'S', resultCodeId: '00000000', resultCode: 'SUCCESS', resultMsg: 'success' },
    acquirementId,
    merchantRefundId: 'r-1',
    refundAmount: usd('100'),
    refundTime: '2026-11-21T20:37:00+08:00',
  });
  expect((await call('refund', refundBody(acquirementId, { refundAmount: usd('139') }))).result).toBe('S SUCCESS');
  expect(await mock.orders()).toMatchObject([{ status: 'CLOSED', closedBy: 'refund', refunds: [{}, {}] }]);
  expect((await call('refund', refundBody(acquirementId))).result).toBe('F ORDER_IS_CLOSED');
});

test('a repeat is told of the first, even when the order is closed meanwhile', async () => {
  const stage = await openStage();
  const { mock, call, time } = stage;
  const acquirementId = await paid(stage);
  const request = refundBody(acquirementId);
  const first = await call('refund', request);
  await call('refund', refundBody(acquirementId, { refundAmount: usd('139') }));
  await time.advance(60_000);
  expect((await call('refund', request)).body).toEqual(first.body);
  expect((await mock.orders())[0]?.refunds).toHaveLength(2);
});

test('the same id in flight twice refunds once', async () => {
  const stage = await openStage();
  const request = refundBody(await paid(stage));
  const replies = await Promise.all(Array.from({ length: 8 }, () => stage.call('refund', request)));
  expect(replies.every(({ result }) => result === 'S SUCCESS')).toBe(true);
  expect((await stage.mock.orders())[0]?.refunds).toHaveLength(1);
});

test('refunds that race for the same money: as many as it is enough for', async () => {
  const stage = await openStage();
  const acquirementId = await paid(stage);
  const replies = await Promise.all(Array.from({ length: 5 }, () => stage.call('refund', refundBody(acquirementId))));
  const results = replies.map(({ result }) => result).sort();
  expect(results).toEqual([...Array(3).fill('F REFUND_AMOUNT_EXCEED'), ...Array(2).fill('S SUCCESS')]);
});

test.each([
  { given: 'another amount', changes: { refundAmount: usd('101') }, says: /was used with USD 100/ },
  { given: 'another currency', changes: { refundAmount: { currency: 'EUR', value: '100' } }, says: /EUR 100/ },
])('a repeat with $given is inconsistent', async ({ changes, says }) => {
  const stage = await openStage();
  const request = refundBody(await paid(stage));
  await stage.call('refund', request);
  const { result, message } = await stage.call('refund', { ...request, ...changes });
  expect([result, message]).toEqual(['F REPEAT_REQ_INCONSISTENT', expect.stringMatching(says)]);
});

test('an id belongs to the payment that used it first', async () => {
  const stage = await openStage();
  const request = refundBody(await paid(stage));
  await stage.call('refund', request);
  const { result } = await stage.call('refund', { ...request, acquirementId: await paid(stage) });
  expect(result).toBe('F REPEAT_REQ_INCONSISTENT');
});

test.each([
  { given: 'more than was paid', changes: { refundAmount: usd('240') }, want: 'F REFUND_AMOUNT_EXCEED' },
  {
    given: 'the currency that the buyer paid in',
    changes: { refundAmount: { currency: 'CNY', value: '1' } },
    want: 'F CURRENCY_NOT_SUPPORT',
  },
  { given: 'nothing', changes: { refundAmount: usd('0') }, want: 'F PARAM_ILLEGAL' },
  { given: 'an unknown payment', changes: { acquirementId: 'nothing' }, want: 'F ORDER_NOT_EXISTS' },
  { given: 'a payment of another merchant', changes: { merchantId: 'another' }, want: 'F ORDER_NOT_EXISTS' },
])('a refund of $given: $want', async ({ changes, want }) => {
  const stage = await openStage();
  const request = refundBody(await paid(stage), changes);
  expect((await stage.call('refund', request)).result).toBe(want);
  expect((await stage.mock.orders())[0]).not.toHaveProperty('refunds');
});

test('what is not paid can’t be refunded', async () => {
  const { call } = await openStage();
  const { acquirementId = '' } = (await call('preCreate', preCreateBody())).body;
  expect((await call('refund', refundBody(acquirementId))).result).toBe('F ORDER_STATUS_INVALID');
  await call('payCancel', byAcquirementId(acquirementId));
  expect((await call('refund', refundBody(acquirementId))).result).toBe('F ORDER_IS_CLOSED');
});

test('after the window it is too late; a repeat still gets its answer', async () => {
  const stage = await openStage({ refundWindow: 1000 });
  const request = refundBody(await paid(stage));
  await stage.call('refund', request);
  await stage.time.advance(2000);
  expect((await stage.call('refund', refundBody(request.acquirementId))).result).toBe('F REFUND_WINDOW_EXCEED');
  expect((await stage.call('refund', request)).result).toBe('S SUCCESS');
});
