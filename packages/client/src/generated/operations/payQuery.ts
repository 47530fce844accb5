// Generated from spec/tables/offline.payQuery.md. Do not edit: change the table and run "pnpm generate".
import type { PayQueryRequestBody, PayQueryResponseBody, PayQueryResultCode } from '@intl-acquiring/types';
import { payQueryOperation } from '@intl-acquiring/types';
import type { CallInput, OperationDefinition } from '../../core/definition.ts';
import type { Outcome } from '../../core/outcome.ts';

/** What `client.payQuery` takes: the body of the table. `merchantId` comes from the client unless it is given. */
export type PayQueryInput = CallInput<PayQueryRequestBody>;

/** What `client.payQuery` yields. */
export type PayQueryOutcome = Outcome<PayQueryResponseBody, PayQueryResultCode>;

export const payQuery: OperationDefinition<PayQueryInput, PayQueryOutcome> = {
  info: payQueryOperation,
  requestHead: ['version', 'function', 'clientId', 'reqTime', 'reqMsgId', 'reserve'],
  nextSteps: {
    ORDER_NOT_EXISTS: ['query'],
  },
};
