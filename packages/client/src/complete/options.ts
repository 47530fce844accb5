import type { Money } from '@intl-acquiring/types';
import type { Clock } from '../core/clock.ts';
import type { CallOptions } from '../core/definition.ts';
import type { Client } from '../create-client.ts';
import type { Progress } from './progress.ts';

/** The methods that carry a payment to its end. A client has them, and a test may have its own. */
export type PaymentClient = Pick<Client, 'pay' | 'preCreate' | 'payQuery' | 'payCancel'>;

/**
 * What names a payment whose end is not known: enough to go on after a crash, and fit for JSON. Keep it whole: what is
 * left out of it changes the end.
 */
export interface ResumeFrom {
  /** The merchant's id of the transaction. */
  readonly merchantTransId: string;
  /** The account to settle to, if it is not the client's: at another account there is no such order to be found. */
  readonly merchantId?: string | undefined;
  /** What the sale is for. An order over another amount is then told as someone else's, and never as paid. */
  readonly orderAmount?: Money | undefined;
  /** A cancel was sent whose answer is not known. Then the payment is not called paid any more. */
  readonly cancelSent?: boolean | undefined;
}

/** A verified notification, as far as it matters here. */
export interface PaymentNotice {
  readonly outcome: 'succeeded' | 'failed' | 'unknown';
  readonly body: { readonly merchantTransId?: string; readonly acquirementId?: string; readonly orderAmount?: Money };
}

/** Options of carrying a payment to its end. Times are in milliseconds. */
export interface CompletionOptions {
  /** From the first message to the first query. @default 5_000; at once when a payment is resumed */
  readonly firstQueryAfter?: number | undefined;
  /** From one query to the next. @default 3_000 */
  readonly queryEvery?: number | undefined;
  /** How long to query, from the first message on; the buyer may pay as long. @default 60_000 */
  readonly queryFor?: number | undefined;
  /** @default 100 */
  readonly maxQueries?: number | undefined;
  /** What to do when the time is up: cancel, or leave the payment unknown. @default 'cancel' */
  readonly whenTimeIsUp?: 'cancel' | 'leave' | undefined;
  /** From one cancel in doubt to the next. @default 5_000 */
  readonly cancelEvery?: number | undefined;
  /** @default 6 */
  readonly maxCancels?: number | undefined;
  /** Stops waiting, and loses nothing: the end is unknown, and tells what to resume. */
  readonly signal?: AbortSignal | undefined;
  /**
   * Stops waiting for the buyer, and cancels: the cashier has pressed the key for it. The answer to the first message is
   * waited for all the same, for a charge must not be overtaken by its cancel; it may end the payment as paid.
   */
  readonly cancelSignal?: AbortSignal | undefined;
  /**
   * A verified notification of this payment, from the handler of `@intl-acquiring/client/notifications`. One of a
   * success ends the payment as paid, unless a cancel may be on its way; any other makes the next query come at once.
   */
  readonly notice?: Promise<PaymentNotice> | undefined;
  /**
   * Is waited for before the first cancel leaves: write down what it is given. A resume from it after a crash does not
   * take a query's word for a payment that a cancel may still undo. If it rejects, no cancel is sent.
   */
  readonly beforeCancel?: ((resume: ResumeFrom) => unknown) | undefined;
  /** Hears of each call and each wait. It is not waited for, and what it throws is dropped. */
  readonly onProgress?: ((progress: Progress) => void) | undefined;
  /** Options of each call. A query and a cancel take 10 seconds at most, unless `timeout` says otherwise. */
  readonly call?: Omit<CallOptions, 'signal'> | undefined;
  /** @default the system's */
  readonly clock?: Clock | undefined;
}
