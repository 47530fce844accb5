import type { Clock } from './clock.ts';
import { Fault } from './fault.ts';

export interface Limit {
  readonly clock: Clock;
  /** Milliseconds. */
  readonly ms: number;
  /** The caller's. */
  readonly signal: AbortSignal | undefined;
}

/**
 * The end of some work, or a {@link Fault} as soon as time is up or the caller stops waiting. That holds also for work
 * that ignores the signal it is given, such as a signer or a fetch that hangs.
 */
export async function within<Value>(
  { clock, ms, signal: caller }: Limit,
  work: (signal: AbortSignal) => Promise<Value>,
): Promise<Value> {
  const controller = new AbortController();
  const { signal } = controller;
  const follow = (): void => controller.abort(new Fault('aborted', 'The wait was aborted.', { error: caller?.reason }));
  const callOff = clock.after(ms, () => controller.abort(new Fault('timeout', `No whole reply came within ${ms} ms.`)));
  caller?.addEventListener('abort', follow);
  try {
    return await new Promise((resolve, reject) => {
      signal.addEventListener('abort', () => reject(signal.reason));
      if (caller?.aborted) follow();
      work(signal).then(resolve, reject);
    });
  } finally {
    callOff();
    caller?.removeEventListener('abort', follow);
  }
}
