import type { Job } from './attempt.ts';
import { sleep } from './clock.ts';
import type { Fault } from './fault.ts';

/** Milliseconds: the longest wait before the second attempt, doubled for each further one. */
const FIRST_PAUSE = 250;

/** What may pass by itself: a broken line, a busy or failing gateway, a reply that was cut. */
function isPassing({ reason, seen }: Fault): boolean {
  return seen.isPassing ?? ['network', 'timeout', 'in-process', 'rate-limited', 'unreadable'].includes(reason);
}

export interface AttemptsMade {
  readonly count: number;
  /** Whether the last one may have left this machine. */
  readonly sent: boolean;
}

/**
 * Whether the same may be sent again: where the fault proves that nothing left this machine, or where the tables say
 * that a repeat ends the doubt, because the function reads only or the provider recognises the repeat.
 */
export function mayRetry(fault: Fault, { count, sent }: AttemptsMade, { setup, definition }: Job): boolean {
  if (count >= setup.maxAttempts) return false;
  const isSafe = sent ? definition.info.inDoubt === 'repeat' && isPassing(fault) : fault.reason === 'network';
  return isSafe && setup.budget.take();
}

/**
 * Waits before another attempt, anywhere between nothing and the longest (full jitter, so that many tills don't return
 * at once), and never less than the gateway asks for. False if the call would end before; rejects with the caller's
 * reason if the caller aborts.
 */
export async function pause({ seen }: Fault, count: number, { setup, signal, deadline }: Job): Promise<boolean> {
  const ms = (seen.retryAfter ?? 0) + Math.random() * FIRST_PAUSE * 2 ** (count - 1);
  if (Number(setup.clock.now()) + ms >= deadline) return false;
  await sleep(setup.clock, ms, signal);
  signal?.throwIfAborted();
  return true;
}
