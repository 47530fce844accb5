// Generated from spec/tables/offline.pay.md. Do not edit: change the table and run "pnpm generate".
import type { PayRequestBody, PayResponseBody, PayResultCode } from '@intl-acquiring/types';
import { payOperation } from '@intl-acquiring/types';
import type { CallInput, OperationDefinition } from '../../core/definition.ts';
import type { Outcome } from '../../core/outcome.ts';
import type { PaymentAfter } from '../../core/payment.ts';

/** What `client.pay` takes: the body of the table. `merchantId` comes from the client unless it is given. */
export type PayInput = CallInput<PayRequestBody>;

/** What `client.pay` yields. */
export type PayOutcome = Outcome<PayResponseBody, PayResultCode, PaymentAfter<'pay'>>;

export const pay: OperationDefinition<PayInput, PayOutcome> = {
  info: payOperation,
  requestHead: ['version', 'function', 'clientId', 'reqTime', 'reqMsgId', 'reserve'],
  keys: ['merchantTransId'],
  nextSteps: {
    REPEAT_REQ_INCONSISTENT: ['fixRequest', 'query'],
    RISK_REJECT: ['askBuyer'],
    QUERY_CONTRACT_VALUE_NULL: ['fixRequest', 'contactSupport'],
    CONTRACT_STATUS_INVALID: ['contactSupport'],
    USER_NOT_EXIST: ['askBuyer'],
    USER_STATUS_ABNORMAL: ['askBuyer'],
    CURRENCY_NOT_SUPPORT: ['fixRequest', 'contactSupport'],
    AMOUNT_EXCEED_LIMIT: ['askBuyer', 'contactSupport'],
    COUNT_EXCEED_LIMIT: ['askBuyer', 'contactSupport'],
    USER_BALANCE_NOT_ENOUGH: ['askBuyer'],
    IDENTITY_CODE_INVALID: ['askBuyer'],
    IDENTITY_CODE_NOT_SUPPORT: ['askBuyer'],
    PAYMENT_IN_PROCESS: ['query', 'cancel'],
    ORDER_IS_CLOSED: ['query', 'fixRequest'],
    ORDER_STATUS_INVALID: ['query'],
    USER_AMOUNT_EXCEED_LIMIT: ['askBuyer'],
    USER_REALNAME_STATUS_INVALID: ['askBuyer'],
    USER_NO_PAYMENT_INSTRUMENT: ['askBuyer'],
    USER_BALANCE_PAY_OFF: ['askBuyer'],
  },
};
