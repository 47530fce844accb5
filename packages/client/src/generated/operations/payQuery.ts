// Generated from spec/tables/offline.payQuery.md. Do not edit: change the table and run "pnpm generate".
import type { PayQueryRequestBody, PayQueryResponseBody, PayQueryResultCode } from '@intl-acquiring/types';
import { payQueryOperation } from '@intl-acquiring/types';
import type { CallInput, OperationDefinition } from '../../core/definition.ts';
import type { Outcome } from '../../core/outcome.ts';
import type { PaymentAfter } from '../../core/payment.ts';

/** What `client.payQuery` takes: the body of the table. `merchantId` comes from the client unless it is given. */
export type PayQueryInput = CallInput<PayQueryRequestBody, 'acquirementId' | 'merchantTransId'>;

/** What `client.payQuery` yields. */
export type PayQueryOutcome = Outcome<PayQueryResponseBody, PayQueryResultCode, PaymentAfter<'payQuery'>>;

export const payQuery: OperationDefinition<PayQueryInput, PayQueryOutcome> = {
  info: payQueryOperation,
  requestHead: ['version', 'function', 'clientId', 'reqTime', 'reqMsgId', 'reserve'],
  keys: ['acquirementId', 'merchantTransId'],
  statusField: 'transStatus',
  nextSteps: {
    ORDER_NOT_EXISTS: ['query'],
  },
};
