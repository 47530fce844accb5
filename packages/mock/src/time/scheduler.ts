import { MockError } from '../mock-error.ts';
import { type Appointment, createAgenda } from './agenda.ts';
import { armAlarm } from './alarm.ts';
import type { Scheduler } from './time.ts';
import { createWorkCount } from './work-count.ts';

/** Real time, or time that stands still from a moment on: milliseconds since 1970. */
export type TimeSource = 'real' | { readonly startAt: number };

/**
 * How many real milliseconds time waits for somebody outside, such as a merchant who does not answer, before it goes on
 * without.
 */
const PATIENCE = 1000;

/** One clock and one agenda for all that waits in a world. */
export function createScheduler(source: TimeSource): Scheduler {
  const isReal = source === 'real';
  const agenda = createAgenda();
  const work = createWorkCount();
  const held = new Set<() => void>();
  let skipped = 0;
  let drained: Promise<void> = Promise.resolve();
  let callOffAlarm = (): void => {};

  const now = (): number => (isReal ? Date.now() : source.startAt) + skipped;

  /** One after the other, each with all that follows from it, so that a run in virtual time repeats. */
  async function drain(until: () => number): Promise<void> {
    await work.quiet(PATIENCE);
    for (let next = take(until()); next; next = take(until())) {
      skipped += Math.max(0, next.due - now());
      next.run();
      await work.quiet(PATIENCE);
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

  /** Resolves when the time has come, or all is called off. */
  function elapse(milliseconds: number): Promise<void> {
    return new Promise((resolve) => {
      const go = (): void => {
        held.delete(go);
        callOff();
        resolve();
      };
      const callOff = after(milliseconds, go);
      held.add(go);
    });
  }

  /** While work waits it does not count as busy: time may go on. */
  async function hold<Value>(promise: Promise<Value>): Promise<Value> {
    work.end();
    return promise.finally(() => work.begin());
  }

  return {
    now,
    after,
    soon(run) {
      if (isReal) return run();
      after(0, run);
      void drainUntil(now);
    },
    wait: (milliseconds) => hold(elapse(milliseconds)),
    holdUntil: (promise, milliseconds) => hold(Promise.race([promise, elapse(milliseconds)])),
    async work(run) {
      work.begin();
      try {
        return await run();
      } finally {
        work.end();
      }
    },
    async advance(milliseconds) {
      if (!(milliseconds >= 0))
        throw new MockError('bad-time', `Time goes on, and not by ${milliseconds} milliseconds.`);
      const end = now() + milliseconds;
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
