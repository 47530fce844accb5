import { expect, test } from 'vitest';
import { createMock, type Fault } from '../src/index.ts';
import { verify } from './support/caller.ts';
import { gatewayKeys, merchantKeys } from './support/keys.ts';
import { CLIENT_ID, preCreateBody } from './support/requests.ts';
import { openStage, type Stage } from './support/stage.ts';

const MINUTE = 60_000;

/** A QR order that is paid, and whose first notification meets a fault. */
async function settle(stage: Stage, fault: Fault): Promise<void> {
  stage.mock.addRule({ when: { function: 'notifyPay', attempt: 1 }, effect: { fault } });
  const { body } = await stage.call('preCreate', preCreateBody());
  await stage.mock.wallet.pay(body.orderQrCode ?? '');
}

test.each<{ given: string; fault: Fault; received: number; problem: string | undefined }>([
  {
    given: 'lost on its way',
    fault: { kind: 'reset', of: 'request' },
    received: 0,
    problem: 'The connection broke.',
  },
  { given: 'whose answer is lost', fault: { kind: 'reset' }, received: 1, problem: 'The connection broke.' },
  { given: 'doubled', fault: { kind: 'duplicate' }, received: 2, problem: undefined },
  {
    given: 'refused by a server in front',
    fault: { kind: 'http', of: 'request', status: 503 },
    received: 0,
    problem: 'The answer has HTTP status 503.',
  },
])('a notification $given', async ({ fault, received, problem }) => {
  const stage = await openStage();
  await settle(stage, fault);
  await stage.mock.idle();
  expect(stage.merchant.received).toHaveLength(received);
  expect(stage.mock.notifications()[0]?.problem).toBe(problem);
  await stage.time.runUntilIdle();
  expect(stage.mock.notifications().at(-1)).toMatchObject({ acknowledged: true, attempt: problem ? 2 : 1 });
});

test('late', async () => {
  const stage = await openStage();
  await settle(stage, { kind: 'delay', of: 'request', milliseconds: 5 * MINUTE });
  await stage.time.advance(5 * MINUTE - 1);
  expect(stage.merchant.received).toHaveLength(0);
  await stage.time.advance(1);
  expect(stage.mock.notifications()).toMatchObject([{ acknowledged: true, time: '2026-11-21T20:37:00+08:00' }]);
});

test.each<{ fault: Fault }>([
  { fault: { kind: 'delay', of: 'request', milliseconds: 5 * MINUTE } },
  { fault: { kind: 'reorder' } },
])('one that waits for its time is called off by a reset, and never posted: $fault.kind', async ({ fault }) => {
  const stage = await openStage();
  await settle(stage, fault);
  await stage.mock.idle();
  expect(stage.time.waiting()).toHaveLength(1);
  await stage.mock.reset();
  await stage.mock.idle();
  expect(stage.merchant.received).toEqual([]);
});

test('doubled, to a merchant who never answers: it is given up, and sent again', async () => {
  const stage = await openStage();
  stage.merchant.answer = () => new Promise(() => {});
  await settle(stage, { kind: 'duplicate' });
  await stage.time.advance(10_000);
  await stage.mock.idle();
  expect(stage.mock.notifications()).toMatchObject([
    { problem: 'No answer within 10 seconds.', nextTry: '2026-11-21T20:39:10+08:00' },
  ]);
  await stage.mock.close();
});

test('on a line that hangs it is given up after ten seconds, and sent again', async () => {
  const stage = await openStage();
  await settle(stage, { kind: 'hang', of: 'request' });
  await stage.time.runUntilIdle();
  expect(stage.mock.notifications()).toMatchObject([
    { acknowledged: false, problem: 'No answer within 10 seconds.' },
    { acknowledged: true, time: '2026-11-21T20:39:10+08:00' },
  ]);
});

/** What a merchant gets that verifies nothing. */
async function receive(effect: 'forged' | Fault): Promise<string[]> {
  const received: string[] = [];
  const mock = await createMock({
    clients: [{ clientId: CLIENT_ID, publicKey: merchantKeys.publicKey }],
    ...{ gatewayPrivateKey: gatewayKeys.privateKey, time: 'virtual', seed: 1 },
    fetch: async (_, init) => {
      received.push(new TextDecoder().decode(new Uint8Array(await new Response(init.body ?? '').arrayBuffer())));
      return new Response('busy', { status: 503 });
    },
    rules: [
      effect === 'forged'
        ? { when: { function: 'preCreate' }, effect: { fault: { kind: 'forged-notification' } } }
        : { when: { function: 'notifyPay' }, effect: { fault: effect } },
    ],
  });
  const stage = await openStage();
  const { call } = await import('./support/caller.ts');
  const { body } = await call(mock, 'preCreate', preCreateBody(), { privateKey: merchantKeys.privateKey });
  if (effect !== 'forged') await mock.wallet.pay(body.orderQrCode ?? '');
  await mock.idle();
  await Promise.all([mock.close(), stage.mock.close()]);
  return received;
}

test('forged: a stranger says that an order is paid which nobody paid, once', async () => {
  const [forged = '', ...more] = await receive('forged');
  const [, signed = '', signature = ''] = /^\{"request":(.*),"signature":"(.*)"\}$/.exec(forged) ?? [];
  expect(JSON.parse(signed)).toMatchObject({ body: { resultInfo: { resultCode: 'SUCCESS' } } });
  expect(verify(signed, signature, gatewayKeys.publicKey)).toBe(false);
  expect(more).toEqual([]);
});

test('cut, and garbage', async () => {
  expect(await receive({ kind: 'cut', at: 10 })).toEqual(['{"request"']);
  expect((await receive({ kind: 'garbage', bytes: 5 }))[0]).not.toContain('request');
});
