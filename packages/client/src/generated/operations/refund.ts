// Generated from spec/tables/common.refund.md. Do not edit: change the table and run "pnpm generate".
import type { RefundRequestBody, RefundResponseBody, RefundResultCode } from '@intl-acquiring/types';
import { refundOperation } from '@intl-acquiring/types';
import type { CallInput, OperationDefinition } from '../../core/definition.ts';
import type { Outcome } from '../../core/outcome.ts';
import type { PaymentAfter } from '../../core/payment.ts';

/** What `client.refund` takes: the body of the table. `merchantId` comes from the client unless it is given. */
export type RefundInput = CallInput<RefundRequestBody>;

/** What `client.refund` yields. */
export type RefundOutcome = Outcome<RefundResponseBody, RefundResultCode, PaymentAfter<'refund'>>;

export const refund: OperationDefinition<RefundInput, RefundOutcome> = {
  info: refundOperation,
  requestHead: ['version', 'function', 'clientId', 'reqTime', 'reqMsgId', 'reserve', 'signType'],
  keys: ['merchantRefundId'],
  nextSteps: {
    REPEAT_REQ_INCONSISTENT: ['fixRequest'],
    CURRENCY_NOT_SUPPORT: ['fixRequest'],
    ORDER_NOT_EXISTS: ['fixRequest'],
    ORDER_STATUS_INVALID: ['query'],
    ORDER_IS_CLOSED: ['query'],
    REFUND_AMOUNT_EXCEED: ['fixRequest'],
    REFUND_WINDOW_EXCEED: ['contactSupport'],
  },
};
