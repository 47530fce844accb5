import type { Clock } from '../../src/index.ts';

/** A clock that only moves when it is told to. */
export interface ManualClock extends Clock {
  now(): number;
  /** The timers that have been set and neither run nor been called off, in milliseconds. */
  readonly pending: readonly number[];
  /** Every timer that was asked for. */
  readonly asked: readonly number[];
  advance(ms: number): void;
  /** Moves on to the next timer, and says whether there was one. */
  advanceToNext(): boolean;
}

interface Timer {
  readonly ms: number;
  readonly at: number;
  readonly run: () => void;
}

export function createManualClock(start: number = Date.UTC(2026, 0, 2, 3, 4, 5)): ManualClock {
  let time = start;
  const timers = new Set<Timer>();
  const asked: number[] = [];
  const advance = (ms: number): void => {
    time += ms;
    for (const timer of timers) {
      if (timer.at > time) continue;
      timers.delete(timer);
      timer.run();
    }
  };
  return {
    now: () => time,
    asked,
    get pending() {
      return [...timers].map(({ ms }) => ms);
    },
    after(ms, run) {
      asked.push(ms);
      const timer = { ms, at: time + ms, run };
      timers.add(timer);
      return () => timers.delete(timer);
    },
    advance,
    advanceToNext() {
      const next = Math.min(...[...timers].map(({ at }) => at));
      if (!Number.isFinite(next)) return false;
      advance(Math.max(0, next - time));
      return true;
    },
  };
}
