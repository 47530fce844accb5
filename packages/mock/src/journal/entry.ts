import type { OperationName } from '@intl-acquiring/types';
import type { Order } from '../engine/order.ts';
import type { Fault } from '../faults/fault.ts';

/** Whether a message's signature held, and if not, why. */
export interface Verification {
  readonly verified: boolean;
  /** A sentence. */
  readonly reason?: string;
}

/** A message, as it came or went. Holds everything, secrets too: never meant for a log. */
export interface JournalMessage {
  /** Character for character; bytes that are no UTF-8 show as U+FFFD. */
  readonly text: string;
  /** The bytes, where the text is not what they say. */
  readonly base64?: string;
  /** The part of the text that is signed, if the message has one. */
  readonly signed?: string;
  readonly signature?: string;
  /** Of messages that came in. */
  readonly verification?: Verification;
}

/** How one delivery of a notification ended. */
export interface NotificationTry {
  readonly acquirementId: string;
  readonly merchantTransId: string;
  readonly notifyUrl: string;
  /** 1 to 8. */
  readonly attempt: number;
  /** When it was sent, RFC 3339. */
  readonly time: string;
  readonly acknowledged: boolean;
  /** Why it was not acknowledged: a sentence. */
  readonly problem?: string;
  /** When the next one is due, RFC 3339; absent after the last. */
  readonly nextTry?: string;
}

/**
 * One thing that happened in a world:
 *
 * - `call`: a request of a merchant and its answer
 * - `notification`: a delivery to a merchant and its answer
 * - `wallet`: what a buyer did
 */
export interface JournalEntry {
  /** From 1, since the start or the last reset. */
  readonly number: number;
  /** RFC 3339, in the world's time. */
  readonly time: string;
  readonly kind: 'call' | 'notification' | 'wallet';
  /** Short name; what a buyer did is `pay` or `decline`, under `act`. */
  readonly function?: OperationName;
  readonly act?: 'pay' | 'decline';
  readonly request?: JournalMessage;
  /** Missing where a fault swallowed it before it was written. */
  readonly answer?: JournalMessage;
  /** What the answer says. */
  readonly resultCode?: string;
  /** The order that it was about, as it was before and is after. The same value twice: nothing changed. */
  readonly before?: Order;
  readonly after?: Order;
  /** Name of the rule that was applied. */
  readonly rule?: string;
  readonly fault?: Fault;
  /** Of a `notification`. */
  readonly delivery?: NotificationTry;
}

/** What happened in a world, the last so many things of it. */
export interface Journal {
  add(entry: Omit<JournalEntry, 'number' | 'time'>): void;
  /** Oldest first. */
  entries(): readonly JournalEntry[];
  /**
   * Tells each entry from now on, when it is added.
   *
   * @returns a function that ends it
   */
  subscribe(listener: (entry: JournalEntry) => void): () => void;
  clear(): void;
  /** How often it was cleared: the numbers begin again each time. */
  clears(): number;
}
