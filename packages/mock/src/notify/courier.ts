import type { Order } from '../engine/order.ts';
import type { Clients } from '../gateway/clients.ts';
import type { Signatures, Signers } from '../gateway/sign.ts';
import type { Turns } from '../gateway/turns.ts';
import type { Journal, JournalEntry } from '../journal/entry.ts';
import type { RuleBook } from '../rules/rule-book.ts';
import type { Scheduler } from '../time/time.ts';
import type { Fetch } from './post.ts';

/** What a delivery works with. */
export interface Courier {
  readonly seed: string;
  readonly clients: Clients;
  readonly signers: Signers;
  readonly signatures: Signatures;
  readonly rules: RuleBook;
  readonly journal: Journal;
  readonly time: Scheduler;
  readonly turns: Turns;
  readonly fetch: Fetch;
  /** Size of an answer. */
  readonly maxBytes: number;
}

/** One delivery of the news of one order. */
export interface Delivery {
  readonly order: Order;
  readonly url: string;
  /** From 1. */
  readonly attempt: number;
  readonly reqMsgId: string;
  /** Signed by a stranger. */
  readonly forged?: true;
  /** Aborts when all deliveries are called off. */
  readonly signal: AbortSignal;
}

/** How it ended, and what the journal says of it. Without a problem it is acknowledged. */
export interface Delivered {
  readonly problem?: string;
  readonly entry: Pick<JournalEntry, 'request' | 'answer' | 'resultCode' | 'rule' | 'fault'>;
}
