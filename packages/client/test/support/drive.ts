import type { ManualClock } from './clock.ts';

const settle = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

/** Lets time pass, timer by timer, until the work has ended. */
export async function drive<Value>(clock: ManualClock, work: Promise<Value>): Promise<Value> {
  let ended = false;
  const watched = work.finally(() => {
    ended = true;
  });
  watched.catch(() => {});
  for (let count = 0; count < 10_000; count++) {
    await settle();
    if (ended) return watched;
    if (!clock.advanceToNext()) throw new Error('It waits, and not for time.');
  }
  throw new Error('It does not end.');
}

/** Lets everything land that is still on its way. */
export async function runOut(clock: ManualClock): Promise<void> {
  do await settle();
  while (clock.advanceToNext());
}
