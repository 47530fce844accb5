/** Something that waits for its time. */
export interface Appointment {
  readonly due: number;
  readonly run: () => void;
}

/** What waits, soonest first; of those due together, the one that was added first. */
export interface Agenda {
  readonly size: number;
  add(appointment: Appointment): void;
  remove(appointment: Appointment): void;
  first(): Appointment | undefined;
  all(): readonly Appointment[];
  clear(): void;
}

/** A sorted list: what is added mostly belongs near the end, and goes there by a binary search. */
export function createAgenda(): Agenda {
  let sorted: Appointment[] = [];
  const placeFor = (due: number): number => {
    let [from, to] = [0, sorted.length];
    while (from < to) {
      const middle = (from + to) >>> 1;
      if ((sorted[middle]?.due ?? 0) <= due) from = middle + 1;
      else to = middle;
    }
    return from;
  };
  return {
    get size() {
      return sorted.length;
    },
    add: (appointment) => void sorted.splice(placeFor(appointment.due), 0, appointment),
    remove(appointment) {
      const at = sorted.indexOf(appointment);
      if (at >= 0) sorted.splice(at, 1);
    },
    first: () => sorted[0],
    all: () => sorted,
    clear() {
      sorted = [];
    },
  };
}
