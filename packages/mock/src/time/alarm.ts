/** The longest that setTimeout takes; after it the alarm is set again. */
const MAX_DELAY = 2 ** 31 - 1;

/**
 * Calls once, so many real milliseconds later. On Node, waiting keeps no process alive.
 *
 * @returns a function that calls it off
 */
export function armAlarm(milliseconds: number, ring: () => void): () => void {
  const handle: unknown = setTimeout(ring, Math.min(Math.max(0, milliseconds), MAX_DELAY));
  unref(handle);
  return () => clearTimeout(handle as number);
}

/** Browsers and workers hand out numbers. */
function unref(handle: unknown): void {
  if (typeof handle !== 'object' || handle === null || !('unref' in handle)) return;
  if (typeof handle.unref === 'function') handle.unref();
}
