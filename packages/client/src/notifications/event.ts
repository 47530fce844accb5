import type { NotifyPayRequestBody, NotifyPayRequestHead } from '@intl-acquiring/types';
import type { CallResult } from '../core/outcome.ts';
import type { RequestIssue } from '../errors.ts';
import type { Payment } from './payment.ts';

/**
 * What a verified notification says of a payment. Nothing else is handed over, so a `switch` over `outcome` handles all
 * there is. A failure may be followed by a success of the same order, and may arrive after it: once paid, stay paid.
 */
export type PaymentEvent = PaidEvent | NotPaidEvent | DoubtfulEvent;

/** What every event tells. */
export interface EventFacts {
  readonly result: CallResult;
  readonly head: NotifyPayRequestHead;
  /** Verified, but the signature only proves who wrote it: any field may be missing or of another type. */
  readonly body: NotifyPayRequestBody;
  /** The signed text, worth keeping as evidence. */
  readonly text: string;
  /**
   * Names the event: the same for each delivery of one outcome of one payment. A unique column of it in your own books,
   * written in the transaction that marks the order as paid, makes a repeat impossible even where the store forgot.
   * Not set if the message names no payment; then every delivery is handed over.
   */
  readonly key?: string;
  /** Where the body departs from its table: empty if nowhere. Not set without a `validator`. */
  readonly issues?: readonly RequestIssue[];
}

/** The payment succeeded, and the message holds what a shop needs to know of it. */
export interface PaidEvent extends EventFacts {
  readonly outcome: 'succeeded';
  readonly payment: Payment;
}

/** The payment failed. */
export interface NotPaidEvent extends EventFacts {
  readonly outcome: 'failed';
}

/** It can't be told from the message how the payment ended. It is no failure: query the order. */
export interface DoubtfulEvent extends EventFacts {
  readonly outcome: 'unknown';
  /** Why, as a sentence: a result that says so, or a success without the id, the order or the amount. */
  readonly doubt: string;
}
