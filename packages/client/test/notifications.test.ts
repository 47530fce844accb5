import { createSigner, createVerifier, openEnvelope, sealEnvelope } from '@intl-acquiring/envelope';
import { describe, expect, test, vi } from 'vitest';
import {
  createNotificationHandler,
  KeyError,
  type NotificationHandlerOptions,
  NotificationRefusal,
  OptionsError,
  type PaymentEvent,
} from '../src/notifications.ts';
import { createManualClock } from './support/clock.ts';
import { gatewayKeys, merchantKeys, strangerKeys } from './support/keys.ts';

const head = {
  version: '2.0.0',
  function: 'alipay.intl.acquiring.offline.notify.pay',
  clientId: '2014000014442',
  reqTime: '2026-01-02T03:04:00+00:00',
  reqMsgId: 'notification-1',
  reserve: '{}',
};

const body = {
  resultInfo: { resultStatus: 'S', resultCodeId: '00000000', resultCode: 'SUCCESS', resultMsg: 'success' },
  acquirementId: '2015032412007101547201352747',
  merchantTransId: '51051001000000000002',
  orderAmount: { currency: 'USD', value: '10000' },
};

interface Sent {
  readonly head?: object;
  readonly body?: object;
  readonly privateKey?: string;
  readonly spoil?: (text: string) => string;
}

async function notification(changes: Sent = {}): Promise<Request> {
  const signer = await createSigner({ privateKey: changes.privateKey ?? gatewayKeys.privateKey });
  const content = { head: { ...head, ...changes.head }, body: { ...body, ...changes.body } };
  const text = await sealEnvelope('request', content, signer);
  return new Request('https://shop.test/notify', { method: 'POST', body: changes.spoil?.(text) ?? text });
}

const options: NotificationHandlerOptions = {
  clientId: '2014000014442',
  privateKey: merchantKeys.privateKey,
  gatewayPublicKey: gatewayKeys.publicKey,
  clock: createManualClock(),
  onPayment: () => {},
};

/** A shop that keeps what it hears. */
function shop(changes: Partial<NotificationHandlerOptions> = {}) {
  const events: PaymentEvent[] = [];
  const errors: unknown[] = [];
  const handle = createNotificationHandler({
    ...options,
    onPayment: (event) => void events.push(event),
    onError: (error) => errors.push(error),
    ...changes,
  });
  return { handle, events, errors };
}

async function openAnswer(response: Response) {
  const verifier = await createVerifier({ publicKeys: merchantKeys.publicKey });
  return openEnvelope(await response.text(), 'response', verifier);
}

describe('a notification of the provider', () => {
  test('is handed over, and acknowledged with a signed SUCCESS', async () => {
    const { handle, events, errors } = shop();
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
    const { handle, events } = shop();
    const resultInfo = { resultStatus: status, resultCode: code, resultCodeId: '1' };
    const response = await handle(await notification({ body: { resultInfo } }));
    expect(response.status).toBe(200);
    expect(events).toMatchObject([{ outcome, result: { status, code } }]);
  });

  test('is acknowledged only after the shop has finished', async () => {
    let finish = (): void => {};
    const stored = new Promise<void>((resolve) => {
      finish = resolve;
    });
    const onPayment = vi.fn(() => stored);
    const { handle } = shop({ onPayment });
    const answered = vi.fn();
    const pending = handle(await notification()).then(answered);
    await vi.waitFor(() => expect(onPayment).toHaveBeenCalled());
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(answered).not.toHaveBeenCalled();
    finish();
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
    const { handle, errors } = shop({ onPayment });
    const response = await handle(await notification());
    expect(response.status).toBe(500);
    const { body: answered, text } = await openAnswer(response);
    expect(answered).toMatchObject({ resultInfo: { resultStatus: 'U', resultCode: 'UNKNOWN_EXCEPTION' } });
    expect(text).not.toContain('hunter2');
    expect(errors).toEqual([new Error('The ledger is locked: password hunter2')]);
  });

  test('may come again: every delivery reaches the shop', async () => {
    const { handle, events } = shop();
    await handle(await notification());
    await handle(await notification({ head: { reqMsgId: 'notification-2' } }));
    expect(events.map(({ body: { acquirementId } }) => acquirementId)).toEqual([
      body.acquirementId,
      body.acquirementId,
    ]);
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
    const { handle, events, errors } = shop();
    const response = await handle(await notification(sent));
    expect(response.status).toBe(status);
    expect(response.headers.get('content-type')).toBe('text/plain; charset=UTF-8');
    expect(await response.text()).toMatch(/^[A-Z][^{}]+\.\n$/);
    expect(events).toEqual([]);
    expect(errors).toEqual([expect.any(NotificationRefusal)]);
    expect(errors[0]).toHaveProperty('status', status);
  });

  test('a GET', async () => {
    const { handle, events } = shop();
    const response = await handle(new Request('https://shop.test/notify'));
    expect([response.status, response.headers.get('allow')]).toEqual([405, 'POST']);
    expect(events).toEqual([]);
  });

  test('without anyone who hears of it, too', async () => {
    const handle = createNotificationHandler(options);
    expect((await handle(await notification({ privateKey: strangerKeys.privateKey }))).status).toBe(401);
  });
});

describe('a handler', () => {
  test('needs its options', () => {
    const create = createNotificationHandler as (given: unknown) => unknown;
    expect(() => create({ ...options, onPayment: undefined, clientID: 'x' })).toThrow(OptionsError);
    expect(() => create({ ...options, onPayment: undefined, clientID: 'x' })).toThrow(
      'options of createNotificationHandler: There is no option clientID. onPayment is missing; expected: a function.',
    );
  });

  test('rejects with a key that can not be used, so that nothing is acknowledged', async () => {
    const { handle, events } = shop({ privateKey: 'x' });
    await expect(handle(await notification())).rejects.toThrow(KeyError);
    expect(events).toEqual([]);
  });

  test('rejects if its verifier breaks: that says nothing about the sender', async () => {
    const gatewayPublicKey = { verify: () => Promise.reject(new Error('The key service is down.')) };
    const { handle } = shop({ gatewayPublicKey });
    await expect(handle(await notification())).rejects.toThrow('The key service is down.');
  });
});
