import { setupServer } from 'msw/node';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import type { Fault } from '../src/index.ts';
import { createHandlers } from '../src/msw.ts';
import { call, type Door, post, read, requestHead, verify, write } from './support/caller.ts';
import { gatewayKeys, merchantKeys } from './support/keys.ts';
import { payBody, preCreateBody } from './support/requests.ts';
import { byTransId } from './support/shop.ts';
import { openStage, type Stage } from './support/stage.ts';

const door: Door = { fetch: (input, init) => fetch(input, init), gatewayPublicKey: gatewayKeys.publicKey };
const { privateKey } = merchantKeys;
const server = setupServer();
let stage: Stage;

beforeAll(() => server.listen());
beforeEach(async () => {
  stage = await openStage();
  server.use(...createHandlers(stage.mock, { baseUrl: 'https://gateway.test' }));
});
afterEach(() => {
  server.resetHandlers();
  vi.restoreAllMocks();
});
afterAll(() => server.close());

/** One pay under `till-1` that meets a fault. */
function pay(fault: Fault, init: RequestInit = {}): Promise<Response> {
  stage.mock.addRule({ when: { function: 'pay' }, effect: [{ fault }] });
  const body = write(requestHead('pay'), payBody({ merchantTransId: 'till-1' }), privateKey);
  return fetch('https://gateway.test/api/alipay/intl/acquiring/offline/pay.htm', { method: 'POST', body, ...init });
}

const charges = async (): Promise<number> => (await stage.mock.orders()).length;
const sides = [
  { of: 'request', charged: 0 },
  { of: 'answer', charged: 1 },
] as const;

test.each(sides)('reset of the $of', async ({ of, charged }) => {
  await expect(pay({ kind: 'reset', of })).rejects.toBeInstanceOf(TypeError);
  expect(await charges()).toBe(charged);
});

test.each(sides)('hang of the $of: nothing comes until the caller gives up', async ({ of, charged }) => {
  const complaints = vi.spyOn(console, 'error').mockImplementation(() => {});
  const patience = new AbortController();
  const reply = pay({ kind: 'hang', of }, { signal: patience.signal });
  await vi.waitUntil(() => stage.mock.journal.entries().length === 1);
  patience.abort(new Error('enough'));
  await expect(reply).rejects.toThrow('enough');
  expect(await charges()).toBe(charged);
  expect(complaints).not.toHaveBeenCalled();
});

test.each(sides)('delay of the $of, in the world’s time', async ({ of, charged }) => {
  const reply = pay({ kind: 'delay', of, milliseconds: 5000 });
  await vi.waitUntil(() => stage.time.waiting().length === 1);
  expect(await charges()).toBe(charged);
  await stage.time.advance(5000);
  expect((await read('pay', await reply, door)).result).toBe('S SUCCESS');
});

test.each(sides)('http: a status instead of the message, of the $of', async ({ of, charged }) => {
  const response = await pay({ kind: 'http', of, status: 502 });
  expect([response.status, await response.text(), await charges()]).toEqual([502, '', charged]);
});

test('cut: the connection breaks, and the payment stands', async () => {
  const reply = pay({ kind: 'cut', at: 20 }).then((response) => response.text());
  await expect(reply).rejects.toBeInstanceOf(TypeError);
  expect(await charges()).toBe(1);
});

test('garbage: the same bytes as without MSW', async () => {
  const told = Buffer.from(await (await pay({ kind: 'garbage', bytes: 64 })).arrayBuffer());
  const { mock } = await openStage();
  mock.addRule({ effect: { fault: { kind: 'garbage', bytes: 64 } } });
  const direct = Buffer.from(await (await post(mock, 'pay', '{}')).arrayBuffer());
  expect([told.length, told.toString('hex')]).toEqual([64, direct.toString('hex')]);
});

test('duplicate: it arrives twice, and one order is made', async () => {
  expect((await read('pay', await pay({ kind: 'duplicate' }), door)).result).toBe('S SUCCESS');
  expect([stage.mock.journal.entries().length, await charges()]).toEqual([2, 1]);
});

test('reorder: the request waits for the next one', async () => {
  const first = pay({ kind: 'reorder' });
  await vi.waitUntil(() => stage.time.waiting().length === 1);
  const asked = await call(door, 'payQuery', byTransId('till-1'), { privateKey });
  expect([asked.result, (await read('pay', await first, door)).result]).toEqual(['F ORDER_NOT_EXISTS', 'S SUCCESS']);
});

test.each(['wrong-key', 'wrong-algorithm'] as const)('%s: an answer that does not verify', async (kind) => {
  const text = await (await pay({ kind })).text();
  const [, signed = '', signature = ''] = /^\{"response":(.*),"signature":"(.*)"\}$/.exec(text) ?? [];
  expect(signed).toContain('"resultCode":"SUCCESS"');
  expect(verify(signed, signature, gatewayKeys.publicKey)).toBe(false);
});

test('foreign-answer, and skewed-clock', async () => {
  expect((await read('pay', await pay({ kind: 'foreign-answer' }), door)).body.merchantTransId).toBe('somebody-else');
  const { head } = await read('pay', await pay({ kind: 'skewed-clock', milliseconds: -3_600_000 }), door);
  expect(head.respTime).toBe('2026-11-21T19:37:00+08:00');
});

test('early-notification: heard before the answer', async () => {
  const { mock, merchant } = stage;
  mock.addRule({ when: { function: 'preCreate' }, effect: [{ fault: { kind: 'early-notification' } }] });
  await call(door, 'preCreate', preCreateBody(), { privateKey });
  expect(merchant.received).toHaveLength(1);
});
