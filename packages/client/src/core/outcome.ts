import type { NextStep } from '@intl-acquiring/types';
import type { RequestIssue } from '../errors.ts';
import type { PaymentState } from './payment.ts';

/**
 * How a call ended. Nothing else comes back from an operation, so a `switch` over `outcome` handles all there is.
 *
 * `outcome` tells how the call went, and `payment` what that proves of the payment: a query that went well may tell of
 * an order that nobody has paid.
 *
 * @example
 * switch (paid.outcome) {
 *   case 'succeeded': return printReceipt(paid.body);
 *   case 'failed': return show(paid.result.code, paid.next);
 *   case 'unknown': return lookUpLater(paid.call.ids, paid.message);
 * }
 */
export type Outcome<Body, Code extends string = string, Payment extends PaymentState = PaymentState> =
  | Succeeded<Body, Code, Payment>
  | Failed<Body, Code>
  | Unknown<Code>;

/** The gateway says that the call did what was asked: its signature holds, and it answers this very message. */
export interface Succeeded<Body, Code extends string = string, Payment extends PaymentState = PaymentState> {
  readonly outcome: 'succeeded';
  readonly payment: Payment;
  readonly result: CallResult<Code, 'S'>;
  /** The verified body, fields that no table names included. */
  readonly body: Body;
  /** Where the body breaks its table, if there is a validator of replies. It is a success all the same. */
  readonly issues?: readonly RequestIssue[];
  readonly call: CallRecord;
}

/**
 * The gateway refused, with a signature that holds: this call moved no money. An earlier call under the same key may
 * have: where `next` holds `query`, `payment` is unknown, so look the order up before you call it unpaid.
 */
export interface Failed<Body, Code extends string = string> {
  readonly outcome: 'failed';
  readonly payment: 'unchanged' | 'unknown';
  readonly result: CallResult<Code, 'F'>;
  /** What happened, for people and logs. It holds no key, no signature and no payment code. */
  readonly message: string;
  /** What may be done, most useful first; empty for a code that no table lists. */
  readonly next: readonly NextStep[];
  readonly body: Body;
  readonly call: CallRecord;
}

/** Nobody knows yet. It is no failure: what was asked may have been done, and a buyer may have been charged. */
export interface Unknown<Code extends string = string> {
  readonly outcome: 'unknown';
  readonly payment: 'unknown';
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

/** By what a payment or a refund is found again. */
export interface PaymentIds {
  /** The merchant's id of the transaction. */
  readonly merchantTransId?: string;
  /** Alipay's id of the transaction. */
  readonly acquirementId?: string;
  /** The merchant's id of the refund. */
  readonly merchantRefundId?: string;
}

/** What was done for one call. */
export interface CallRecord {
  /** Short name, such as `pay`. */
  readonly operation: string;
  /** Of the last attempt. */
  readonly reqMsgId: string;
  /** The value that makes a repeat safe, such as the `merchantTransId`. */
  readonly idempotencyKey?: string;
  /** Those of the request, and those that a verified reply added. */
  readonly ids: PaymentIds;
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
