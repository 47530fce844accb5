import { expect, test } from 'vitest';
import { payBody, preCreateBody, price } from './support/requests.ts';
import { openStage } from './support/stage.ts';

test('a barcode is charged at once', async () => {
  const { mock, call } = await openStage();
  const body = payBody({ merchantTransId: 'till-1' });
  const { result, head, body: reply } = await call('pay', body, { head: { reqMsgId: 'a-message' } });
  expect(result).toBe('S SUCCESS');
  expect(head).toEqual({
    version: '2.0.0',
    function: 'alipay.intl.acquiring.offline.pay',
    clientId: '211020000000000000044',
    respTime: '2026-11-21T20:37:00+08:00',
    reqMsgId: 'a-message',
    reserve: '{}',
  });
  expect(reply).toEqual({
    resultInfo: { resultStatus: 'S', resultCodeId: '00000000', resultCode: 'SUCCESS', resultMsg: 'success' },
    acquirementId: expect.stringMatching(/^20261121\d{20}$/),
    merchantTransId: 'till-1',
    orderAmount: { currency: 'USD', value: '239' },
    payAmount: { currency: 'CNY', value: '1652' },
    conversionRate: { baseCurrency: 'USD', exchangeCurrency: 'CNY', rate: '6.9123' },
    createTime: '2026-11-21T20:37:00+08:00',
    userSite: 'ALIPAY_CN',
  });
  expect(await mock.orders()).toMatchObject([
    { function: 'pay', merchantTransId: 'till-1', status: 'SUCCESS', acquirementId: reply.acquirementId },
  ]);
});

test('a repeat returns the same result, and nobody is charged twice', async () => {
  const { mock, call, time } = await openStage();
  const body = payBody();
  const first = await call('pay', body);
  await time.advance(60_000);
  const again = await call('pay', body);
  expect(again.body).toEqual(first.body);
  expect(again.head.reqMsgId).not.toBe(first.head.reqMsgId);
  expect(await mock.orders()).toHaveLength(1);
});

test.each([
  { change: 'another amount', order: price('240') },
  { change: 'another currency', order: price('239', 'EUR') },
])('a repeat with $change is inconsistent, and changes nothing', async ({ order }) => {
  const { mock, call } = await openStage();
  const body = payBody();
  await call('pay', body);
  const before = await mock.orders();
  const { result, message } = await call('pay', { ...body, order: { ...body.order, ...order } });
  expect(result).toBe('F REPEAT_REQ_INCONSISTENT');
  expect(message).toContain('was used with USD 239');
  expect(await mock.orders()).toEqual(before);
});

test.each([
  { change: 'the amount as a number', orderAmount: { currency: 'USD', value: 239 } },
  { change: 'the amount with leading zeros', orderAmount: { currency: 'USD', value: '00239' } },
])('$change is the same amount', async ({ orderAmount }) => {
  const { call } = await openStage();
  const body = payBody();
  const first = await call('pay', body);
  const again = await call('pay', { ...body, order: { ...body.order, orderAmount } });
  expect(again.body).toEqual(first.body);
});

test('what is not amount or currency is not compared: the first request counts', async () => {
  const { call } = await openStage();
  const body = payBody();
  const first = await call('pay', body);
  const again = await call('pay', { ...body, identityCode: '28000000000000000', extendInfo: '{}' });
  expect(again.body).toEqual(first.body);
});

test('an id belongs to the function that used it first', async () => {
  const { call } = await openStage();
  const body = payBody();
  await call('pay', body);
  const { merchantTransId } = body;
  const { result } = await call(
    'preCreate',
    preCreateBody({ merchantTransId, order: { ...preCreateBody().order, ...price('239') } }),
  );
  expect(result).toBe('F REPEAT_REQ_INCONSISTENT');
});

test('the same id of another merchant is another order', async () => {
  const { mock, call } = await openStage();
  const body = payBody();
  const first = await call('pay', body);
  const other = await call('pay', { ...body, merchantId: 'another-merchant' });
  expect(other.body.acquirementId).not.toBe(first.body.acquirementId);
  expect(await mock.orders()).toHaveLength(2);
});

test('the same key in flight twice makes one order', async () => {
  const { mock, call } = await openStage();
  const body = payBody();
  const replies = await Promise.all(Array.from({ length: 8 }, () => call('pay', body)));
  expect(new Set(replies.map((reply) => reply.body.acquirementId)).size).toBe(1);
  expect(replies.every(({ result }) => result === 'S SUCCESS')).toBe(true);
  expect(await mock.orders()).toHaveLength(1);
});

test('two amounts under one key in flight: one order, and the other is inconsistent', async () => {
  const { mock, call } = await openStage();
  const body = payBody();
  const dearer = { ...body, order: { ...body.order, ...price('99999') } };
  const replies = await Promise.all([call('pay', body), call('pay', dearer)]);
  expect(replies.map(({ result }) => result).sort()).toEqual(['F REPEAT_REQ_INCONSISTENT', 'S SUCCESS']);
  expect(await mock.orders()).toHaveLength(1);
});

test('orders that were handed out never change', async () => {
  const { mock, call } = await openStage();
  await call('pay', payBody());
  const [order] = await mock.orders();
  expect(() => Object.assign(order ?? {}, { status: 'CLOSED' })).toThrow(TypeError);
  expect(() => Object.assign(order?.orderAmount ?? {}, { value: '1' })).toThrow(TypeError);
});
