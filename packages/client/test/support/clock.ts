import type { Clock } from '../../src/index.ts';

/** A clock that only moves when it is told to. */
export interface ManualClock extends Clock {
  now(): number;
  /** The sleeps that have begun and neither ended nor been given up, in milliseconds. */
  readonly pending: readonly number[];
  /** Every sleep that was asked for. */
  readonly asked: readonly number[];
  advance(ms: number): void;
}

interface Sleeper {
  readonly ms: number;
  readonly at: number;
  readonly wake: () => void;
}

export function createManualClock(start: number = Date.UTC(2026, 0, 2, 3, 4, 5)): ManualClock {
  let time = start;
  const sleepers = new Set<Sleeper>();
  const asked: number[] = [];
  return {
    now: () => time,
    asked,
    get pending() {
      return [...sleepers].map(({ ms }) => ms);
    },
    sleep(ms, signal) {
      asked.push(ms);
      return new Promise((resolve, reject) => {
        const sleeper = { ms, at: time + ms, wake: resolve };
        sleepers.add(sleeper);
        const giveUp = (): void => {
          sleepers.delete(sleeper);
          reject(signal?.reason);
        };
        if (signal?.aborted) giveUp();
        else signal?.addEventListener('abort', giveUp, { once: true });
      });
    },
    advance(ms) {
      time += ms;
      for (const sleeper of sleepers) {
        if (sleeper.at > time) continue;
        sleepers.delete(sleeper);
        sleeper.wake();
      }
    },
  };
}
