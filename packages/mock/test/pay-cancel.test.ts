import { expect, test } from 'vitest';
import { payBody, preCreateBody } from './support/requests.ts';
import { byAcquirementId, byTransId, refundBody } from './support/shop.ts';
import { openStage } from './support/stage.ts';

const HOUR = 3_600_000;

test('before the pay: it succeeds, and the pay that arrives later fails', async () => {
  const { mock, call } = await openStage();
  const { result, body } = await call('payCancel', byTransId('till-1'));
  expect([result, body.merchantTransId, body.acquirementId]).toEqual(['S SUCCESS', 'till-1', undefined]);
  expect((await call('pay', payBody({ merchantTransId: 'till-1' }))).result).toBe('F ORDER_IS_CLOSED');
  expect((await call('payCancel', byTransId('till-1'))).result).toBe('S SUCCESS');
  expect((await call('payQuery', byTransId('till-1'))).result).toBe('F ORDER_NOT_EXISTS');
  expect(await mock.orders()).toMatchObject([{ status: 'CLOSED', closedBy: 'cancel' }]);
});

test('while the pay is on its way: whatever arrives first, nobody is charged', async () => {
  const { mock, call } = await openStage();
  mock.addRule({ when: { function: 'pay' }, effect: [{ fault: { kind: 'reorder' } }] });
  const [paid, cancelled] = await Promise.all([
    call('pay', payBody({ merchantTransId: 'till-1' })),
    call('payCancel', byTransId('till-1')),
  ]);
  expect([paid.result, cancelled.result]).toEqual(['F ORDER_IS_CLOSED', 'S SUCCESS']);
  expect((await mock.orders()).every(({ status }) => status === 'CLOSED')).toBe(true);
});

test('an order that waits is closed: no wallet can pay it', async () => {
  const { mock, call } = await openStage();
  const { acquirementId = '', orderQrCode = '' } = (await call('preCreate', preCreateBody())).body;
  expect((await call('payCancel', byAcquirementId(acquirementId))).result).toBe('S SUCCESS');
  await expect(mock.wallet.pay(orderQrCode)).rejects.toMatchObject({ code: 'order-state' });
});

test('a paid order is reversed, as often as it is asked for', async () => {
  const { mock, call } = await openStage();
  const request = payBody();
  const { acquirementId = '' } = (await call('pay', request)).body;
  for (let turn = 0; turn < 2; turn++) {
    const { result, body } = await call('payCancel', byAcquirementId(acquirementId));
    expect([result, body.acquirementId]).toEqual(['S SUCCESS', acquirementId]);
  }
  expect(await mock.orders()).toMatchObject([{ status: 'CLOSED', closedBy: 'cancel', paymentTime: expect.anything() }]);
  expect((await call('pay', request)).result).toBe('F ORDER_IS_CLOSED');
  expect((await call('refund', refundBody(acquirementId))).result).toBe('F ORDER_IS_CLOSED');
});

test('an unknown acquirementId: there is nothing to cancel', async () => {
  const { mock, call } = await openStage();
  expect((await call('payCancel', byAcquirementId('nothing'))).result).toBe('S SUCCESS');
  expect(await mock.orders()).toEqual([]);
});

test('a refunded order can’t be cancelled', async () => {
  const { call } = await openStage();
  const { acquirementId = '' } = (await call('pay', payBody())).body;
  await call('refund', refundBody(acquirementId));
  expect((await call('payCancel', byAcquirementId(acquirementId))).result).toBe('F ORDER_STATUS_INVALID');
});

test.each([
  { given: 'until 00:15 of the next day', options: {}, last: 3 * HOUR + 38 * 60_000 },
  { given: 'for 24 hours', options: { cancelWindow: 24 * HOUR }, last: 24 * HOUR },
])('a paid order can be cancelled $given', async ({ options, last }) => {
  const inTime = await openStage(options);
  await inTime.call('pay', payBody({ merchantTransId: 'till-1' }));
  await inTime.time.advance(last);
  expect((await inTime.call('payCancel', byTransId('till-1'))).result).toBe('S SUCCESS');
  const late = await openStage(options);
  await late.call('pay', payBody({ merchantTransId: 'till-1' }));
  await late.time.advance(last + 1000);
  const { result, message } = await late.call('payCancel', byTransId('till-1'));
  expect([result, message]).toEqual(['F CANCEL_WINDOW_EXCEED', expect.stringContaining('Refund it instead')]);
  expect(await late.mock.orders()).toMatchObject([{ status: 'SUCCESS' }]);
});
