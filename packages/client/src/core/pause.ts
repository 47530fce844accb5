import type { Job } from './attempt.ts';
import { Fault } from './fault.ts';

/** Milliseconds: the longest wait before the second attempt, doubled for each further one. */
const FIRST_PAUSE = 250;

/**
 * Waits before another attempt, anywhere between nothing and the longest (full jitter, so that many tills don't return
 * at once). False if time runs out first; rejects with the caller's reason if the caller aborts.
 */
export async function pause(attemptsMade: number, { setup, limit }: Job): Promise<boolean> {
  const longest = FIRST_PAUSE * 2 ** (attemptsMade - 1);
  try {
    await limit.race(setup.clock.sleep(Math.random() * longest, limit.signal));
    return !limit.signal.aborted;
  } catch {
    const fault: unknown = limit.signal.reason;
    if (fault instanceof Fault && fault.reason === 'aborted') throw fault.seen.error;
    return false;
  }
}
