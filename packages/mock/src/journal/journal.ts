import { timestamp } from '../engine/time.ts';
import type { Journal, JournalEntry } from './entry.ts';

/** Keeps the last so many entries. */
export function createJournal(size: number, now: () => number): Journal {
  const listeners = new Set<(entry: JournalEntry) => void>();
  let kept: JournalEntry[] = [];
  let number = 0;
  let clears = 0;
  return {
    add(given) {
      const entry: JournalEntry = Object.freeze({ number: ++number, time: timestamp(now()), ...given });
      if (size > 0) kept.push(entry);
      // Twice the size at most, then cut: shifting at each entry would move the whole list every time.
      if (kept.length > 2 * size) kept = kept.slice(-size);
      for (const listener of listeners) tell(listener, entry);
    },
    entries: () => kept.slice(-size),
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
