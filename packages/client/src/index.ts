export type { KeyErrorCode, SignatureAlgorithm, Signer, Verifier } from '@intl-acquiring/envelope';
export { KeyError } from '@intl-acquiring/envelope';
export type { Money, NextStep } from '@intl-acquiring/types';
export type { BodySchema } from './core/body.ts';
export type { Clock } from './core/clock.ts';
export type { CallInput, CallOptions } from './core/definition.ts';
export type { AttemptEvent, Hooks, OutcomeEvent } from './core/hooks.ts';
export type {
  Attempt,
  CallRecord,
  CallResult,
  Failed,
  Outcome,
  PaymentIds,
  Succeeded,
  Unknown,
  UnknownReason,
} from './core/outcome.ts';
export type { PaymentState, QueriedState, StatusNames } from './core/payment.ts';
export { rawReply } from './core/raw-reply.ts';
export type { Client } from './create-client.ts';
export { createClient } from './create-client.ts';
export type { RequestIssue } from './errors.ts';
export { InvalidRequestError, OptionsError } from './errors.ts';
export type { EnvironmentName } from './generated/environments.ts';
export { environments } from './generated/environments.ts';
export type * from './generated/operation-types.ts';
export type { OperationMethods } from './generated/operations.ts';
export type { ClientOptions } from './options/client-options.ts';
export type { Fetch } from './transport/ky-transport.ts';
export type { Transport, TransportReply, TransportRequest } from './transport/transport.ts';
