import type { Policy } from '../engine/policy.ts';
import type { Journal } from '../journal/entry.ts';
import type { Notifier } from '../notify/notifier.ts';
import type { RuleBook } from '../rules/rule-book.ts';
import type { OrderStore } from '../store/order-store.ts';
import type { Scheduler } from '../time/time.ts';
import type { Trust } from './open-call.ts';
import type { Signers } from './sign.ts';
import type { Turns } from './turns.ts';

/** All that one world has and knows. */
export interface Gateway extends Trust {
  readonly name: string;
  readonly seed: string;
  readonly store: OrderStore;
  readonly rules: RuleBook;
  readonly journal: Journal;
  readonly time: Scheduler;
  readonly notifier: Notifier;
  readonly policy: Policy;
  /** How far `reqTime` may be off the world's time, in milliseconds, where an option says it. */
  readonly maxClockSkew: number | undefined;
  readonly signers: Signers;
  readonly publicUrl: string | undefined;
  /** Holds a request until another one has been answered. */
  readonly turns: Turns;
}
