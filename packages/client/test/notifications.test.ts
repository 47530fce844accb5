import { describe, expect, test, vi } from 'vitest';
import { createNotificationHandler, KeyError, NotificationRefusal, OptionsError } from '../src/notifications.ts';
import { gatewayKeys, merchantKeys, strangerKeys } from './support/keys.ts';
import {
  body,
  declined,
  handlerOptions,
  head,
  notification,
  openAnswer,
  openShop,
  type Sent,
} from './support/notification.ts';

describe('a notification of the provider', () => {
  test('is handed over, and acknowledged with a signed SUCCESS', async () => {
    const { handle, events, errors } = openShop();
    const response = await handle(await notification());
    expect(response.status).toBe(200);
    expect(response.headers.get('content-type')).toBe('application/json; charset=UTF-8');
    expect(await openAnswer(response)).toMatchObject({
      head: {
        version: '2.0.0',
        function: 'alipay.intl.acquiring.offline.notify.pay',
        clientId: '2014000014442',
        respTime: '2026-01-02T03:04:05+00:00',
        reqMsgId: 'notification-1',
      },
      body: {
        resultInfo: { resultStatus: 'S', resultCodeId: '00000000', resultCode: 'SUCCESS', resultMsg: 'success' },
      },
    });
    expect(events).toEqual([
      {
        outcome: 'succeeded',
        result: { status: 'S', code: 'SUCCESS', id: '00000000', message: 'success' },
        head,
        body,
        text: JSON.stringify({ head, body }),
        key: '2014000014442 succeeded acquirementId 2015032412007101547201352747',
        payment: {
          acquirementId: body.acquirementId,
          merchantTransId: body.merchantTransId,
          orderAmount: { currency: 'USD', value: '10000' },
        },
      },
    ]);
    expect(errors).toEqual([]);
  });

  test.each([
    { status: 'F', code: 'ORDER_IS_CLOSED', outcome: 'failed' },
    { status: 'F', code: 'NEW_CODE', outcome: 'failed' },
    { status: 'U', code: 'UNKNOWN_EXCEPTION', outcome: 'unknown' },
    { status: 'A', code: 'ACCEPTED_SUCCESS', outcome: 'unknown' },
    { status: 'S', code: 'UNKNOWN_EXCEPTION', outcome: 'unknown' },
    { status: 'F', code: 'SUCCESS', outcome: 'unknown' },
  ])('may say that a payment is not paid: $status $code is $outcome', async ({ status, code, outcome }) => {
    const { handle, events } = openShop();
    const resultInfo = { resultStatus: status, resultCode: code, resultCodeId: '1' };
    const response = await handle(await notification({ body: { resultInfo } }));
    expect(response.status).toBe(200);
    expect(events).toMatchObject([{ outcome, result: { status, code } }]);
  });

  test('is acknowledged only after the shop has finished', async () => {
    const stored = Promise.withResolvers<void>();
    const onPayment = vi.fn(() => stored.promise);
    const { handle } = openShop({ onPayment });
    const answered = vi.fn();
    const pending = handle(await notification()).then(answered);
    await vi.waitFor(() => expect(onPayment).toHaveBeenCalled(), 20_000);
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(answered).not.toHaveBeenCalled();
    stored.resolve();
    await pending;
    expect(answered).toHaveBeenCalled();
  });

  test.each([
    {
      how: 'throws',
      onPayment: () => {
        throw new Error('The ledger is locked: password hunter2');
      },
    },
    { how: 'rejects', onPayment: () => Promise.reject(new Error('The ledger is locked: password hunter2')) },
  ])('is sent again if the shop $how: neither the status nor the signed code says SUCCESS', async ({ onPayment }) => {
    const { handle, errors } = openShop({ onPayment });
    const response = await handle(await notification());
    expect(response.status).toBe(500);
    const { body: answered, text } = await openAnswer(response);
    expect(answered).toMatchObject({ resultInfo: { resultStatus: 'U', resultCode: 'UNKNOWN_EXCEPTION' } });
    expect(text).not.toContain('hunter2');
    expect(errors).toEqual([new Error('The ledger is locked: password hunter2')]);
  });

  test('that comes again is acknowledged, and not handed over again', async () => {
    const { handle, events } = openShop();
    await handle(await notification());
    const answer = await handle(await notification({ head: { reqMsgId: 'notification-2' } }));
    expect(answer.status).toBe(200);
    expect(await openAnswer(answer)).toMatchObject({
      head: { reqMsgId: 'notification-2' },
      body: { resultInfo: { resultCode: 'SUCCESS' } },
    });
    expect(events).toHaveLength(1);
  });

  test('may be signed with either key while the provider replaces its own', async () => {
    const { handle, events } = openShop({ gatewayPublicKey: [gatewayKeys.publicKey, strangerKeys.publicKey] });
    await handle(await notification());
    await handle(await notification({ body: { acquirementId: '2' }, privateKey: strangerKeys.privateKey }));
    expect((await handle(await notification({ privateKey: merchantKeys.privateKey }))).status).toBe(401);
    expect(events).toHaveLength(2);
  });
});

describe('anything else is refused before it is read', () => {
  const signed = /^\{"request"/;

  test.each<{ given: string; status: number; sent: Sent }>([
    { given: "a stranger's signature", status: 401, sent: { privateKey: strangerKeys.privateKey } },
    { given: "the merchant's own signature", status: 401, sent: { privateKey: merchantKeys.privateKey } },
    { given: 'no signature', status: 401, sent: { spoil: (text) => text.replace(/,"signature":".*"/, '') } },
    { given: 'a changed amount', status: 401, sent: { spoil: (text) => text.replace('10000', '10001') } },
    { given: 'an empty body', status: 400, sent: { spoil: () => '' } },
    { given: 'no JSON', status: 400, sent: { spoil: () => 'resultStatus=S' } },
    { given: 'a response', status: 400, sent: { spoil: (text) => text.replace(signed, '{"response"') } },
    { given: 'another function', status: 400, sent: { head: { function: 'alipay.intl.acquiring.offline.pay' } } },
    { given: "another client's", status: 400, sent: { head: { clientId: 'another' } } },
    { given: 'no message id', status: 400, sent: { head: { reqMsgId: undefined } } },
    { given: 'no result', status: 400, sent: { body: { resultInfo: undefined } } },
    { given: 'a body of a megabyte', status: 413, sent: { spoil: (text) => text + ' '.repeat(1 << 20) } },
  ])('$given', async ({ status, sent }) => {
    const { handle, events, errors } = openShop();
    const response = await handle(await notification(sent));
    expect(response.status).toBe(status);
    expect(response.headers.get('content-type')).toBe('text/plain; charset=UTF-8');
    expect(await response.text()).toMatch(/^[A-Z][^{}]+\.\n$/);
    expect(events).toEqual([]);
    expect(errors).toEqual([expect.any(NotificationRefusal)]);
    expect(errors[0]).toHaveProperty('status', status);
  });

  test('why a signature does not hold is told to the merchant, not to whoever sent it', async () => {
    const { handle, errors } = openShop();
    const response = await handle(await notification({ privateKey: merchantKeys.privateKey }));
    expect(await response.text()).toBe('The signature of the notification does not hold.\n');
    expect(errors[0]).toMatchObject({ cause: { name: 'SignatureError', likely: 'key' } });
  });

  test('a GET', async () => {
    const { handle, events } = openShop();
    const response = await handle(new Request('https://shop.test/notify'));
    expect([response.status, response.headers.get('allow')]).toEqual([405, 'POST']);
    expect(events).toEqual([]);
  });

  test('without anyone who hears of it, too', async () => {
    const handle = createNotificationHandler(handlerOptions);
    expect((await handle(await notification({ privateKey: strangerKeys.privateKey }))).status).toBe(401);
  });

  test('a request whose body something has read, with what to do about it', async () => {
    const { handle, events, errors } = openShop();
    const request = await notification();
    await request.json();
    expect((await handle(request)).status).toBe(500);
    const locked = await notification();
    locked.body?.getReader();
    expect((await handle(locked)).status).toBe(500);
    expect(events).toEqual([]);
    for (const error of errors) expect(error).toHaveProperty('message', expect.stringContaining('express.raw('));
    expect(errors).toHaveLength(2);
  });
});

describe('the age of a message', () => {
  test.each([
    { reqTime: '2020-01-01T00:00:00+00:00', maxAge: undefined, status: 200 },
    { reqTime: 'q', maxAge: undefined, status: 200 },
    { reqTime: '2026-01-02T03:03:05+00:00', maxAge: 60_000, status: 200 },
    { reqTime: '2026-01-02T03:05:05Z', maxAge: 60_000, status: 200 },
    { reqTime: '2026-01-02T11:04:05+08:00', maxAge: 60_000, status: 200 },
    { reqTime: '2026-01-02T03:03:04+00:00', maxAge: 60_000, status: 400 },
    { reqTime: '2026-01-02T03:05:06+00:00', maxAge: 60_000, status: 400 },
    { reqTime: 'q', maxAge: 60_000, status: 400 },
  ])('$reqTime within $maxAge ms is answered with $status', async ({ reqTime, maxAge, status }) => {
    const { handle, events, errors } = openShop({ maxAge });
    expect((await handle(await notification({ head: { reqTime } }))).status).toBe(status);
    expect(events).toHaveLength(status === 200 ? 1 : 0);
    if (status === 400) expect(errors).toEqual([expect.any(NotificationRefusal)]);
  });
});

describe('a handler', () => {
  test('needs its options', () => {
    const create = createNotificationHandler as (given: unknown) => unknown;
    const given = { ...handlerOptions, onPayment: undefined, clientID: 'x', store: new Map(), validator: () => true };
    expect(() => create(given)).toThrow(OptionsError);
    expect(() => create(given)).toThrow(
      'options of createNotificationHandler: There is no option clientID. onPayment is missing; expected: a function. ' +
        'store is an object of another kind; expected: an object with claim(), finish() and release().',
    );
    expect(() => create({ ...handlerOptions, timeout: 60_000 })).toThrow('lease is 60000 ms and timeout 60000 ms');
  });

  test('is ready when its keys can be used', async () => {
    await expect(openShop().handle.ready()).resolves.toBeUndefined();
    await expect(openShop({ privateKey: 'x' }).handle.ready()).rejects.toThrow(KeyError);
    const own = openShop({ gatewayPublicKey: merchantKeys.publicKey });
    await expect(own.handle.ready()).rejects.toThrow('gatewayPublicKey holds your own key.');
  });

  test('acknowledges nothing with a key that can not be used, or a signer or a verifier that breaks', async () => {
    const down = new Error('The key service is down: password hunter2');
    const sign = () => Promise.reject(down);
    for (const changes of [
      { privateKey: 'x' },
      { privateKey: { algorithm: 'RSA2' as const, sign } },
      { gatewayPublicKey: { verify: sign } },
    ]) {
      const { handle, errors } = openShop(changes);
      const answer = await handle(await notification());
      expect(answer.status).toBe(500);
      expect(await answer.text()).toBe('The notification could not be dealt with. Send it again.\n');
      expect(errors).toEqual([changes.privateKey === 'x' ? expect.any(KeyError) : down]);
      const unheard = openShop({ ...changes, onError: undefined });
      await expect(unheard.handle(await notification())).rejects.toThrow();
    }
  });

  test('says of which event an error is', async () => {
    const onError = vi.fn();
    const { handle } = openShop({ onPayment: () => Promise.reject(new Error('full')), onError });
    await handle(await notification({ body: { resultInfo: declined } }));
    expect(onError.mock.calls).toEqual([[new Error('full'), expect.objectContaining({ outcome: 'failed' })]]);
  });

  test.each([
    {
      how: 'throws',
      onError: () => {
        throw new Error('The log is down.');
      },
    },
    { how: 'rejects', onError: () => Promise.reject(new Error('The log is down.')) },
  ])('stands an onError that $how', async ({ onError }) => {
    const { handle } = openShop({ onError });
    expect((await handle(await notification({ privateKey: strangerKeys.privateKey }))).status).toBe(401);
  });
});
