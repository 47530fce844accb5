import { createVerify } from 'node:crypto';
import { expect, test, vi } from 'vitest';
import type { Fault } from '../src/index.ts';
import { read, requestHead, verify, write } from './support/caller.ts';
import { merchantKeys } from './support/keys.ts';
import { payBody, preCreateBody } from './support/requests.ts';
import { byTransId } from './support/shop.ts';
import { openStage, type Stage } from './support/stage.ts';

/** One pay under `till-1` that meets a fault. */
async function pay({ mock }: Stage, fault: Fault, init: RequestInit = {}): Promise<Response> {
  mock.addRule({ when: { function: 'pay' }, effect: [{ fault }] });
  const body = write(requestHead('pay'), payBody({ merchantTransId: 'till-1' }), merchantKeys.privateKey);
  return mock.fetch('https://gateway.test/api/alipay/intl/acquiring/offline/pay.htm', {
    method: 'POST',
    body,
    ...init,
  });
}

const reset = { name: 'TypeError', message: 'fetch failed', cause: { code: 'ECONNRESET' } };

test.each<{ given: string; fault: Fault; charged: number }>([
  { given: 'the request is lost', fault: { kind: 'reset', of: 'request' }, charged: 0 },
  { given: 'it is carried out and the answer is lost', fault: { kind: 'reset', of: 'answer' }, charged: 1 },
  { given: 'the same, for short', fault: { kind: 'reset' }, charged: 1 },
])('reset: $given', async ({ fault, charged }) => {
  const stage = await openStage();
  await expect(pay(stage, fault)).rejects.toMatchObject(reset);
  expect(await stage.mock.orders()).toHaveLength(charged);
  expect(stage.mock.journal.entries()).toMatchObject([{ kind: 'call', fault, rule: 'rule-1' }]);
  const { result } = await stage.call('pay', payBody({ merchantTransId: 'till-1' }));
  expect([result, (await stage.mock.orders()).length]).toEqual(['S SUCCESS', 1]);
});

test.each<{ of: 'request' | 'answer'; charged: number }>([
  { of: 'request', charged: 0 },
  { of: 'answer', charged: 1 },
])('hang of the $of: nothing comes until the caller gives up', async ({ of, charged }) => {
  const stage = await openStage();
  const patience = new AbortController();
  const reply = pay(stage, { kind: 'hang', of }, { signal: patience.signal });
  await stage.mock.idle();
  patience.abort(new Error('enough'));
  await expect(reply).rejects.toThrow('enough');
  expect(await stage.mock.orders()).toHaveLength(charged);
});

test.each<{ of: 'request' | 'answer'; charged: number }>([
  { of: 'request', charged: 0 },
  { of: 'answer', charged: 1 },
])('delay of the $of: it takes so much of the world’s time', async ({ of, charged }) => {
  const stage = await openStage();
  const reply = pay(stage, { kind: 'delay', of, milliseconds: 5000 });
  await stage.time.advance(4999);
  expect([stage.time.waiting(), (await stage.mock.orders()).length]).toEqual([[1], charged]);
  await stage.time.advance(1);
  expect((await read('pay', await reply, stage.mock)).result).toBe('S SUCCESS');
});

test('cut beyond its end, an answer is whole', async () => {
  const response = await pay(await openStage(), { kind: 'cut', at: 100_000 });
  expect(await response.json()).toMatchObject({ response: { body: { resultInfo: { resultStatus: 'S' } } } });
});

test('cut: the length is told, and the answer breaks off', async () => {
  const stage = await openStage();
  const response = await pay(stage, { kind: 'cut', at: 20 });
  const reader = response.body?.getReader();
  const first = await reader?.read();
  expect(new TextDecoder().decode(first?.value)).toBe('{"response":{"head":');
  await expect(reader?.read()).rejects.toMatchObject({ name: 'TypeError', message: 'terminated' });
});

test('garbage: bytes that say nothing, the same for a seed', async () => {
  const garbage = async (seed: string): Promise<string> =>
    Buffer.from(await (await pay(await openStage({ seed }), { kind: 'garbage', bytes: 64 })).arrayBuffer()).toString(
      'hex',
    );
  const first = await garbage('a');
  expect(first).toMatch(/^[\da-f]{128}$/);
  expect(await garbage('a')).toBe(first);
  expect(await garbage('b')).not.toBe(first);
});

test('duplicate: the request arrives twice, and one order is made', async () => {
  const stage = await openStage();
  const reply = await read('pay', await pay(stage, { kind: 'duplicate' }), stage.mock);
  expect([reply.result, (await stage.mock.orders()).length]).toEqual(['S SUCCESS', 1]);
  expect(stage.mock.journal.entries()).toHaveLength(2);
});

test('reorder: the request waits for the next one', async () => {
  const stage = await openStage();
  const first = pay(stage, { kind: 'reorder' });
  await stage.mock.idle();
  const asked = await stage.call('payQuery', byTransId('till-1'));
  expect([asked.result, (await read('pay', await first, stage.mock)).result]).toEqual([
    'F ORDER_NOT_EXISTS',
    'S SUCCESS',
  ]);
});

test('reorder: not for ever', async () => {
  const stage = await openStage();
  const first = pay(stage, { kind: 'reorder' });
  await stage.time.advance(60_000);
  expect((await read('pay', await first, stage.mock)).result).toBe('S SUCCESS');
});

const parts = async (response: Response): Promise<[string, string]> => {
  const [, text = '', signature = ''] = /^\{"response":(.*),"signature":"(.*)"\}$/.exec(await response.text()) ?? [];
  return [text, signature];
};

test('wrong-key: a good answer, signed by a stranger', async () => {
  const stage = await openStage();
  const [text, signature] = await parts(await pay(stage, { kind: 'wrong-key' }));
  expect(text).toContain('"resultCode":"SUCCESS"');
  expect(Buffer.from(signature, 'base64')).toHaveLength(256);
  expect(verify(text, signature, stage.mock.gatewayPublicKey)).toBe(false);
});

test('wrong-algorithm: a good answer, signed with SHA-1', async () => {
  const stage = await openStage();
  const [text, signature] = await parts(await pay(stage, { kind: 'wrong-algorithm' }));
  expect(verify(text, signature, stage.mock.gatewayPublicKey)).toBe(false);
  expect(createVerify('sha1').update(text).verify(stage.mock.gatewayPublicKey, signature, 'base64')).toBe(true);
});

test('foreign-answer: well signed, and the answer to another request', async () => {
  const stage = await openStage();
  const { result, head, body } = await read('pay', await pay(stage, { kind: 'foreign-answer' }), stage.mock);
  expect([result, body.merchantTransId]).toEqual(['S SUCCESS', 'somebody-else']);
  expect(head.reqMsgId).not.toMatch(/^message-/);
});

test('skewed-clock: the answer tells another time', async () => {
  const stage = await openStage();
  const { head } = await read('pay', await pay(stage, { kind: 'skewed-clock', milliseconds: -3_600_000 }), stage.mock);
  expect(head.respTime).toBe('2026-11-21T19:37:00+08:00');
});

test.each<{ of: 'request' | 'answer'; charged: number }>([
  { of: 'request', charged: 0 },
  { of: 'answer', charged: 1 },
])('http: a status instead of the message, of the $of', async ({ of, charged }) => {
  const stage = await openStage();
  const response = await pay(stage, { kind: 'http', of, status: 502 });
  expect([response.status, await response.text(), (await stage.mock.orders()).length]).toEqual([502, '', charged]);
});

test('fail twice, then succeed', async () => {
  const { mock, call } = await openStage();
  const fault: Fault = { kind: 'reset', of: 'request' };
  mock.addRule({ when: { function: 'pay' }, effect: [{ fault }, {}, { fault }] });
  const body = payBody();
  await expect(call('pay', body)).rejects.toMatchObject(reset);
  expect((await call('pay', body)).result).toBe('S SUCCESS');
  await expect(call('pay', body)).rejects.toMatchObject(reset);
  expect((await call('pay', body)).result).toBe('S SUCCESS');
  expect(mock.rules()).toEqual([]);
});

test('an answer may be lost and have a code as well', async () => {
  const { mock, call } = await openStage();
  mock.addRule({ effect: [{ code: 'USER_BALANCE_NOT_ENOUGH', fault: { kind: 'reset' } }] });
  const body = payBody();
  await expect(call('pay', body)).rejects.toMatchObject(reset);
  expect((await call('pay', body)).result).toBe('F USER_BALANCE_NOT_ENOUGH');
});

test('early-notification: the merchant hears of the payment before it hears of the order', async () => {
  const stage = await openStage();
  const { mock, merchant, call } = stage;
  mock.addRule({ when: { function: 'preCreate' }, effect: [{ fault: { kind: 'early-notification' } }] });
  let heard = 0;
  const reply = call('preCreate', preCreateBody()).then((answered) => {
    heard = merchant.received.length;
    return answered;
  });
  expect((await reply).result).toBe('S SUCCESS');
  expect(heard).toBe(1);
  expect(mock.journal.entries().map(({ kind }) => kind)).toEqual(['call', 'wallet', 'notification']);
});

test('early-notification: of two requests at once, both are answered, and the merchant hears it once', async () => {
  const { merchant, call } = await openStage({
    rules: [{ when: { function: 'preCreate' }, effect: { fault: { kind: 'early-notification' } } }],
  });
  const body = preCreateBody();
  const replies = await Promise.all([call('preCreate', body), call('preCreate', body)]);
  expect(replies.map(({ result }) => result)).toEqual(['S SUCCESS', 'S SUCCESS']);
  expect(merchant.received).toHaveLength(1);
});

test.each<{ fault: Fault }>([
  { fault: { kind: 'delay', of: 'request', milliseconds: 5000 } },
  { fault: { kind: 'reorder' } },
])('a request that waits for its time is not carried out in the run after a reset: $fault.kind', async ({ fault }) => {
  const { mock, call, time } = await openStage();
  mock.addRule({ when: { function: 'pay' }, effect: { fault } });
  const waiting = call('pay', payBody());
  waiting.catch(() => undefined);
  await vi.waitFor(() => expect(time.waiting()).toHaveLength(1), 20_000);
  await mock.reset();
  await expect(waiting).rejects.toMatchObject(reset);
  expect([await mock.orders(), mock.journal.entries()]).toEqual([[], []]);
});
