import { describe, expect, test } from 'vitest';
import { coffee, newClient } from './support/client.ts';
import { createManualClock } from './support/clock.ts';
import { createGateway, type Gateway, readRequest } from './support/gateway.ts';

/** As Node.js reports it: the reason is in the cause. */
function fetchError(code: string, syscall?: string): TypeError {
  const cause = Object.assign(new Error(`${syscall ?? 'socket'} ${code}`), { code, ...(syscall && { syscall }) });
  return new TypeError('fetch failed', { cause });
}

function aggregate(...causes: Error[]): TypeError {
  const cause = Object.assign(new AggregateError(causes), { code: 'ETIMEDOUT' });
  return new TypeError('fetch failed', { cause });
}

const refused = (address: string): Error =>
  Object.assign(new Error(`connect ECONNREFUSED ${address}`), { code: 'ECONNREFUSED', syscall: 'connect' });

/** A gateway whose network fails so often before it works. */
function failing(
  times: number,
  error: () => unknown,
): Gateway & { readonly seen: Awaited<ReturnType<typeof readRequest>>[] } {
  const gateway = createGateway();
  const seen: Awaited<ReturnType<typeof readRequest>>[] = [];
  return {
    received: gateway.received,
    seen,
    async fetch(request) {
      seen.push(await readRequest(request.clone()));
      if (seen.length <= times) throw error();
      return gateway.fetch(request);
    },
  };
}

/** Moves on through every pause at once. */
const impatient = () => {
  const clock = createManualClock();
  return {
    ...clock,
    asked: clock.asked,
    after: (ms: number, run: () => void) => {
      const callOff = clock.after(ms, run);
      if (ms < 1000) queueMicrotask(() => clock.advance(ms));
      return callOff;
    },
  };
};

describe('another attempt', () => {
  const provable = [
    fetchError('ECONNREFUSED', 'connect'),
    fetchError('ECONNREFUSED'),
    fetchError('ENOTFOUND', 'getaddrinfo'),
    fetchError('EAI_AGAIN', 'getaddrinfo'),
    fetchError('UND_ERR_CONNECT_TIMEOUT'),
    aggregate(refused('::1'), refused('127.0.0.1')),
  ];

  test.each(provable)('is made where the fault proves that nothing was sent: %o', async (error) => {
    const gateway = failing(2, () => error);
    const outcome = await newClient({ fetch: gateway.fetch, clock: impatient() }).pay(coffee);
    expect(outcome).toMatchObject({ outcome: 'succeeded' });
    expect(outcome.call.attempts.map(({ sent, fault }) => [sent, fault?.reason])).toEqual([
      [false, 'network'],
      [false, 'network'],
      [true, undefined],
    ]);
  });

  test('carries the same body under another id, time and signature', async () => {
    const clock = createManualClock();
    const gateway = failing(2, () => fetchError('ECONNREFUSED', 'connect'));
    const after = (ms: number, run: () => void) => {
      if (ms < 1000) queueMicrotask(() => clock.advance(1000));
      return clock.after(ms, run);
    };
    const outcome = await newClient({ fetch: gateway.fetch, clock: { now: clock.now, after } }).pay(coffee);
    const [first, ...others] = gateway.seen;
    expect(new Set(gateway.seen.map(({ bodyText }) => bodyText))).toEqual(new Set([first?.bodyText]));
    expect(others).toHaveLength(2);
    for (const field of ['reqMsgId', 'reqTime']) {
      expect(new Set(gateway.seen.map(({ head }) => head[field])).size).toBe(3);
    }
    expect(new Set(gateway.seen.map(({ signature }) => signature)).size).toBe(3);
    expect(outcome.call.attempts.map(({ reqMsgId }) => reqMsgId)).toEqual(
      gateway.seen.map(({ head }) => head['reqMsgId']),
    );
    expect(outcome.call.reqMsgId).toBe(others.at(-1)?.head['reqMsgId']);
    expect(outcome.call.durationMs).toBe(2000);
  });

  test('is made twice at most, and what was never sent may be sent again', async () => {
    const gateway = failing(9, () => fetchError('ECONNREFUSED', 'connect'));
    const outcome = await newClient({ fetch: gateway.fetch, clock: impatient() }).pay(coffee);
    expect(gateway.seen).toHaveLength(3);
    expect(outcome).toMatchObject({
      outcome: 'unknown',
      reason: 'network',
      next: ['retry', 'query', 'cancel'],
      call: { sent: false },
      message:
        'connect ECONNREFUSED. Nothing was sent, so only an earlier call under the same merchantTransId can have charged.',
    });
  });

  test('comes after a pause of any length up to a limit that doubles', async () => {
    const longest = [0, 0];
    for (let run = 0; run < 30; run++) {
      const clock = impatient();
      await newClient({ fetch: failing(9, () => fetchError('ENOTFOUND')).fetch, clock }).pay(coffee);
      const pauses = clock.asked.filter((ms) => ms < 1000);
      expect(pauses).toHaveLength(2);
      pauses.forEach((ms, index) => {
        longest[index] = Math.max(longest[index] ?? 0, ms);
      });
    }
    expect(longest[0]).toBeLessThanOrEqual(250);
    expect(longest[1]).toBeLessThanOrEqual(500);
    expect(Math.min(...longest)).toBeGreaterThan(50);
  });

  const doubtful = [
    fetchError('ECONNRESET', 'read'),
    fetchError('ECONNREFUSED', 'read'),
    fetchError('EPIPE', 'write'),
    fetchError('UND_ERR_SOCKET'),
    fetchError('UND_ERR_HEADERS_TIMEOUT'),
    aggregate(refused('::1'), Object.assign(new Error('read ECONNRESET'), { code: 'ECONNRESET', syscall: 'read' })),
    new AggregateError([], 'None of them answered.'),
    Object.assign(new Error('The proxy answered with a page.'), { errors: [] }),
    Object.assign(new Error('Two things went wrong.'), { errors: [null, undefined] }),
    new TypeError('fetch failed'),
    new TypeError('error sending request for url (https://gateway.test/): tcp connect error'),
    'a thrown string',
    undefined,
  ];

  test.each(doubtful)('is not made where something may have been sent: %o', async (error) => {
    const gateway = failing(1, () => error);
    const outcome = await newClient({ fetch: gateway.fetch, clock: impatient() }).pay(coffee);
    expect(gateway.seen).toHaveLength(1);
    expect(outcome).toMatchObject({
      outcome: 'unknown',
      reason: 'network',
      next: ['query', 'cancel'],
      call: { sent: true },
    });
  });

  test('is not made after any reply', async () => {
    const gateway = createGateway({ status: 503 });
    await newClient({ fetch: gateway.fetch, clock: impatient() }).pay(coffee);
    expect(gateway.received).toHaveLength(1);
  });

  test('is not made if the call would end before', async () => {
    const gateway = failing(9, () => fetchError('ECONNREFUSED', 'connect'));
    const outcome = await newClient({ fetch: gateway.fetch, clock: createManualClock() }).pay(coffee, {
      timeout: 1e-9 + 1,
    });
    expect(outcome).toMatchObject({ outcome: 'unknown', reason: 'network', call: { sent: false } });
    expect(outcome.call.attempts).toHaveLength(1);
  });
});
