import type { NextStep } from '@intl-acquiring/types';
import type { CallResult, PaymentIds } from '../core/outcome.ts';
import type { ResumeFrom } from './options.ts';

/** How a payment ended, or that its end is still not known. Nothing here is a guess. */
export type PaymentEnd = Paid | Declined | Cancelled | StillUnknown;

interface Ended {
  /** For people and logs. */
  readonly message: string;
  readonly ids: PaymentIds;
  readonly durationMs: number;
}

/** The buyer has been charged, once. */
export interface Paid extends Ended {
  readonly outcome: 'paid';
  /** What told it. */
  readonly by: 'pay' | 'query' | 'notice';
}

/** The buyer has not been charged: the gateway refused, or the request never left this machine. */
export interface Declined extends Ended {
  readonly outcome: 'declined';
  /** The refusal; `undefined` if nothing was sent. */
  readonly result?: CallResult;
  /** What may be done, most useful first. */
  readonly next: readonly NextStep[];
}

/** Nobody stays charged, and nobody can pay under this id any more. */
export interface Cancelled extends Ended {
  readonly outcome: 'cancelled';
  /** What told it: the cancel, or a query that found the order closed. */
  readonly by: 'cancel' | 'query';
}

/**
 * The buyer may have been charged. Go on with `resumePayment`, now or after a restart.
 *
 * - `undecided`: time and tries ran out without a clear answer
 * - `aborted`: the caller's signal stopped the wait
 * - `id-in-use`: what the gateway has under this id is not this sale, but of another amount or content, so it was not
 *   cancelled. Look it up by hand, and take a new id
 */
export interface StillUnknown extends Ended {
  readonly outcome: 'unknown';
  readonly reason: 'undecided' | 'aborted' | 'id-in-use';
  readonly resume: ResumeFrom;
  /** What the last query or cancel threw, such as a signer's error. */
  readonly error?: unknown;
}

type Without<Part, Names extends string> = Part extends unknown ? Omit<Part, Names> : never;

/** An end, before it is told which payment it ends and how long that took. */
export type EndFacts = Without<PaymentEnd, 'ids' | 'durationMs' | 'resume' | 'error'>;
