/** How a call went: `S` succeeded, `F` failed, `U` unknown. It is not the payment's outcome. */
export type ResultStatus = 'S' | 'F' | 'U';

/**
 * What a caller may do after a result:
 *
 * - `retry`: the same business content again, under the same idempotency key;
 * - `query`: ask for the state of the order;
 * - `cancel`: void the order, so that nobody stays charged;
 * - `askBuyer`: another code, another means of payment, another wallet;
 * - `fixRequest`: the request or the caller's set-up is wrong;
 * - `contactSupport`: the contract or the provider's set-up is wrong.
 */
export type NextStep = 'retry' | 'query' | 'cancel' | 'askBuyer' | 'fixRequest' | 'contactSupport';

/** One row of a result-code table. */
export interface ResultCodeEntry<
  Code extends string = string,
  Status extends ResultStatus = ResultStatus,
  Next extends NextStep = NextStep,
> {
  /** Eight digits; absent where no page prints one. */
  readonly id?: string;
  readonly code: Code;
  readonly status: Status;
  /** What may be done next, most useful first; empty after success. */
  readonly next: readonly Next[];
  readonly description: string;
}
