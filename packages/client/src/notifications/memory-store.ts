import { type Clock, systemClock } from '../core/clock.ts';
import { checkOptions } from '../options/check.ts';
import { clock as clockRule, count } from '../options/rules.ts';
import type { NotificationStore } from './store.ts';

/** Options of {@link memoryStore}. */
export interface MemoryStoreOptions {
  /** How many events it remembers; beyond, the oldest are forgotten. @default 100_000 */
  readonly capacity?: number | undefined;
  /** @default the system's */
  readonly clock?: Clock | undefined;
}

interface Entry {
  readonly holder: string;
  /** Milliseconds since 1970; for ever once it is done. */
  readonly until: number;
}

/**
 * A store for one process. A restart forgets it, and then a delivery that comes again is handed over again. Several
 * processes need a store that they share, such as `postgresStore`.
 *
 * @throws {OptionsError} with a sentence for every option that is malformed or unknown
 * @example
 * createNotificationHandler({ …, store: memoryStore({ capacity: 10_000 }) });
 */
export function memoryStore(options: MemoryStoreOptions = {}): NotificationStore {
  checkOptions('options of memoryStore', options, { capacity: count, clock: clockRule });
  const { capacity = 100_000, clock = systemClock } = options;
  const entries = new Map<string, Entry>();
  const put = (key: string, entry: Entry): void => {
    entries.delete(key);
    entries.set(key, entry);
    for (const oldest of entries.keys()) {
      if (entries.size <= capacity) return;
      entries.delete(oldest);
    }
  };
  return {
    async claim({ key, holder, lease }) {
      const now = Number(clock.now());
      const until = entries.get(key)?.until ?? now;
      if (until > now) return until === Infinity ? 'done' : 'held';
      put(key, { holder, until: now + lease });
      return 'claimed';
    },
    async finish({ key, holder }) {
      put(key, { holder, until: Infinity });
    },
    async release({ key, holder }) {
      const entry = entries.get(key);
      if (entry?.holder === holder && entry.until !== Infinity) entries.delete(key);
    },
  };
}
