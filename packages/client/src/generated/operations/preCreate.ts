// Generated from spec/tables/offline.preCreate.md. Do not edit: change the table and run "pnpm generate".
import type { PreCreateRequestBody, PreCreateResponseBody, PreCreateResultCode } from '@intl-acquiring/types';
import { preCreateOperation } from '@intl-acquiring/types';
import type { CallInput, OperationDefinition } from '../../core/definition.ts';
import type { Outcome } from '../../core/outcome.ts';
import type { PaymentAfter } from '../../core/payment.ts';

/** What `client.preCreate` takes: the body of the table. `merchantId` comes from the client unless it is given. */
export type PreCreateInput = CallInput<PreCreateRequestBody>;

/** What `client.preCreate` yields. */
export type PreCreateOutcome = Outcome<PreCreateResponseBody, PreCreateResultCode, PaymentAfter<'preCreate'>>;

export const preCreate: OperationDefinition<PreCreateInput, PreCreateOutcome> = {
  info: preCreateOperation,
  requestHead: ['version', 'function', 'clientId', 'reqTime', 'reqMsgId', 'reserve', 'signType'],
  keys: ['merchantTransId'],
  nextSteps: {
    REPEAT_REQ_INCONSISTENT: ['fixRequest', 'query'],
    RISK_REJECT: ['askBuyer'],
    CURRENCY_NOT_SUPPORT: ['fixRequest', 'contactSupport'],
    AMOUNT_EXCEED_LIMIT: ['askBuyer', 'contactSupport'],
    COUNT_EXCEED_LIMIT: ['askBuyer', 'contactSupport'],
    ORDER_IS_CLOSED: ['query', 'fixRequest'],
    ORDER_STATUS_INVALID: ['query'],
    MERCHANT_MONTHLY_AMOUNT_LIMIT_EXCEED: ['askBuyer', 'contactSupport'],
    MERCHANT_NOT_SUPPORT_ACQUIRE: ['contactSupport'],
    USER_AGENT_NOT_SUPPORT: ['askBuyer', 'fixRequest'],
  },
};
