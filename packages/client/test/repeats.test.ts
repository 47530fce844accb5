import { describe, expect, test, vi } from 'vitest';
import type { RefundInput } from '../src/index.ts';
import { coffee, order } from './support/client.ts';
import { drive } from './support/drive.ts';
import { trustedSigner } from './support/keys.ts';
import { type Script, scripted } from './support/scripted.ts';

const refund: RefundInput = {
  acquirementId: '2015032412007101547201351234',
  merchantRefundId: 'R-1',
  refundAmount: { currency: 'USD', value: '100' },
};
const { merchantTransId } = coffee;
const done: Script = { result: 'S SUCCESS' };

/** What may pass by itself. */
const passing: Script[] = [
  { breaks: 'read ECONNRESET' },
  'hangs',
  { http: 500 },
  { http: 502 },
  { http: 503 },
  { http: 429 },
  { http: 408 },
  { garbage: '' },
  { garbage: '<html>' },
  { result: 'U UNKNOWN_EXCEPTION' },
  { result: 'U SYSTEM_ERROR' },
  { result: 'F REQUEST_TRAFFIC_EXCEED_LIMIT' },
];

describe('what the tables say may be repeated', () => {
  test.each(passing)('is sent again after %o', async (line) => {
    const { client, clock, sent } = scripted([line, line, done]);
    const outcome = await drive(clock, client.refund(refund));
    expect(outcome).toMatchObject({ outcome: 'succeeded', payment: 'refunded' });
    expect(sent.map(({ body }) => body)).toEqual(Array.from({ length: 3 }, () => sent[0]?.body));
    expect(new Set(sent.map(({ head }) => head['reqMsgId'])).size).toBe(3);
  });

  test.each([
    ['preCreate', (client) => client.preCreate(order)],
    ['payQuery', (client) => client.payQuery({ merchantTransId })],
    ['payCancel', (client) => client.payCancel({ merchantTransId })],
    ['refund', (client) => client.refund(refund)],
  ] as [string, (client: ReturnType<typeof scripted>['client']) => Promise<unknown>][])('is %s', async (_, call) => {
    const { client, clock, sent } = scripted([{ breaks: 'EPIPE' }, done]);
    expect(await drive(clock, call(client))).toMatchObject({ outcome: 'succeeded' });
    expect(sent).toHaveLength(2);
  });

  test.each(passing)('is not pay: one message, whatever comes back: %o', async (line) => {
    const { client, clock, sent } = scripted([line]);
    expect(await drive(clock, client.pay(coffee))).toMatchObject({
      outcome: 'unknown',
      next: expect.arrayContaining(['query']),
    });
    expect(sent).toHaveLength(1);
  });

  test.each<Script>([
    { http: 400 },
    { http: 404 },
    { http: 302 },
    { result: 'S RISK_REJECT' },
    { result: 'F PARAM_ILLEGAL' },
  ])('is not sent again after %o, which would come back the same', async (line) => {
    const { client, clock, sent } = scripted([line, done]);
    await drive(clock, client.refund(refund));
    expect(sent).toHaveLength(1);
  });

  test('is sent as often as the options say, and then the doubt is told', async () => {
    const { client, clock, sent } = scripted([{ http: 500 }], { maxAttempts: 5 });
    expect(await drive(clock, client.refund(refund))).toMatchObject({
      outcome: 'unknown',
      reason: 'http-status',
      next: ['retry', 'query'],
      message:
        'The gateway answered with HTTP status 500. Send the same refund again to learn what it came to: a repeat does nothing twice.',
    });
    expect(sent).toHaveLength(5);
  });
});

describe('a refusal after an attempt in doubt', () => {
  test("with one of the function's own codes settles it: the gateway has looked the key up", async () => {
    const { client, clock } = scripted(['hangs', { result: 'F REFUND_AMOUNT_EXCEED' }]);
    expect(await drive(clock, client.refund(refund))).toMatchObject({
      outcome: 'failed',
      result: { code: 'REFUND_AMOUNT_EXCEED' },
    });
  });

  test.each(['INVALID_SIGNATURE', 'ACCESS_DENIED', 'PROCESS_FAIL', 'A_NEW_CODE'])(
    'with %s does not: it may have turned away the repeat alone',
    async (code) => {
      const { client, clock } = scripted(['hangs', { result: `F ${code}` }]);
      expect(await drive(clock, client.refund(refund))).toMatchObject({
        outcome: 'unknown',
        payment: 'unknown',
        reason: 'timeout',
        result: { status: 'F', code },
        message: expect.stringContaining(`F ${code}, which does not settle an earlier attempt: No whole reply came`),
      });
    },
  );

  test('settles it if the attempt before was never sent', async () => {
    const refused = { unsent: 'connect ECONNREFUSED' };
    const { client, clock } = scripted([refused, { result: 'F ACCESS_DENIED' }]);
    expect(await drive(clock, client.refund(refund))).toMatchObject({ outcome: 'failed', payment: 'unchanged' });
  });
});

describe('what stops a further attempt', () => {
  test('leaves the doubt of the one before: a signer that fails', async () => {
    const sign = vi.fn(trustedSigner.sign).mockImplementationOnce(trustedSigner.sign);
    sign.mockRejectedValue(new Error('HSM down'));
    const { client, clock } = scripted([{ http: 503 }], { privateKey: { algorithm: 'RSA2', sign } });
    expect(await drive(clock, client.refund(refund))).toMatchObject({ outcome: 'unknown', reason: 'http-status' });
  });

  test('leaves the doubt of the one before: an abort', async () => {
    const controller = new AbortController();
    const { client, clock } = scripted([{ http: 503, retryAfter: '5' }]);
    clock.after(2_000, () => controller.abort(new Error('closing')));
    const outcome = await drive(clock, client.refund(refund, { signal: controller.signal }));
    expect(outcome).toMatchObject({ outcome: 'unknown', reason: 'aborted', call: { sent: true } });
  });
});

describe('Retry-After', () => {
  test.each([
    { given: { http: 503, retryAfter: '7' }, atLeast: 7_000 },
    { given: { http: 429, retryAfter: 'Fri, 02 Jan 2026 03:04:15 GMT' }, atLeast: 10_000 },
    { given: { http: 503, retryAfter: 'Thu, 01 Jan 2026 00:00:00 GMT' }, atLeast: 0 },
    { given: { http: 503, retryAfter: 'soon' }, atLeast: 0 },
    { given: { http: 500, retryAfter: '7' }, atLeast: 7_000 },
  ])('$given.http $given.retryAfter', async ({ given, atLeast }) => {
    const { client, clock } = scripted([given, done]);
    const outcome = await drive(clock, client.refund(refund));
    expect(outcome.outcome).toBe('succeeded');
    expect(outcome.call.durationMs).toBeGreaterThanOrEqual(atLeast);
    expect(outcome.call.durationMs).toBeLessThanOrEqual(atLeast + 250);
  });

  test('beyond the end of the call ends it', async () => {
    const { client, clock, sent } = scripted([{ http: 503, retryAfter: '3600' }]);
    const outcome = await drive(clock, client.refund(refund));
    expect(outcome).toMatchObject({ outcome: 'unknown', reason: 'http-status', call: { durationMs: 0 } });
    expect(sent).toHaveLength(1);
  });
});

describe('a budget', () => {
  test('keeps an outage from being made worse: in the end each call is one message', async () => {
    const { client, clock, sent } = scripted([{ http: 503 }], { retryBudget: 5 });
    for (let count = 0; count < 20; count++) await drive(clock, client.refund(refund));
    expect(sent).toHaveLength(20 + 5);
  });

  test('is earned again by calls that end without doubt', async () => {
    const script: Script[] = [
      { http: 503 },
      { http: 503 },
      ...Array.from({ length: 10 }, () => done),
      { http: 503 },
      done,
    ];
    const { client, clock, sent } = scripted(script, { retryBudget: 1 });
    for (let count = 0; count < 12; count++) await drive(clock, client.refund(refund));
    // The first call is two messages and fails; ten earn a retry, and the last call has it.
    expect(sent).toHaveLength(2 + 10 + 2);
  });

  test('of none makes every call one message', async () => {
    const { client, clock, sent } = scripted([{ unsent: 'connect ECONNREFUSED' }], { retryBudget: 0 });
    await drive(clock, client.refund(refund));
    expect(sent).toHaveLength(1);
  });
});

test('a call ends by its timeout, however many attempts it has', async () => {
  const { client, clock } = scripted(['hangs']);
  const outcome = await drive(clock, client.refund(refund, { timeout: 15_000 }));
  expect(outcome).toMatchObject({ outcome: 'unknown', reason: 'timeout' });
  expect(outcome.call.durationMs).toBeLessThanOrEqual(15_000);
  expect(outcome.call.attempts.length).toBe(2);
});
