// Generated from spec/tables/common.payCancel.md. Do not edit: change the table and run "pnpm generate".
import type { PayCancelRequestBody, PayCancelResponseBody, PayCancelResultCode } from '@intl-acquiring/types';
import { payCancelOperation } from '@intl-acquiring/types';
import type { CallInput, OperationDefinition } from '../../core/definition.ts';
import type { Outcome } from '../../core/outcome.ts';
import type { PaymentAfter } from '../../core/payment.ts';

/** What `client.payCancel` takes: the body of the table. `merchantId` comes from the client unless it is given. */
export type PayCancelInput = CallInput<PayCancelRequestBody, 'acquirementId' | 'merchantTransId'>;

/** What `client.payCancel` yields. */
export type PayCancelOutcome = Outcome<PayCancelResponseBody, PayCancelResultCode, PaymentAfter<'payCancel'>>;

export const payCancel: OperationDefinition<PayCancelInput, PayCancelOutcome> = {
  info: payCancelOperation,
  requestHead: ['version', 'function', 'clientId', 'reqTime', 'reqMsgId', 'reserve'],
  keys: ['acquirementId', 'merchantTransId'],
  nextSteps: {
    ORDER_STATUS_INVALID: ['query'],
    CANCEL_WINDOW_EXCEED: ['query', 'contactSupport'],
  },
};
