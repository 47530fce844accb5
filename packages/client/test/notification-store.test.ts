import { PGlite } from '@electric-sql/pglite';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { postgresStore, postgresTable } from '../src/notifications/postgres.ts';
import {
  type Claim,
  memoryStore,
  type NotificationStore,
  NotificationTimeout,
  type PaymentEvent,
} from '../src/notifications.ts';
import { createManualClock } from './support/clock.ts';
import { body, declined, notification, notificationText, openAnswer, openShop } from './support/notification.ts';

const claim = (changes: Partial<Claim> = {}): Claim => ({ key: 'k', holder: 'a', lease: 60_000, ...changes });

describe.each(['memory', 'PostgreSQL'])('a store in %s', (kind) => {
  const database = kind === 'memory' ? undefined : new PGlite();
  const clock = createManualClock();
  let store: NotificationStore = memoryStore({ clock });
  let number = 0;
  /** A claim on an event that no other test knows. */
  const fresh = (): Claim => claim({ key: `event ${number++}` });
  /** Lets so many milliseconds pass, or has them passed: the database has a clock of its own. */
  const pass = async (ms: number): Promise<void> => {
    clock.advance(ms);
    await database?.query(`update acquiring_notification set held_until = held_until - $1 * interval '1 ms'`, [ms]);
  };

  beforeAll(async () => {
    if (!database) return;
    await database.exec(postgresTable);
    await database.exec(postgresTable);
    store = postgresStore(database);
  }, 60_000);
  afterAll(() => database?.close(), 60_000);

  test('gives an event to one of many at the same moment', async () => {
    const first = fresh();
    const states = await Promise.all(
      Array.from({ length: 50 }, (_, index) => store.claim({ ...first, holder: `holder ${index}` })),
    );
    expect(states.filter((state) => state === 'claimed')).toHaveLength(1);
    expect(states.filter((state) => state === 'held')).toHaveLength(49);
  });

  test('gives two events to two', async () => {
    expect(await Promise.all([store.claim(fresh()), store.claim(fresh())])).toEqual(['claimed', 'claimed']);
  });

  test('knows what is done, for good', async () => {
    const first = fresh();
    await store.claim(first);
    await store.finish(first);
    expect(await store.claim({ ...first, holder: 'b' })).toBe('done');
    await pass(10 ** 9);
    expect(await store.claim({ ...first, holder: 'b' })).toBe('done');
    await store.release(first);
    await store.finish(first);
    expect(await store.claim({ ...first, holder: 'b' })).toBe('done');
  });

  test('gives an event again once it was given back', async () => {
    const first = fresh();
    await store.claim(first);
    await store.release(first);
    expect(await store.claim({ ...first, holder: 'b' })).toBe('claimed');
  });

  test('gives an event again when the lease has run out, and not before', async () => {
    const first = fresh();
    await store.claim(first);
    await pass(50_000);
    expect(await store.claim({ ...first, holder: 'b' })).toBe('held');
    await pass(10_000);
    expect(await store.claim({ ...first, holder: 'b' })).toBe('claimed');
    expect(await store.claim({ ...first, holder: 'c' })).toBe('held');
  });

  test('takes nothing from the next holder when the first wakes up: it finishes for both, and gives back nothing', async () => {
    const first = fresh();
    const second = { ...first, holder: 'b' };
    await store.claim(first);
    await pass(60_000);
    await store.claim(second);
    await store.release(first);
    expect(await store.claim({ ...first, holder: 'c' })).toBe('held');
    await store.finish(first);
    await store.release(second);
    expect(await store.claim({ ...first, holder: 'c' })).toBe('done');
  });

  test('can be told of the end of an event that it has forgotten', async () => {
    const first = fresh();
    await store.finish(first);
    expect(await store.claim(first)).toBe('done');
    await store.release(fresh());
  });

  test('keeps keys apart, whatever stands in them', async () => {
    const keys = ["'; drop table acquiring_notification; --", '__proto__', 'constructor', '', 'ключ', 'A', 'a', 'a '];
    for (const key of keys) expect(await store.claim(claim({ key })), key).toBe('claimed');
    for (const key of keys) expect(await store.claim(claim({ key })), key).toBe('held');
  });
});

describe('a store in memory', () => {
  test.each([0, -1, Number.NaN])('does not take a capacity that would have it forget at once: %d', (capacity) => {
    expect(() => memoryStore({ capacity })).toThrow(`capacity is ${capacity}; expected: a whole number from 1.`);
  });

  test('forgets the oldest beyond its capacity', async () => {
    const store = memoryStore({ capacity: 2 });
    for (const key of ['1', '2', '3']) {
      await store.claim(claim({ key }));
      await store.finish(claim({ key }));
    }
    expect(await Promise.all(['3', '2', '1'].map((key) => store.claim(claim({ key }))))).toEqual([
      'done',
      'done',
      'claimed',
    ]);
  });
});

describe('a store in PostgreSQL', () => {
  test('that answers with nothing it knows lets nobody begin', async () => {
    for (const rows of [[], [{}], [{ state: 'odd' }], [undefined]]) {
      expect(await postgresStore({ query: async () => ({ rows }) }).claim(claim())).toBe('held');
    }
  });
});

const failed = { body: { resultInfo: declined } };

describe('a delivery', () => {
  test('that comes again while the first is at work is sent again, and then acknowledged', async () => {
    const stored = Promise.withResolvers<void>();
    const onPayment = vi.fn(() => stored.promise);
    const { handle } = openShop({ onPayment });
    const first = handle(await notification());
    await vi.waitFor(() => expect(onPayment).toHaveBeenCalled(), 20_000);
    const second = await handle(await notification());
    expect(second.status).toBe(500);
    expect((await openAnswer(second)).body).toMatchObject({ resultInfo: { resultCode: 'UNKNOWN_EXCEPTION' } });
    stored.resolve();
    expect((await first).status).toBe(200);
    expect((await handle(await notification())).status).toBe(200);
    expect(onPayment).toHaveBeenCalledTimes(1);
  });

  test('that comes to two processes at once is handed over once', async () => {
    const stored = Promise.withResolvers<void>();
    const onPayment = vi.fn(() => stored.promise);
    const store = memoryStore();
    const [one, other] = [openShop({ store, onPayment }), openShop({ store, onPayment })];
    const answers = [one.handle(await notification()), other.handle(await notification())];
    expect((await Promise.race(answers)).status).toBe(500);
    stored.resolve();
    expect((await Promise.all(answers)).map(({ status }) => status).toSorted()).toEqual([200, 500]);
    expect(onPayment).toHaveBeenCalledTimes(1);
  });

  test('that failed is handed over again', async () => {
    const events: PaymentEvent[] = [];
    const { handle } = openShop({
      onPayment: (event) => {
        events.push(event);
        if (events.length < 3) throw new Error('The ledger is locked.');
      },
    });
    const statuses: number[] = [];
    for (let time = 0; time < 4; time++) statuses.push((await handle(await notification())).status);
    expect(statuses).toEqual([500, 500, 200, 200]);
    expect(events).toHaveLength(3);
  });

  test('of a failure and of the success that follows are two events, in either order', async () => {
    for (const order of [
      [failed, {}],
      [{}, failed],
    ]) {
      const { handle, events } = openShop();
      for (const sent of [...order, ...order]) expect((await handle(await notification(sent))).status).toBe(200);
      expect(events.map(({ outcome }) => outcome).toSorted()).toEqual(['failed', 'succeeded']);
    }
  });

  test('of another payment is another event', async () => {
    const { handle, events } = openShop();
    for (const acquirementId of ['1', '2', '1']) await handle(await notification({ body: { acquirementId } }));
    expect(events.map(({ body: { acquirementId } }) => acquirementId)).toEqual(['1', '2']);
  });

  test('that names no payment is handed over each time', async () => {
    const { handle, events } = openShop();
    const nameless = { body: { ...failed.body, acquirementId: undefined, merchantTransId: undefined } };
    for (let time = 0; time < 2; time++) expect((await handle(await notification(nameless))).status).toBe(200);
    expect(events).toHaveLength(2);
  });

  test('whose process died is handed over when its lease has run out', async () => {
    const clock = createManualClock();
    const store = memoryStore({ clock });
    const onPayment = vi.fn(() => new Promise<void>(() => {}));
    openShop({ clock, store, onPayment })
      .handle(await notification())
      .catch(() => {});
    await vi.waitFor(() => expect(onPayment).toHaveBeenCalledOnce(), 20_000);
    const { handle, events } = openShop({ clock, store, lease: 60_000 });
    clock.advance(59_999);
    expect((await handle(await notification())).status).toBe(500);
    clock.advance(1);
    expect((await handle(await notification())).status).toBe(200);
    expect(events).toHaveLength(1);
  });
});

describe('onPayment that does not end in time', () => {
  test('has the notification sent again, keeps its claim, and counts when it ends', async () => {
    const clock = createManualClock();
    const stored = Promise.withResolvers<void>();
    const onPayment = vi.fn(() => stored.promise);
    const { handle, errors } = openShop({ clock, onPayment, timeout: 5_000 });
    const first = handle(await notification());
    await vi.waitFor(() => expect(onPayment).toHaveBeenCalled(), 20_000);
    clock.advance(5_000);
    const answer = await first;
    expect(answer.status).toBe(503);
    expect(await answer.text()).toBe('The notification was not dealt with within 5000 ms. Send it again.\n');
    expect(errors).toEqual([expect.any(NotificationTimeout)]);
    expect((await handle(await notification())).status).toBe(500);
    stored.resolve();
    await vi.waitFor(async () => expect((await handle(await notification())).status).toBe(200), 20_000);
    expect(onPayment).toHaveBeenCalledTimes(1);
  });

  test('and fails in the end is handed over again, and told', async () => {
    const clock = createManualClock();
    const stored = Promise.withResolvers<void>();
    const onPayment = vi.fn(() => stored.promise);
    const { handle, errors } = openShop({ clock, onPayment });
    const first = handle(await notification());
    await vi.waitFor(() => expect(onPayment).toHaveBeenCalled(), 20_000);
    clock.advance(8_000);
    await first;
    stored.reject(new Error('The ledger is locked.'));
    await vi.waitFor(
      () => expect(errors).toEqual([expect.any(NotificationTimeout), new Error('The ledger is locked.')]),
      20_000,
    );
    onPayment.mockResolvedValue(undefined);
    expect((await handle(await notification())).status).toBe(200);
    expect(onPayment).toHaveBeenCalledTimes(2);
  });
});

test('a body that comes too slowly is refused, and counts all the same once it is whole and proven', async () => {
  const clock = createManualClock();
  const { handle, events, errors } = openShop({ clock });
  const bytes = new TextEncoder().encode(await notificationText());
  const { readable, writable } = new TransformStream<Uint8Array>();
  const writer = writable.getWriter();
  const answer = handle({ method: 'POST', body: readable, bodyUsed: false });
  await writer.write(bytes.slice(0, 100));
  clock.advance(8_000);
  expect((await answer).status).toBe(408);
  expect([events.length, errors.length]).toEqual([0, 1]);
  await writer.write(bytes.slice(100));
  await writer.close();
  await vi.waitFor(() => expect(events).toHaveLength(1), 20_000);
  expect((await handle(await notification())).status).toBe(200);
  expect(events).toHaveLength(1);
});

describe('a store that fails', () => {
  const broken = (name: keyof NotificationStore): NotificationStore => ({
    ...memoryStore(),
    [name]: () => Promise.reject(new Error('The database is down.')),
  });
  test.each([
    { name: 'claim', status: 500, events: 0, why: 'so nothing is begun' },
    { name: 'finish', status: 200, events: 1, why: 'for the shop has it in its books' },
  ] as const)('to $name is told, and $status is answered, $why', async ({ name, status, events: count }) => {
    const { handle, events, errors } = openShop({ store: broken(name) });
    expect((await handle(await notification())).status).toBe(status);
    expect(events).toHaveLength(count);
    expect(errors).toEqual([new Error('The database is down.')]);
  });

  test('to release is told beside what onPayment threw', async () => {
    const onPayment = () => Promise.reject(new Error('full'));
    const { handle, errors } = openShop({ store: broken('release'), onPayment });
    expect((await handle(await notification())).status).toBe(500);
    expect(errors).toEqual([new Error('full'), new Error('The database is down.')]);
  });

  test('by throwing at once fails no other way', async () => {
    const store = {
      ...memoryStore(),
      claim: () => {
        throw new Error('no');
      },
    };
    const { handle, errors } = openShop({ store });
    expect((await handle(await notification())).status).toBe(500);
    expect(errors).toEqual([new Error('no')]);
  });

  test('by not answering is bounded by the time limit', async () => {
    const clock = createManualClock();
    const claimed = vi.fn(() => new Promise<never>(() => {}));
    const { handle } = openShop({ clock, store: { ...memoryStore(), claim: claimed } });
    const answer = handle(await notification());
    await vi.waitFor(() => expect(claimed).toHaveBeenCalledWith(expect.objectContaining({ lease: 60_000 })), 20_000);
    clock.advance(8_000);
    expect((await answer).status).toBe(503);
  });
});

test('a holder is another one for each delivery', async () => {
  const claims: Claim[] = [];
  const inner = memoryStore();
  const store: NotificationStore = {
    ...inner,
    claim: (given) => {
      claims.push(given);
      return inner.claim(given);
    },
  };
  const { handle } = openShop({ store });
  for (let time = 0; time < 3; time++) await handle(await notification());
  expect(new Set(claims.map(({ holder }) => holder)).size).toBe(3);
  expect(new Set(claims.map(({ key }) => key))).toEqual(
    new Set([`2014000014442 succeeded acquirementId ${body.acquirementId}`]),
  );
});
