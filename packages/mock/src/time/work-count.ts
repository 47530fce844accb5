/** Counts what is being worked at, and tells when nothing is. */
export interface WorkCount {
  begin(): void;
  end(): void;
  /** Resolves when nothing is being worked at; after so many real milliseconds in any case. */
  quiet(patience?: number): Promise<void>;
}

export function createWorkCount(): WorkCount {
  let busy = 0;
  let waiting: (() => void)[] = [];
  return {
    begin: () => void busy++,
    end() {
      if (--busy > 0 || waiting.length === 0) return;
      // Whoever was told of the end may begin something: look again when they had their turn.
      queueMicrotask(() => {
        if (busy > 0) return;
        const told = waiting;
        waiting = [];
        for (const tell of told) tell();
      });
    },
    quiet(patience) {
      if (busy === 0) return Promise.resolve();
      return new Promise((resolve) => {
        const timer = patience === undefined ? undefined : setTimeout(resolve, patience);
        waiting.push(() => {
          clearTimeout(timer);
          resolve();
        });
      });
    },
  };
}
