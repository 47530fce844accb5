/** Lets one request wait for the next. */
export interface Turns {
  /** Resolves when another request has been answered. */
  next(): Promise<void>;
  /** A request has been answered. */
  pass(): void;
}

export function createTurns(): Turns {
  let waiting: (() => void)[] = [];
  return {
    next: () => new Promise((resolve) => waiting.push(resolve)),
    pass() {
      const told = waiting;
      waiting = [];
      for (const tell of told) tell();
    },
  };
}
