/** The real ones, whatever a test puts in their place later. */
const { setInterval, clearInterval } = globalThis;

/** The longest that a timer takes. */
const MAX_DELAY = 2 ** 31 - 1;

/** Keeps the process alive while somebody waits for an answer, as an open socket would. */
export interface Keeper {
  /**
   * @param held is kept, too: on Node a request that nobody holds is collected, and its signal never hears of an abort
   * @returns a function that lets go
   */
  keep(held: object): () => void;
  /** Lets go of all. */
  clear(): void;
}

export function createKeeper(): Keeper {
  const kept = new Set<() => void>();
  return {
    keep(held) {
      const handle = setInterval(() => held, MAX_DELAY);
      const letGo = (): void => {
        kept.delete(letGo);
        clearInterval(handle);
      };
      kept.add(letGo);
      return letGo;
    },
    clear() {
      for (const letGo of kept) letGo();
    },
  };
}
