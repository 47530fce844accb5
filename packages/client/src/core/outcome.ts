import type { NextStep } from '@intl-acquiring/types';

/**
 * How a call ended. Nothing else comes back from an operation, so a `switch` over `outcome` handles all there is.
 *
 * An outcome speaks of this call. Whether the order is paid is another question where an earlier call used the same
 * idempotency key.
 *
 * @example
 * switch (paid.outcome) {
 *   case 'succeeded': return printReceipt(paid.body);
 *   case 'failed': return show(paid.result.code, paid.next);
 *   case 'unknown': return lookUpLater(paid.call.idempotencyKey, paid.message);
 * }
 */
export type Outcome<Body, Code extends string = string> = Succeeded<Body, Code> | Failed<Body, Code> | Unknown<Code>;

/** The gateway says that the call did what was asked: its signature holds, and it answers this very message. */
export interface Succeeded<Body, Code extends string = string> {
  readonly outcome: 'succeeded';
  readonly result: CallResult<Code, 'S'>;
  /** The verified body, fields that no table names included. */
  readonly body: Body;
  readonly call: CallRecord;
}

/**
 * The gateway refused, with a signature that holds: this call moved no money. An earlier call under the same key may
 * have: where `next` holds `query`, look the order up before you call it unpaid.
 */
export interface Failed<Body, Code extends string = string> {
  readonly outcome: 'failed';
  readonly result: CallResult<Code, 'F'>;
  /** What may be done, most useful first; empty for a code that no table lists. */
  readonly next: readonly NextStep[];
  readonly body: Body;
  readonly call: CallRecord;
}

/** Nobody knows yet. It is no failure: the buyer may have been charged. Look the order up, then cancel it. */
export interface Unknown<Code extends string = string> {
  readonly outcome: 'unknown';
  readonly reason: UnknownReason;
  /** What happened, for people and logs. It holds no key, no signature and no payment code. */
  readonly message: string;
  readonly next: readonly NextStep[];
  /** What the gateway said, if a verified reply came. */
  readonly result?: CallResult<Code>;
  /** What was thrown underneath, such as the network's own error. */
  readonly error?: unknown;
  readonly call: CallRecord;
}

/**
 * Why an outcome is unknown.
 *
 * - `in-process`: the gateway answered with status `U`
 * - `rate-limited`: it answered REQUEST_TRAFFIC_EXCEED_LIMIT, which does not prove that nothing ran
 * - `contradictory`: its status is one that its result code can't have
 * - `timeout`: no whole reply came in time
 * - `aborted`: the caller's signal stopped the wait after something may have been sent
 * - `network`: no connection, or it broke; `call.sent` says whether something may have left
 * - `http-status`: another HTTP status than 200
 * - `unreadable`: no envelope, too large, a redirect, or without a result that the tables know
 * - `unverified`: the signature is missing or does not hold
 * - `mismatched`: the reply answers another message
 */
export type UnknownReason =
  | 'in-process'
  | 'rate-limited'
  | 'contradictory'
  | 'timeout'
  | 'aborted'
  | 'network'
  | 'http-status'
  | 'unreadable'
  | 'unverified'
  | 'mismatched';

/** The `resultInfo` of a verified message. */
export interface CallResult<Code extends string = string, Status extends string = string> {
  readonly status: Status;
  /** A code that the tables list, or a new one. */
  readonly code: Code | (string & {});
  /** Eight digits. */
  readonly id?: string;
  /** The gateway's words, for logs. Never decide by them. */
  readonly message?: string;
}

/** What was done for one call. */
export interface CallRecord {
  /** Short name, such as `pay`. */
  readonly operation: string;
  /** Of the last attempt. */
  readonly reqMsgId: string;
  /** The value that makes a repeat safe, such as the `merchantTransId`. */
  readonly idempotencyKey?: string;
  /** False if it is proven that nothing left this machine. */
  readonly sent: boolean;
  readonly attempts: readonly Attempt[];
  readonly durationMs: number;
}

/** One message. Further ones carry the same body under another id, time and signature. */
export interface Attempt {
  readonly reqMsgId: string;
  /** RFC 3339 date and time. */
  readonly startedAt: string;
  readonly durationMs: number;
  /** False if it is proven that nothing left this machine. */
  readonly sent: boolean;
  readonly fault?: { readonly reason: UnknownReason; readonly message: string };
}
