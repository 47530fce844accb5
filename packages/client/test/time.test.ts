import { getEventListeners } from 'node:events';
import { describe, expect, test, vi } from 'vitest';
import type { ClientOptions } from '../src/index.ts';
import { coffee, newClient } from './support/client.ts';
import { createManualClock } from './support/clock.ts';
import { createGateway } from './support/gateway.ts';
import { trustedSigner } from './support/keys.ts';

const never = <Value>(): Promise<Value> => new Promise(() => {});

/** What hangs, and whether something may have been sent by then. Nothing here heeds a signal. */
const hanging: { given: string; changes: Partial<ClientOptions>; sent: boolean }[] = [
  { given: 'a signer', changes: { privateKey: { algorithm: 'RSA2', sign: () => never<string>() } }, sent: false },
  { given: 'a gateway that sends no head', changes: { fetch: () => never<Response>() }, sent: true },
  {
    given: 'a gateway that sends no body',
    changes: { fetch: async () => new Response(new ReadableStream({ pull: () => never<void>() })) },
    sent: true,
  },
  {
    given: 'a gateway that stops within the body',
    changes: {
      fetch: async () => {
        const start = (controller: ReadableStreamDefaultController): void => controller.enqueue(Buffer.from('{"resp'));
        return new Response(new ReadableStream({ start }));
      },
    },
    sent: true,
  },
  {
    given: 'a verifier',
    changes: {
      fetch: async () => new Response('{"response":{"head":{},"body":{}},"signature":"x"}'),
      gatewayPublicKey: { verify: () => never<void>() },
    },
    sent: true,
  },
];

const settle = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 30));

describe('a timeout', () => {
  test.each(hanging)('ends the attempt when $given hangs', async ({ changes, sent }) => {
    const clock = createManualClock();
    const pending = newClient({ clock, privateKey: trustedSigner, ...changes }).pay(coffee);
    await settle();
    clock.advance(9_999);
    expect(clock.pending).toEqual([10_000]);
    clock.advance(1);
    expect(await pending).toMatchObject({
      outcome: 'unknown',
      reason: 'timeout',
      message: expect.stringMatching(/^No whole reply came within 10000 ms\. /),
      next: sent ? ['query', 'cancel'] : ['retry', 'query', 'cancel'],
      call: { sent, durationMs: 10_000, attempts: [{ sent, durationMs: 10_000, fault: { reason: 'timeout' } }] },
    });
    expect(clock.pending).toEqual([]);
  });

  test.each(hanging)('ends the call when $given hangs longer than the attempt may last', async ({ changes, sent }) => {
    const clock = createManualClock();
    const pending = newClient({ clock, privateKey: trustedSigner, ...changes }).pay(coffee, {
      timeout: 700,
      attemptTimeout: 900,
    });
    await settle();
    clock.advance(700);
    expect(await pending).toMatchObject({ outcome: 'unknown', reason: 'timeout', call: { sent } });
    expect(clock.pending).toEqual([]);
  });

  test("comes from the call's options, else from the client's", async () => {
    const clock = createManualClock();
    const client = newClient({ clock, fetch: () => never<Response>(), timeout: 600, attemptTimeout: 500 });
    void client.pay(coffee);
    void client.pay(coffee, { timeout: 60, attemptTimeout: 50 });
    void client.pay(coffee, { timeout: 40 });
    void client.pay(coffee, { timeout: undefined });
    expect(clock.pending).toEqual([500, 50, 40, 500]);
  });

  test('aborts the fetch', async () => {
    const clock = createManualClock();
    const fetch = vi.fn((_: Request) => never<Response>());
    const pending = newClient({ clock, fetch }).pay(coffee);
    await vi.waitFor(() => expect(fetch).toHaveBeenCalled(), 20_000);
    clock.advance(10_000);
    await pending;
    expect(fetch.mock.calls[0]?.[0].signal.aborted).toBe(true);
  });

  test('that no clock can time is no call: nothing is sent', async () => {
    const broken = (): never => {
      throw new Error('No timer is left.');
    };
    const fetch = vi.fn(() => never<Response>());
    const pending = newClient({ clock: { now: () => 0, after: broken }, fetch }).pay(coffee);
    await expect(pending).rejects.toThrow('No timer is left.');
    expect(fetch).not.toHaveBeenCalled();
  });

  test('that is over at once, by a clock that does not wait, sends nothing', async () => {
    const atOnce = (_: number, run: () => void): (() => void) => {
      run();
      return () => {};
    };
    const fetch = vi.fn(() => never<Response>());
    const paid = await newClient({ clock: { now: () => 0, after: atOnce }, fetch, maxAttempts: 1 }).pay(coffee);
    expect(paid).toMatchObject({ outcome: 'unknown', reason: 'timeout', call: { sent: false } });
    expect(fetch).not.toHaveBeenCalled();
  });

  test('holds back what a transport would send after it: it was told as not sent', async () => {
    const clock = createManualClock();
    const written = vi.fn();
    const pending = newClient({
      clock,
      privateKey: trustedSigner,
      transport: async ({ onSend }) => {
        await new Promise<void>((resolve) => clock.after(15_000, resolve));
        onSend();
        written();
        return { status: 200 };
      },
    }).pay(coffee);
    await settle();
    clock.advance(10_000);
    expect(await pending).toMatchObject({ outcome: 'unknown', reason: 'timeout', call: { sent: false } });
    clock.advance(5_000);
    await settle();
    expect(written).not.toHaveBeenCalled();
  });

  test('leaves no timer behind after a reply', async () => {
    const clock = createManualClock();
    const { fetch } = createGateway();
    expect(await newClient({ clock, fetch }).pay(coffee)).toMatchObject({ outcome: 'succeeded' });
    expect(clock.pending).toEqual([]);
  });
});

describe('an abort', () => {
  test('before the call rejects with its reason, and nothing is sent', async () => {
    const { fetch, received } = createGateway();
    const reason = new Error('The shop is closed.');
    await expect(newClient({ fetch }).pay(coffee, { signal: AbortSignal.abort(reason) })).rejects.toBe(reason);
    expect(received).toEqual([]);
  });

  test('before anything is sent rejects with its reason', async () => {
    const controller = new AbortController();
    const fetch = vi.fn(() => never<Response>());
    const privateKey = { algorithm: 'RSA2', sign: () => never<string>() } as const;
    const pending = newClient({ fetch, privateKey }).pay(coffee, { signal: controller.signal });
    const reason = new Error('The buyer walked away.');
    controller.abort(reason);
    await expect(pending).rejects.toBe(reason);
    expect(fetch).not.toHaveBeenCalled();
  });

  test('while a pause lasts rejects with its reason, for nothing was sent', async () => {
    const controller = new AbortController();
    const clock = createManualClock();
    const cause = Object.assign(new Error('connect ECONNREFUSED'), { code: 'ECONNREFUSED', syscall: 'connect' });
    const fetch = () => Promise.reject(new TypeError('fetch failed', { cause }));
    const pending = newClient({ fetch, clock }).pay(coffee, { signal: controller.signal });
    await vi.waitFor(() => expect(clock.pending.some((ms) => ms < 1000)).toBe(true), 20_000);
    const reason = new Error('The buyer walked away.');
    controller.abort(reason);
    await expect(pending).rejects.toBe(reason);
    expect(clock.pending).toEqual([]);
  });

  test('after sending takes nothing back: the outcome is unknown', async () => {
    const controller = new AbortController();
    const fetch = vi.fn(() => never<Response>());
    const pending = newClient({ fetch }).pay(coffee, { signal: controller.signal });
    await vi.waitFor(() => expect(fetch).toHaveBeenCalled(), 20_000);
    const reason = Object.assign(new Error('connect ECONNREFUSED'), { code: 'ECONNREFUSED', syscall: 'connect' });
    controller.abort(reason);
    const outcome = await pending;
    expect(outcome).toMatchObject({
      outcome: 'unknown',
      reason: 'aborted',
      next: ['query', 'cancel'],
      call: { sent: true },
    });
    expect(outcome).toHaveProperty('error', reason);
  });

  test("leaves nothing on the caller's signal, however many calls it serves", async () => {
    const { signal } = new AbortController();
    const client = newClient({ fetch: createGateway().fetch });
    for (let count = 0; count < 3; count++) await client.pay(coffee, { signal });
    expect(getEventListeners(signal, 'abort')).toEqual([]);
  });
});
