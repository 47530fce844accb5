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
export function within<Value>(
  { clock, ms, signal: caller }: Limit,
  work: (signal: AbortSignal) => Promise<Value>,
): Promise<Value> {
  return new Promise((resolve, reject) => {
    const controller = new AbortController();
    let callOff = (): void => {};
    const end = (): void => {
      callOff();
      caller?.removeEventListener('abort', follow);
    };
    const stop = (fault: Fault): void => {
      end();
      controller.abort(fault);
      reject(fault);
    };
    const follow = (): void => stop(new Fault('aborted', 'The wait was aborted.', { error: caller?.reason }));
    callOff = clock.after(ms, () => stop(new Fault('timeout', `No whole reply came within ${ms} ms.`)));
    caller?.addEventListener('abort', follow);
    if (caller?.aborted) follow();
    work(controller.signal).then(resolve, reject).finally(end);
  });
}
