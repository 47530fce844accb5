/** Values by their serials, which are given one after the other. */
export interface BySerial<Value> {
  readonly size: number;
  get(serial: number): Value | undefined;
  set(serial: number, value: Value): void;
  /** Takes the first away. */
  shift(): Value | undefined;
  /** The values from a serial on. */
  from(serial: number): Iterable<Value>;
  clear(): void;
}

/** How many are taken away before the rest moves up: one by one would take long. */
const SLACK = 1024;

export function createBySerial<Value>(): BySerial<Value> {
  let values: (Value | undefined)[] = [];
  // The serial of the first value in the list, and of the first that is still there.
  let base = 1;
  let first = 1;
  let size = 0;

  function moveUp(): void {
    const gone = first - base;
    if (gone < SLACK || gone < values.length / 2) return;
    values = values.slice(gone);
    base = first;
  }

  return {
    get size() {
      return size;
    },
    get: (serial) => (serial < first ? undefined : values[serial - base]),
    set(serial, value) {
      if (serial < first) return;
      if (values[serial - base] === undefined) size++;
      values[serial - base] = value;
    },
    shift() {
      while (first - base < values.length) {
        const value = values[first - base];
        values[first - base] = undefined;
        first += 1;
        if (value === undefined) continue;
        size--;
        moveUp();
        return value;
      }
      return undefined;
    },
    *from(serial) {
      for (let index = Math.max(serial, first) - base; index < values.length; index++) {
        const value = values[index];
        if (value !== undefined) yield value;
      }
    },
    clear() {
      values = [];
      base = 1;
      first = 1;
      size = 0;
    },
  };
}
