/** Tells the time. `Date` is one. */
export interface Clock {
  /** Milliseconds since 1970. */
  now(): number;
}

/** Runs something later. */
export interface Timer {
  /**
   * @param milliseconds how much later
   * @returns a function that calls it off
   */
  after(milliseconds: number, run: () => void): () => void;
}

/** Real time. On Node, waiting keeps no process alive. */
export const realTimer: Timer = {
  after(milliseconds, run) {
    const handle = setTimeout(run, milliseconds);
    unref(handle);
    return () => clearTimeout(handle);
  },
};

/** Browsers and workers hand out numbers. */
function unref(handle: unknown): void {
  if (typeof handle !== 'object' || handle === null || !('unref' in handle)) return;
  if (typeof handle.unref === 'function') handle.unref();
}
