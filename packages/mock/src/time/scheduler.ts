import { isMoment } from '../engine/time.ts';
import { MockError } from '../mock-error.ts';
import { type Appointment, createAgenda } from './agenda.ts';
import { armAlarm } from './alarm.ts';
import type { Scheduler } from './time.ts';
import { createWorkCount, type WorkCount } from './work-count.ts';

/** Real time, or time that stands still from a moment on: milliseconds since 1970. */
export type TimeSource = 'real' | { readonly startAt: number };

/**
 * How many real milliseconds time waits for somebody outside, such as a merchant who does not answer, before it goes on
 * without.
 */
const PATIENCE = 1000;

/**
 * One clock and one agenda for all that waits in a world.
 *
 * @param arrivals requests that are on their way in, of which nobody knows yet whose they are
 */
export function createScheduler(source: TimeSource, arrivals: WorkCount = createWorkCount()): Scheduler {
  const isReal = source === 'real';
  const agenda = createAgenda();
  const work = createWorkCount();
  const held = new Set<() => void>();
  let skipped = 0;
  let drained: Promise<void> = Promise.resolve();
  let callOffAlarm = (): void => {};

  const now = (): number => (isReal ? Date.now() : source.startAt) + skipped;

  const quiet = async (): Promise<void> => {
    await arrivals.quiet(PATIENCE);
    await work.quiet(PATIENCE);
  };

  /** One after the other, each with all that follows from it, so that a run in virtual time repeats. */
  async function drain(until: () => number): Promise<void> {
    await quiet();
    for (let next = take(until()); next; next = take(until())) {
      skipped += Math.max(0, next.due - now());
      next.run();
      await quiet();
    }
  }

  const drainUntil = (until: () => number): Promise<void> => {
    drained = drained.then(() => drain(until)).finally(arm);
    return drained;
  };

  function take(until: number): Appointment | undefined {
    const next = agenda.first();
    if (next === undefined || next.due > until) return undefined;
    agenda.remove(next);
    return next;
  }

  function runDue(): void {
    for (let next = take(now()); next; next = take(now())) next.run();
    arm();
  }

  /** Virtual time needs no alarm: what is due at once is run, and the rest waits to be told. */
  function arm(): void {
    callOffAlarm();
    const next = agenda.first();
    if (isReal && next) callOffAlarm = armAlarm(next.due - now(), runDue);
  }

  function after(milliseconds: number, run: () => void): () => void {
    const appointment = { due: now() + milliseconds, run };
    agenda.add(appointment);
    if (agenda.first() === appointment) arm();
    return () => {
      agenda.remove(appointment);
      if (agenda.size === 0) callOffAlarm();
    };
  }

  /** While work waits it does not count as busy, so time may go on; from the moment when it is told to go on it does. */
  function hold(milliseconds: number, sooner?: Promise<void>): Promise<void> {
    work.end();
    return new Promise((resolve) => {
      const go = (): void => {
        if (!held.delete(go)) return;
        work.begin();
        callOff();
        resolve();
      };
      held.add(go);
      const callOff = after(milliseconds, go);
      void sooner?.then(go);
    });
  }

  return {
    kind: isReal ? 'real' : 'virtual',
    now,
    after,
    soon(run) {
      if (isReal) return run();
      after(0, run);
      void drainUntil(now);
    },
    wait: (milliseconds) => hold(milliseconds),
    holdUntil: (promise, milliseconds) => hold(milliseconds, promise),
    async work(run) {
      work.begin();
      try {
        return await run();
      } finally {
        work.end();
      }
    },
    begin: work.begin,
    end: work.end,
    async advance(milliseconds) {
      const end = now() + milliseconds;
      if (!(Number.isFinite(milliseconds) && milliseconds >= 0 && isMoment(end)))
        throw new MockError(
          'bad-time',
          `Time goes on, and to the year 9999 at most, so not by ${milliseconds} milliseconds.`,
        );
      await drainUntil(() => end);
      skipped += Math.max(0, end - now());
      arm();
    },
    async runUntilIdle() {
      await drainUntil(() => Number.POSITIVE_INFINITY);
    },
    async idle() {
      for (let last: unknown; last !== drained; ) {
        last = drained;
        await drained;
        await arrivals.quiet();
        await work.quiet();
      }
    },
    waiting: () => agenda.all().map(({ due }) => due - now()),
    clear() {
      agenda.clear();
      callOffAlarm();
      for (const go of [...held]) go();
      skipped = 0;
    },
  };
}
