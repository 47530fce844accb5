/** The keys of orders by their serials, which are given one after the other. */
export interface Serials {
  set(serial: number, key: string): void;
  /** Takes the first away. */
  shift(): string | undefined;
  /** The keys from a serial on. */
  from(serial: number): Iterable<string>;
  clear(): void;
}

/** How many are taken away before the rest moves up: one by one would take long. */
const SLACK = 1024;

export function createSerials(): Serials {
  let keys: string[] = [];
  // The serial of the first key in the list, and of the first that is still there.
  let base = 1;
  let first = 1;

  function moveUp(): void {
    const gone = first - base;
    if (gone < SLACK || gone < keys.length / 2) return;
    keys = keys.slice(gone);
    base = first;
  }

  return {
    set(serial, key) {
      if (serial >= first) keys[serial - base] = key;
    },
    shift() {
      const key = keys[first - base];
      if (key === undefined) return undefined;
      first += 1;
      moveUp();
      return key;
    },
    *from(serial) {
      for (let index = Math.max(serial, first) - base; index < keys.length; index++) {
        const key = keys[index];
        if (key !== undefined) yield key;
      }
    },
    clear() {
      keys = [];
      base = 1;
      first = 1;
    },
  };
}
