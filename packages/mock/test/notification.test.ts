import { getEventListeners } from 'node:events';
import { expect, test } from 'vitest';
import { gatewayKeys, merchantKeys } from './support/keys.ts';
import { type Answerer, acknowledge } from './support/merchant.ts';
import { CLIENT_ID, NOTIFY_URL, payBody, preCreateBody } from './support/requests.ts';
import { openStage, type Stage } from './support/stage.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

/** A QR order that the wallet has just paid, or declined. */
async function settle(stage: Stage, act: 'pay' | 'decline' = 'pay', request = preCreateBody()): Promise<void> {
  const { body } = await stage.call('preCreate', request);
  await stage.mock.wallet[act](body.orderQrCode ?? '');
  await stage.mock.idle();
}

test('the wallet pays, the merchant is told, and acknowledges: told once', async () => {
  const stage = await openStage();
  await settle(stage, 'pay', preCreateBody({ merchantTransId: 'shop-1' }));
  const { mock, merchant, time } = stage;
  const { acquirementId } = (await mock.orders())[0] ?? {};
  expect(merchant.urls).toEqual([NOTIFY_URL]);
  expect(merchant.received).toEqual([
    {
      head: {
        version: '2.0.0',
        function: 'alipay.intl.acquiring.offline.notify.pay',
        clientId: '211020000000000000044',
        reqTime: '2026-11-21T20:37:00+08:00',
        reqMsgId: expect.stringMatching(/^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/),
        reserve: '{}',
      },
      body: {
        resultInfo: { resultStatus: 'S', resultCodeId: '00000000', resultCode: 'SUCCESS', resultMsg: 'success' },
        acquirementId,
        merchantTransId: 'shop-1',
        orderAmount: { currency: 'USD', value: '10000' },
        payAmount: { currency: 'CNY', value: '69123' },
        conversionRate: { baseCurrency: 'USD', exchangeCurrency: 'CNY', rate: '6.9123' },
        paymentTime: '2026-11-21T20:37:00+08:00',
      },
    },
  ]);
  expect(mock.notifications()).toEqual([
    {
      acquirementId,
      merchantTransId: 'shop-1',
      notifyUrl: NOTIFY_URL,
      attempt: 1,
      time: '2026-11-21T20:37:00+08:00',
      acknowledged: true,
    },
  ]);
  expect(time.waiting()).toEqual([]);
});

test('a declined order is notified as failed', async () => {
  const stage = await openStage();
  await settle(stage, 'decline');
  expect(stage.merchant.received[0]?.body).toEqual({
    resultInfo: expect.objectContaining({ resultStatus: 'F', resultCode: 'PROCESS_FAIL' }),
    merchantTransId: (await stage.mock.orders())[0]?.merchantTransId,
  });
});

test('nobody is told without a notifyUrl', async () => {
  const stage = await openStage();
  const { notifyUrl: _, ...request } = preCreateBody();
  await settle(stage, 'pay', request);
  stage.mock.answerNext('pay', 'PAYMENT_IN_PROCESS');
  await stage.call('pay', payBody());
  await stage.mock.wallet.pay((await stage.mock.orders())[1]?.acquirementId ?? '');
  await stage.mock.idle();
  expect(stage.merchant.received).toEqual([]);
});

test('not acknowledged: told again after 2, 10 and 10 minutes, then 1, 2, 6 and 15 hours, and no more', async () => {
  const stage = await openStage();
  const { mock, merchant, time } = stage;
  merchant.answer = () => new Response('busy', { status: 503 });
  await settle(stage);
  const gaps = [];
  for (let [gap] = time.waiting(); gap !== undefined; [gap] = time.waiting()) {
    gaps.push(gap);
    await time.advance(gap);
    await mock.idle();
  }
  expect(gaps).toEqual([2 * MINUTE, 10 * MINUTE, 10 * MINUTE, 1 * HOUR, 2 * HOUR, 6 * HOUR, 15 * HOUR]);
  expect(mock.notifications().map(({ attempt }) => attempt)).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
  expect(mock.notifications()[0]).toMatchObject({
    acknowledged: false,
    problem: 'The answer has HTTP status 503.',
    nextTry: '2026-11-21T20:39:00+08:00',
  });
  expect(mock.notifications()[7]).toMatchObject({ time: '2026-11-22T20:59:00+08:00', acknowledged: false });
  expect(mock.notifications()[7]).not.toHaveProperty('nextTry');
  const ids = merchant.received.map(({ head }) => head.reqMsgId);
  expect(new Set(ids).size).toBe(8);
  const bodies = merchant.received.map(({ body }) => JSON.stringify(body));
  expect(new Set(bodies).size).toBe(1);
});

test('the same order in two worlds: messages have ids of their own', async () => {
  const { mock, merchant, call: send } = await openStage();
  await mock.createWorld({ clients: [{ clientId: 'till-b', publicKey: merchantKeys.publicKey }] });
  for (const clientId of [CLIENT_ID, 'till-b']) {
    const { body } = await send('preCreate', preCreateBody({ merchantTransId: 'same' }), { head: { clientId } });
    const world = mock.worlds().find((one) => one.clients().includes(clientId)) ?? expect.fail();
    await world.wallet.pay(body.orderQrCode ?? '');
    await world.idle();
  }
  expect(new Set(merchant.received.map(({ head }) => head.reqMsgId)).size).toBe(2);
});

test('a late acknowledgement ends it', async () => {
  const stage = await openStage();
  const { mock, merchant, time } = stage;
  merchant.answer = () => new Response('busy', { status: 503 });
  await settle(stage);
  merchant.answer = (request) => acknowledge(request);
  await time.advance(2 * MINUTE);
  await mock.idle();
  expect(mock.notifications().map(({ acknowledged }) => acknowledged)).toEqual([false, true]);
  expect(time.waiting()).toEqual([]);
});

const refused: readonly { readonly given: string; readonly answer: Answerer; readonly want: RegExp }[] = [
  {
    given: 'the merchant says F',
    answer: (request) => acknowledge(request, { resultInfo: { resultStatus: 'F', resultCode: 'PROCESS_FAIL' } }),
    want: /^The answer is F PROCESS_FAIL, and only S acknowledges\.$/,
  },
  {
    given: 'another key signed it',
    answer: (request) => acknowledge(request, { privateKey: gatewayKeys.privateKey }),
    want: /^The signature does not match/,
  },
  {
    given: 'it is unsigned',
    answer: async (request) => {
      const { response } = JSON.parse(await acknowledge(request).text()) as { response: unknown };
      return Response.json({ response });
    },
    want: /^No signature\.$/,
  },
  {
    given: 'it answers another message',
    answer: (request) => acknowledge(request, { head: { reqMsgId: 'another' } }),
    want: /^The answer is to message another, not /,
  },
  {
    given: 'it is of another function',
    answer: (request) => acknowledge(request, { head: { function: 'alipay.intl.acquiring.offline.pay' } }),
    want: /^The answer is of alipay\.intl\.acquiring\.offline\.pay, not /,
  },
  {
    given: 'it breaks its table',
    answer: (request) => acknowledge(request, { resultInfo: { resultStatus: 7 } }),
    want: /resultStatus must be a string/,
  },
  { given: 'it is no envelope', answer: () => new Response('success'), want: /^Not JSON/ },
  {
    given: 'it is too long',
    answer: () => new Response('x'.repeat(70_000)),
    want: /^The message is over 65536 bytes\.$/,
  },
  {
    given: 'it sends elsewhere',
    answer: () => new Response(null, { status: 302, headers: { location: '/' } }),
    want: /^The answer has HTTP status 302\.$/,
  },
  {
    given: 'nobody listens',
    answer: () => Promise.reject(new TypeError('fetch failed', { cause: new Error('connect ECONNREFUSED') })),
    want: /^fetch failed: connect ECONNREFUSED$/,
  },
];

test.each(refused)('no acknowledgement: $given', async ({ answer, want }) => {
  const stage = await openStage({ maxBytes: 65_536 });
  stage.merchant.answer = answer;
  await settle(stage);
  expect(stage.mock.notifications()).toMatchObject([{ acknowledged: false, problem: expect.stringMatching(want) }]);
  expect(stage.mock.time.waiting()).toEqual([2 * MINUTE]);
});

test('a merchant that never answers is given up after ten seconds', async () => {
  const stage = await openStage();
  const asked = new Promise<AbortSignal>((resolve) => {
    stage.merchant.answer = (_, signal) => {
      resolve(signal);
      return new Promise(() => {});
    };
  });
  const { body } = await stage.call('preCreate', preCreateBody());
  await stage.mock.wallet.pay(body.orderQrCode ?? '');
  const signal = await asked;
  await stage.mock.time.advance(10_000);
  await stage.mock.idle();
  expect(signal.aborted).toBe(true);
  expect(stage.mock.notifications()).toMatchObject([{ problem: 'No answer within 10 seconds.' }]);
});

test.each(['close', 'reset'] as const)('%s stops the deliveries', async (stop) => {
  const stage = await openStage();
  stage.merchant.answer = () => new Response('busy', { status: 503 });
  await settle(stage);
  stage.mock[stop]();
  expect(stage.mock.time.waiting()).toEqual([]);
});

test('a delivery that reset overtakes leaves no trace', async () => {
  const stage = await openStage();
  const asked = new Promise<void>((resolve) => {
    stage.merchant.answer = () => {
      resolve();
      return new Promise(() => {});
    };
  });
  const { body } = await stage.call('preCreate', preCreateBody());
  await stage.mock.wallet.pay(body.orderQrCode ?? '');
  await asked;
  await stage.mock.reset();
  await stage.mock.idle();
  expect([stage.mock.notifications(), stage.mock.journal.entries(), stage.mock.time.waiting()]).toEqual([[], [], []]);
});

test('a delivery that has ended leaves no listener behind', async () => {
  const stage = await openStage();
  const signals: AbortSignal[] = [];
  stage.merchant.answer = (request, signal) => {
    signals.push(signal);
    return acknowledge(request);
  };
  await settle(stage);
  expect(signals.map((signal) => getEventListeners(signal, 'abort'))).toEqual([[]]);
});

test('the journal has both messages of a delivery', async () => {
  const stage = await openStage();
  await settle(stage);
  expect(stage.mock.journal.entries().filter(({ kind }) => kind === 'notification')).toMatchObject([
    {
      function: 'notifyPay',
      request: { text: expect.stringMatching(/^\{"request":/) },
      answer: { text: expect.stringMatching(/^\{"response":/), verification: { verified: true } },
      resultCode: 'SUCCESS',
      delivery: { attempt: 1, acknowledged: true },
    },
  ]);
});

test('a client whose key is gone can’t acknowledge', async () => {
  const stage = await openStage();
  const { body } = await stage.call('preCreate', preCreateBody());
  await stage.mock.registerClient({ clientId: (await stage.mock.orders())[0]?.clientId ?? '' });
  await stage.mock.wallet.pay(body.orderQrCode ?? '');
  await stage.mock.idle();
  expect(stage.mock.notifications()[0]?.problem).toMatch(/has registered no key/);
});

test('a hundred orders at once are told in their order, and reset calls all of them off', async () => {
  const stage = await openStage();
  stage.merchant.answer = () => new Response('busy', { status: 503 });
  const codes: string[] = [];
  for (let turn = 0; turn < 100; turn++) {
    codes.push((await stage.call('preCreate', preCreateBody())).body.orderQrCode ?? '');
  }
  await Promise.all(codes.map((code) => stage.mock.wallet.pay(code)));
  await stage.mock.idle();
  const told = stage.merchant.received.map(({ body }) => body.acquirementId);
  expect(told).toEqual((await stage.mock.orders()).map(({ acquirementId }) => acquirementId));
  expect(stage.mock.time.waiting()).toHaveLength(100);
  await stage.mock.reset();
  expect(stage.mock.time.waiting()).toEqual([]);
});
