/** The real ones, whatever a test puts in their place later. */
const { setInterval, clearInterval } = globalThis;

/** The longest that a timer takes. */
const MAX_DELAY = 2 ** 31 - 1;

/**
 * Keeps the process alive, as a socket does on which somebody waits for an answer.
 *
 * @param held is kept, too: on Node a request that nobody holds is collected, and its signal never hears of an abort
 * @returns a function that lets go
 */
export function keepAlive(held: object): () => void {
  const handle = setInterval(() => held, MAX_DELAY);
  return () => clearInterval(handle);
}
