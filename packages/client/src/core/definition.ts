import type { NextStep, OperationInfo } from '@intl-acquiring/types';

/** At least one of the fields has to be there. */
type OneOf<Body, Name extends keyof Body> = { [One in Name]: Required<Pick<Body, One>> }[Name];

/**
 * What an operation takes: the body of its table. A `merchantId` in it is the client's unless another is given. Where
 * fields stand in for one another, one at least is needed.
 */
export type CallInput<Body extends object, Choice extends keyof Body = never> = Omit<Body, 'merchantId'> &
  Partial<Pick<Body, 'merchantId' & keyof Body>> &
  ([Choice] extends [never] ? unknown : OneOf<Body, Choice>);

/** The head fields that the client knows how to fill. */
export type HeadField = 'version' | 'function' | 'clientId' | 'reqTime' | 'reqMsgId' | 'reserve' | 'signType';

/** By result code, what may be done after it. */
export type NextSteps = Readonly<Record<string, readonly NextStep[]>>;

/** What the tables say of a function that the merchant calls. */
export interface OperationDefinition<Input, Result> {
  readonly info: OperationInfo;
  readonly requestHead: readonly HeadField[];
  /** The body has no `merchantId`, so the client's is not put into it. */
  readonly withoutMerchant?: true;
  /** The body fields that name what the call is about; one at least has to be set. */
  readonly keys: readonly string[];
  /** The field of the reply that tells how a payment stands, if the function looks it up. */
  readonly statusField?: string;
  readonly nextSteps: NextSteps;
  /** Never set: it carries the types. */
  readonly types?: { readonly input: Input; readonly result: Result };
}

/** What the tables say of a function that the provider calls. */
export interface InboundDefinition<Head, Body> {
  readonly info: OperationInfo;
  /** Never set: it carries the types. */
  readonly types?: { readonly head: Head; readonly body: Body };
}

/** Options of one call; those of the client hold where they are not set. */
export interface CallOptions {
  /**
   * Stops the wait. If nothing was sent yet the call rejects with the signal's reason, else its outcome is unknown:
   * what was sent can't be taken back.
   */
  readonly signal?: AbortSignal | undefined;
  /** Milliseconds for the whole call. @default the client's, 30_000 */
  readonly timeout?: number | undefined;
  /** Milliseconds for one attempt. @default the client's, 10_000 */
  readonly attemptTimeout?: number | undefined;
  /** The head's `reserve`. At most 256 characters. @default the client's, none */
  readonly reserve?: string | undefined;
  /** The access token of the merchant for whom an ISV calls; it travels in `reserve`. @default the client's, none */
  readonly isvAccessToken?: string | undefined;
}

/** Carries out one call. */
export type Call = <Input extends object, Result>(
  definition: OperationDefinition<Input, Result>,
  input: Input,
  options?: CallOptions,
) => Promise<Result>;
