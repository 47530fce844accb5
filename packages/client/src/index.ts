export type { KeyErrorCode, SignatureAlgorithm, Signer, Verifier } from '@intl-acquiring/envelope';
export { KeyError } from '@intl-acquiring/envelope';
export type { Money, NextStep } from '@intl-acquiring/types';
export type { BodySchema } from './core/body.ts';
export type { Clock } from './core/clock.ts';
export type { CallInput, CallOptions } from './core/definition.ts';
export type {
  Attempt,
  CallRecord,
  CallResult,
  Failed,
  Outcome,
  Succeeded,
  Unknown,
  UnknownReason,
} from './core/outcome.ts';
export type { Fetch } from './core/transport.ts';
export type { Client } from './create-client.ts';
export { createClient } from './create-client.ts';
export type { RequestIssue } from './errors.ts';
export { InvalidRequestError, OptionsError } from './errors.ts';
export type { PayInput, PayOutcome } from './generated/operations/pay.ts';
export type { PreCreateInput, PreCreateOutcome } from './generated/operations/preCreate.ts';
export type { OperationMethods } from './generated/operations.ts';
export type { ClientOptions } from './options/client-options.ts';
