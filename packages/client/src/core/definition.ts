import type { NextStep, OperationInfo } from '@intl-acquiring/types';

/** What an operation takes: the body of its table, with the client's `merchantId` unless another is given. */
export type CallInput<Body extends { merchantId: string }> = Omit<Body, 'merchantId'> &
  Partial<Pick<Body, 'merchantId'>>;

/** The head fields that the client knows how to fill. */
export type HeadField = 'version' | 'function' | 'clientId' | 'reqTime' | 'reqMsgId' | 'reserve' | 'signType';

/** What the tables say of a function that the merchant calls. */
export interface OperationDefinition<Input, Result> {
  readonly info: OperationInfo;
  readonly requestHead: readonly HeadField[];
  /** By result code. */
  readonly nextSteps: Readonly<Record<string, readonly NextStep[]>>;
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
  /** The head's `reserve`, such as an ISV's access token. At most 256 characters. @default the client's, none */
  readonly reserve?: string | undefined;
}

/** Carries out one call. */
export type Call = <Input extends object, Result>(
  definition: OperationDefinition<Input, Result>,
  input: Input,
  options?: CallOptions,
) => Promise<Result>;
