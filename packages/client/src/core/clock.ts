/** Time as the client sees it; a test may pass its own. */
export interface Clock {
  /** The moment, as a Date or as milliseconds since 1970. */
  now(): Date | number;
  /** Resolves after so many milliseconds, and rejects at once when the signal aborts. */
  sleep(ms: number, signal?: AbortSignal): Promise<void>;
}

export const systemClock: Clock = {
  now: Date.now,
  sleep: (ms, signal) =>
    new Promise((resolve, reject) => {
      const wake = (): void => {
        clearTimeout(timer);
        signal?.removeEventListener('abort', wake);
        if (signal?.aborted) reject(signal.reason);
        else resolve();
      };
      const timer = setTimeout(wake, ms);
      signal?.addEventListener('abort', wake);
      if (signal?.aborted) wake();
    }),
};

/** RFC 3339 with the offset written out, to the second: `2026-01-02T03:04:05+00:00`. */
export function formatTime(moment: Date | number): string {
  return `${new Date(moment).toISOString().slice(0, 19)}+00:00`;
}
