/** Time as the client sees it; a test may pass its own. */
export interface Clock {
  /** The moment, as a Date or as milliseconds since 1970. */
  now(): Date | number;
  /** Runs something after so many milliseconds, once, and returns a function that calls it off. */
  after(ms: number, run: () => void): () => void;
}

export const systemClock: Clock = {
  now: Date.now,
  after(ms, run) {
    const timer = setTimeout(run, ms);
    return () => clearTimeout(timer);
  },
};

/** Resolves after so many milliseconds, or as soon as one of the signals aborts. */
export function sleep(clock: Clock, ms: number, ...signals: readonly (AbortSignal | undefined)[]): Promise<void> {
  return new Promise((resolve) => {
    let callOff = (): void => {};
    const wake = (): void => {
      callOff();
      for (const signal of signals) signal?.removeEventListener('abort', wake);
      resolve();
    };
    callOff = clock.after(ms, wake);
    for (const signal of signals) {
      signal?.addEventListener('abort', wake);
      if (signal?.aborted) wake();
    }
  });
}

/** A moment as messages write it, with the offset written out and no milliseconds: `2026-01-02T03:04:05+00:00`. */
export const messageTime = (isoTime: string): string => `${isoTime.slice(0, 19)}+00:00`;
