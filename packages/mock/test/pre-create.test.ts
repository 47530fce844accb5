import { expect, test } from 'vitest';
import { preCreateBody, price } from './support/requests.ts';
import { openStage } from './support/stage.ts';

test('an order is made for a wallet to pay: nobody is charged yet', async () => {
  const { mock, call } = await openStage();
  const { result, head, body } = await call('preCreate', preCreateBody({ merchantTransId: 'shop-1' }));
  expect(result).toBe('S SUCCESS');
  expect(head.version).toBe('2.0.4');
  expect(body).toEqual({
    resultInfo: { resultStatus: 'S', resultCodeId: '00000000', resultCode: 'SUCCESS', resultMsg: 'success' },
    merchantTransId: 'shop-1',
    orderQrCode: expect.stringMatching(/^https:\/\/global\.alipay\.com\/28100204[\dA-Za-z]{25}$/),
    bigPicUrl: expect.stringMatching(/^http:\/\/mobilecodec\.alipay\.com\/show\.htm\?code=bax[\da-z]{21}&picSize=L$/),
    smallPicUrl: expect.stringMatching(/&picSize=S$/),
    picUrl: expect.stringMatching(/&picSize=M$/),
    acquirementId: expect.stringMatching(/^20261121\d{20}$/),
    createTime: '2026-11-21T20:37:00+08:00',
    orderAmount: { currency: 'USD', value: '10000' },
    payScheme: `alipays://platformapi/startApp?appId=10000007&actionType=route&qrcode=${body.orderQrCode}`,
  });
  expect(await mock.orders()).toMatchObject([{ status: 'PROCESSING', qr: { orderQrCode: body.orderQrCode } }]);
});

test('a repeat gets the same order', async () => {
  const { mock, call } = await openStage();
  const body = preCreateBody();
  const first = await call('preCreate', body);
  const again = await call('preCreate', { ...body, notifyUrl: 'https://elsewhere.test' });
  expect(again.body).toEqual(first.body);
  expect(await mock.orders()).toHaveLength(1);
});

test('a repeat with another amount is inconsistent', async () => {
  const { call } = await openStage();
  const body = preCreateBody();
  await call('preCreate', body);
  const { result } = await call('preCreate', { ...body, order: { ...body.order, ...price('1') } });
  expect(result).toBe('F REPEAT_REQ_INCONSISTENT');
});

test('two orders have different codes', async () => {
  const { call } = await openStage();
  const [one, other] = [await call('preCreate', preCreateBody()), await call('preCreate', preCreateBody())];
  for (const name of ['orderQrCode', 'picUrl', 'acquirementId'] as const)
    expect(one.body[name]).not.toBe(other.body[name]);
});

test('QR codes lie below a public address, if there is one', async () => {
  const { call } = await openStage({ publicUrl: 'http://127.0.0.1:4242/' });
  const { body } = await call('preCreate', preCreateBody());
  expect(body.orderQrCode).toMatch(/^http:\/\/127\.0\.0\.1:4242\/28100204/);
  expect(body.picUrl).toMatch(/^http:\/\/127\.0\.0\.1:4242\/show\.htm/);
});

test('the wallet pays: the order is paid, and a repeat is told so', async () => {
  const { mock, call, time } = await openStage();
  const request = preCreateBody();
  const { body } = await call('preCreate', request);
  await time.advance(30_000);
  const paid = await mock.wallet.pay(body.orderQrCode ?? '');
  expect(paid).toMatchObject({
    status: 'SUCCESS',
    paymentTime: '2026-11-21T20:37:30+08:00',
    payAmount: { currency: 'CNY', value: '69123' },
  });
  expect(await mock.orders()).toEqual([paid]);
  expect((await call('preCreate', request)).result).toBe('F ORDER_STATUS_INVALID');
});

test('the wallet declines: the order is closed, and a repeat is told so', async () => {
  const { mock, call } = await openStage();
  const request = preCreateBody();
  const { body } = await call('preCreate', request);
  await mock.wallet.decline(body.orderQrCode ?? '');
  expect(await mock.orders()).toMatchObject([{ status: 'CLOSED' }]);
  expect((await call('preCreate', request)).result).toBe('F ORDER_IS_CLOSED');
});

test('a wallet can’t pay twice, pay what was declined, or pay what is not there', async () => {
  const { mock, call } = await openStage();
  const [one, other] = [await call('preCreate', preCreateBody()), await call('preCreate', preCreateBody())];
  await mock.wallet.pay(one.body.orderQrCode ?? '');
  await mock.wallet.decline(other.body.orderQrCode ?? '');
  await expect(mock.wallet.pay(one.body.orderQrCode ?? '')).rejects.toMatchObject({
    name: 'MockError',
    code: 'order-state',
    message: expect.stringMatching(/^The order shop-\d+ is paid already: no wallet can pay it\.$/),
  });
  await expect(mock.wallet.pay(other.body.orderQrCode ?? '')).rejects.toMatchObject({ code: 'order-state' });
  await expect(mock.wallet.pay('https://global.alipay.com/0')).rejects.toMatchObject({ code: 'no-order' });
  for (const act of ['find', 'pay', 'decline'] as const) {
    await expect(mock.wallet[act](undefined as never)).rejects.toMatchObject({
      code: 'no-order',
      message: 'A wallet takes an orderQrCode or an acquirementId as a text, not undefined.',
    });
  }
});
