import type { OperationName } from '@intl-acquiring/types';
import type { Clock } from './clock.ts';
import { timestamp } from './engine/time.ts';

/** One message, as it came or went. */
export interface JournalEntry {
  /** From 1, since the start or the last reset. */
  readonly number: number;
  /** RFC 3339. */
  readonly time: string;
  /** Seen from the gateway: calls come in, their replies go out; notifications go out, and their answers come in. */
  readonly direction: 'in' | 'out';
  readonly function: OperationName;
  /** The whole message, character for character; bytes that are no UTF-8 show as U+FFFD. Never meant for a log. */
  readonly text: string;
  /** What an answer says, once it can be trusted. */
  readonly resultCode?: string;
}

export interface Journal {
  add(entry: Omit<JournalEntry, 'number' | 'time'>): void;
  entries(): readonly JournalEntry[];
  clear(): void;
}

/** Keeps the last so many messages. */
export function createJournal(size: number, clock: Clock): Journal {
  let kept: JournalEntry[] = [];
  let number = 0;
  return {
    add(entry) {
      kept.push(Object.freeze({ number: ++number, time: timestamp(clock.now()), ...entry }));
      // Twice the size at most, then cut: shifting at each message would move the whole list every time.
      if (kept.length >= 2 * size) kept = kept.slice(-size);
    },
    entries: () => (size === 0 ? [] : kept.slice(-size)),
    clear() {
      kept = [];
      number = 0;
    },
  };
}
