import { expect, test } from 'vitest';
import { sleep } from '../src/core/clock.ts';
import {
  createNotificationHandler,
  memoryStore,
  type NotificationHandler,
  type NotificationStore,
} from '../src/notifications.ts';
import { createManualClock, type ManualClock } from './support/clock.ts';
import { trustedSigner } from './support/keys.ts';
import { body, handlerOptions, head, post } from './support/notification.ts';

const LEASE = 60_000;

/** Numbers from 0 up to 1, the same ones for the same seed. */
function randomOf(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** What the merchant's code was seen to do with one event. */
interface Watched {
  /** When runs began that have not ended. */
  readonly running: Set<{ readonly since: number }>;
  begun: number;
  ended: number;
  /** Answers of SUCCESS before any run had ended, runs beside another whose lease ran, runs after the end: none of them may be. */
  readonly faults: string[];
}

/** Lets all go on that can go on without time passing. */
const settle = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

/** Processes of one shop, over one store, which may lose its answers. */
class Shop {
  readonly clock: ManualClock = createManualClock();
  readonly watched = new Map<string, Watched>();
  calm = false;
  readonly #random: () => number;
  readonly #processes: readonly NotificationHandler[];

  constructor(random: () => number) {
    this.#random = random;
    const store = this.#unreliable(memoryStore({ clock: this.clock }));
    this.#processes = Array.from({ length: 3 }, () =>
      createNotificationHandler({
        ...handlerOptions,
        clock: this.clock,
        store,
        lease: LEASE,
        gatewayPublicKey: { verify: async () => {} },
        privateKey: trustedSigner,
        onPayment: ({ key = '' }) => this.#pay(key),
        onError: () => {},
      }),
    );
  }

  /** One delivery to any process. Resolves with its status. */
  async deliver(id: string): Promise<number> {
    const request = { head, body: { ...body, acquirementId: id } };
    const process = this.#processes[Math.floor(this.#random() * this.#processes.length)];
    const answer = await process?.(post(JSON.stringify({ request, signature: 'c2lnbmVk' })));
    const watched = this.watch(`${head.clientId} succeeded acquirementId ${id}`);
    if (answer?.status === 200 && watched.ended === 0) watched.faults.push('acknowledged before the end');
    return answer?.status ?? 0;
  }

  watch(key: string): Watched {
    const known = this.watched.get(key) ?? { running: new Set(), begun: 0, ended: 0, faults: [] };
    this.watched.set(key, known);
    return known;
  }

  /** The merchant's code: it ends at once, later, by throwing, or never, as if its process had died. */
  async #pay(key: string): Promise<void> {
    const watched = this.watch(key);
    const run = { since: this.clock.now() };
    if ([...watched.running].some(({ since }) => run.since - since < LEASE)) watched.faults.push('two at once');
    watched.running.add(run);
    watched.begun += 1;
    const fate = this.calm ? 1 : this.#random();
    if (fate < 0.2) return new Promise(() => {});
    if (fate < 0.6) await sleep(this.clock, this.#random() * 2 * LEASE);
    watched.running.delete(run);
    if (fate < 0.75) throw new Error('The ledger is locked.');
    watched.ended += 1;
  }

  /** Fails now and then, before or after it has done what it was asked. */
  #unreliable(store: NotificationStore): NotificationStore {
    const perhaps = async <Value>(work: () => Promise<Value>): Promise<Value> => {
      const fate = this.calm ? 1 : this.#random();
      if (fate < 0.05) throw new Error('lost before');
      const value = await work();
      if (fate < 0.1) throw new Error('lost after');
      return value;
    };
    return {
      claim: (claim) => perhaps(() => store.claim(claim)),
      finish: (claim) => perhaps(() => store.finish(claim)),
      release: (claim) => perhaps(() => store.release(claim)),
    };
  }
}

test.each(Array.from({ length: 200 }, (_, seed) => seed))(
  'whatever fails, an event ends once acknowledged (seed %i)',
  async (seed) => {
    const random = randomOf(seed);
    const shop = new Shop(random);
    const ids = ['1', '2', '3'];
    for (let step = 0; step < 40; step++) {
      const id = ids[Math.floor(random() * ids.length)] ?? '1';
      void shop.deliver(id);
      if (random() < 0.5) void shop.deliver(id);
      await settle();
      shop.clock.advance(random() * 30_000);
      await settle();
    }
    shop.calm = true;
    shop.clock.advance(3 * LEASE);
    await settle();
    for (const id of ids) {
      const known = shop.watch(`${head.clientId} succeeded acquirementId ${id}`);
      await shop.deliver(id);
      expect(await shop.deliver(id)).toBe(200);
      const { begun } = known;
      expect(await shop.deliver(id)).toBe(200);
      expect(known.begun, 'begun after the acknowledgement').toBe(begun);
      expect(known.ended).toBeGreaterThan(0);
      expect(known.faults).toEqual([]);
    }
  },
);
