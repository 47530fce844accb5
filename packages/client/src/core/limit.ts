import type { Clock } from './clock.ts';
import { Fault } from './fault.ts';

/** Bounds work in time. It holds also for work that ignores its signal: a signer or a fetch that hangs. */
export interface Limit {
  /** Aborts with a {@link Fault} as its reason: time is up, or whoever waits has stopped. */
  readonly signal: AbortSignal;
  /** The work's end, or the fault, whichever comes first. */
  race<Value>(work: Promise<Value>): Promise<Value>;
  /** Stops the timer and leaves the parent's signal alone. */
  close(): void;
}

export interface LimitOptions {
  readonly clock: Clock;
  /** Milliseconds. */
  readonly ms: number;
  /** The caller's signal, or an outer limit's. */
  readonly parent?: AbortSignal | undefined;
}

export function openLimit({ clock, ms, parent }: LimitOptions): Limit {
  const ended = new AbortController();
  const controller = new AbortController();
  const { signal } = controller;
  const interrupted = new Promise<never>((_, reject) => {
    signal.addEventListener('abort', () => reject(signal.reason));
  });
  interrupted.catch(() => {});
  const expire = (): void => {
    if (!ended.signal.aborted) controller.abort(new Fault('timeout', `No whole reply came within ${ms} ms.`));
  };
  const follow = (): void => {
    const reason: unknown = parent?.reason;
    controller.abort(
      reason instanceof Fault ? reason : new Fault('aborted', 'The wait was aborted.', { error: reason }),
    );
  };
  parent?.addEventListener('abort', follow, { signal: ended.signal });
  if (parent?.aborted) follow();
  // A clock that breaks ends the wait as well: nothing may hang.
  clock.sleep(ms, ended.signal).then(expire, expire);
  return { signal, race: (work) => Promise.race([work, interrupted]), close: () => ended.abort() };
}
