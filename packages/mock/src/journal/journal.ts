import { timestamp } from '../engine/time.ts';
import type { Journal, JournalEntry } from './entry.ts';

/** Keeps the last so many entries, in a ring: each takes the place of the oldest. */
export function createJournal(size: number, now: () => number): Journal {
  const listeners = new Set<(entry: JournalEntry) => void>();
  let kept: JournalEntry[] = [];
  let number = 0;
  let clears = 0;
  return {
    add(given) {
      const entry: JournalEntry = Object.freeze({ number: ++number, time: timestamp(now()), ...given });
      if (size > 0) kept[(number - 1) % size] = entry;
      for (const listener of listeners) tell(listener, entry);
    },
    entries() {
      const oldest = kept.length < size ? 0 : number % size;
      return [...kept.slice(oldest), ...kept.slice(0, oldest)];
    },
    subscribe(listener) {
      const own = (entry: JournalEntry): void => listener(entry);
      listeners.add(own);
      return () => void listeners.delete(own);
    },
    clear() {
      kept = [];
      number = 0;
      clears++;
    },
    clears: () => clears,
  };
}

/** Whoever listens is a guest: a fault of theirs must not become one of the gateway. */
function tell(listener: (entry: JournalEntry) => void, entry: JournalEntry): void {
  try {
    listener(entry);
  } catch (error) {
    console.error('A listener of the journal failed:', error);
  }
}
