import type { Clock, Timer } from '../../src/index.ts';

interface Waiting {
  readonly due: number;
  readonly run: () => void;
}

/** A clock that stands still until it is told to go on. */
export interface FakeTime {
  readonly clock: Clock;
  readonly timer: Timer;
  /** How long until each thing that waits, in milliseconds, soonest first. */
  waiting(): number[];
  advance(milliseconds: number): void;
}

export const START: number = Date.parse('2026-11-21T20:37:00+08:00');

export function createFakeTime(): FakeTime {
  let now = START;
  let waiting: Waiting[] = [];
  return {
    clock: { now: () => now },
    timer: {
      after(milliseconds, run) {
        const entry = { due: now + milliseconds, run };
        waiting.push(entry);
        return () => {
          waiting = waiting.filter((other) => other !== entry);
        };
      },
    },
    waiting: () => waiting.map(({ due }) => due - now).sort((a, b) => a - b),
    advance(milliseconds) {
      now += milliseconds;
      const due = waiting.filter((entry) => entry.due <= now);
      waiting = waiting.filter((entry) => entry.due > now);
      for (const { run } of due) run();
    },
  };
}
