import { expect, test } from 'vitest';
import { payBody, preCreateBody } from './support/requests.ts';
import { byAcquirementId, byTransId, refundBody } from './support/shop.ts';
import { openStage } from './support/stage.ts';

const DAY = 24 * 3_600_000;

test('a paid order, by either id', async () => {
  const { call } = await openStage();
  const paid = await call('pay', payBody({ merchantTransId: 'till-1' }));
  const { acquirementId = '' } = paid.body;
  const { result, body } = await call('payQuery', byTransId('till-1'));
  expect(result).toBe('S SUCCESS');
  expect(body).toEqual({ ...paid.body, transStatus: 'TRADE_SUCCESS', paymentTime: '2026-11-21T20:37:00+08:00' });
  expect((await call('payQuery', byAcquirementId(acquirementId))).body).toEqual(body);
});

test('acquirementId counts before merchantTransId', async () => {
  const { call } = await openStage();
  const { acquirementId = '' } = (await call('pay', payBody())).body;
  await call('pay', payBody({ merchantTransId: 'another' }));
  const { body } = await call('payQuery', { ...byTransId('another'), acquirementId });
  expect(body.acquirementId).toBe(acquirementId);
});

test.each([
  { given: 'an id that nobody used', ask: byTransId('nothing') },
  { given: 'an acquirementId that is none', ask: byAcquirementId('nothing') },
  { given: 'an order of another merchant', ask: { ...byTransId('till-1'), merchantId: 'another' } },
])('$given: ORDER_NOT_EXISTS', async ({ ask }) => {
  const { call } = await openStage();
  await call('pay', payBody({ merchantTransId: 'till-1' }));
  expect((await call('payQuery', ask)).result).toBe('F ORDER_NOT_EXISTS');
});

test('no id at all is a fault of the request', async () => {
  const { call } = await openStage();
  const { result, message } = await call('payQuery', { merchantId: 'm' });
  expect([result, message]).toEqual(['F PARAM_ILLEGAL', expect.stringContaining('acquirementId or merchantTransId')]);
});

test('an order waits for its buyer, and is closed after three minutes', async () => {
  const { call, time } = await openStage();
  await call('preCreate', preCreateBody({ merchantTransId: 'shop-1' }));
  const ask = async (): Promise<string | undefined> => (await call('payQuery', byTransId('shop-1'))).body.transStatus;
  expect(await ask()).toBe('WAIT_BUYER_PAY');
  await time.advance(179_999);
  expect(await ask()).toBe('WAIT_BUYER_PAY');
  await time.advance(1);
  expect(await ask()).toBe('TRADE_CLOSED');
});

test('an order that has expired can’t be paid, and shows so everywhere', async () => {
  const { mock, call, time } = await openStage({ orderLifetime: 60_000 });
  const request = preCreateBody();
  const { orderQrCode = '' } = (await call('preCreate', request)).body;
  await time.advance(60_000);
  await expect(mock.wallet.pay(orderQrCode)).rejects.toMatchObject({ code: 'order-state' });
  const closed = { status: 'CLOSED', closedBy: 'expiry', closeTime: '2026-11-21T20:38:00+08:00' };
  expect(await mock.orders()).toMatchObject([closed]);
  const { result, message } = await call('preCreate', request);
  expect([result, message]).toEqual(['F ORDER_IS_CLOSED', expect.stringContaining('was not paid in time')]);
});

test('what was refunded is told, and a full refund closes the order', async () => {
  const { call } = await openStage();
  const { acquirementId = '' } = (await call('pay', payBody())).body;
  const ask = async (): Promise<unknown[]> => {
    const { transStatus, refundedAmount } = (await call('payQuery', byAcquirementId(acquirementId))).body;
    return [transStatus, refundedAmount?.value];
  };
  await call('refund', refundBody(acquirementId));
  expect(await ask()).toEqual(['TRADE_SUCCESS', '100']);
  await call('refund', refundBody(acquirementId, { refundAmount: { currency: 'USD', value: '139' } }));
  expect(await ask()).toEqual(['TRADE_CLOSED', '239']);
});

test('after the refund window a paid order is finished', async () => {
  const { call, time } = await openStage({ refundWindow: 90 * DAY });
  await call('pay', payBody({ merchantTransId: 'till-1' }));
  await time.advance(90 * DAY);
  expect((await call('payQuery', byTransId('till-1'))).body.transStatus).toBe('TRADE_SUCCESS');
  await time.advance(1);
  expect((await call('payQuery', byTransId('till-1'))).body.transStatus).toBe('TRADE_FINISHED');
});
