// Generated from spec/tables. Do not edit: change the table and run "pnpm generate".
import type { OperationInfo } from '../operation.ts';
import type { PayCancelRequest, PayCancelResponse, PayCancelResultCodes } from './operations/payCancel.ts';
import { payCancelOperation } from './operations/payCancel.ts';
import type { RefundRequest, RefundResponse, RefundResultCodes } from './operations/refund.ts';
import { refundOperation } from './operations/refund.ts';
import type { NotifyPayRequest, NotifyPayResponse, NotifyPayResultCodes } from './operations/notifyPay.ts';
import { notifyPayOperation } from './operations/notifyPay.ts';
import type { PayRequest, PayResponse, PayResultCodes } from './operations/pay.ts';
import { payOperation } from './operations/pay.ts';
import type { PayQueryRequest, PayQueryResponse, PayQueryResultCodes } from './operations/payQuery.ts';
import { payQueryOperation } from './operations/payQuery.ts';
import type { PreCreateRequest, PreCreateResponse, PreCreateResultCodes } from './operations/preCreate.ts';
import { preCreateOperation } from './operations/preCreate.ts';

/** The messages and result codes of every function, by short name. */
export interface Operations {
  payCancel: { request: PayCancelRequest; response: PayCancelResponse; resultCodes: PayCancelResultCodes };
  refund: { request: RefundRequest; response: RefundResponse; resultCodes: RefundResultCodes };
  notifyPay: { request: NotifyPayRequest; response: NotifyPayResponse; resultCodes: NotifyPayResultCodes };
  pay: { request: PayRequest; response: PayResponse; resultCodes: PayResultCodes };
  payQuery: { request: PayQueryRequest; response: PayQueryResponse; resultCodes: PayQueryResultCodes };
  preCreate: { request: PreCreateRequest; response: PreCreateResponse; resultCodes: PreCreateResultCodes };
}

/** Short name of a function: the key of {@link Operations}. */
export type OperationName = keyof Operations;

/** Every function of the API, by short name. */
export const operations: { readonly [Name in OperationName]: OperationInfo<Name> } = {
  payCancel: payCancelOperation,
  refund: refundOperation,
  notifyPay: notifyPayOperation,
  pay: payOperation,
  payQuery: payQueryOperation,
  preCreate: preCreateOperation,
};
