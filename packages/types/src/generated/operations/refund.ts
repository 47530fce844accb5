// Generated from spec/tables/common.refund.md. Do not edit: change the table and run "pnpm generate".
import type { OperationInfo } from '../../operation.ts';
import type { ResultCodeEntry } from '../../result-code.ts';
import { withBasic } from '../../with-basic.ts';
import type { BasicResultCodes } from '../result-codes.ts';
import type { Money, ResultInfo } from '../structures.ts';

/** What the tables say of `alipay.intl.acquiring.common.refund` as a whole: Gives back the money of a payment, in part or in whole. */
export const refundOperation: OperationInfo<'refund'> = {
  name: 'refund',
  function: 'alipay.intl.acquiring.common.refund',
  version: '2.0.4',
  path: '/api/alipay/intl/acquiring/common/grefund.htm',
  direction: 'outbound',
  idempotencyKey: 'merchantRefundId',
  inDoubt: 'repeat',
  confidence: 'unconfirmed',
};

/**
 * Head of the request of `alipay.intl.acquiring.common.refund`.
 *
 * Table: `spec/tables/common.refund.md`, Request head
 */
export interface RefundRequestHead {
  /**
   * Version of the API that the message follows. At most 8 characters.
   * @example `2.0.4`
   */
  version: string;
  /**
   * Full name of the function being called. At most 128 characters.
   * @example `alipay.intl.acquiring.common.refund`
   */
  function: string;
  /**
   * Caller's id, issued by Alipay. It selects the keys that sign and verify. At most 32 characters.
   * @example `211020000000000000044`
   */
  clientId: string;
  /**
   * Moment of sending, as an RFC 3339 date and time with its UTC offset.
   * @example `2001-07-04T12:08:56+05:30`
   */
  reqTime: string;
  /**
   * Id of this single message, for instance a UUID. Another attempt gets another one; it is not the idempotency key. At most 64 characters.
   * @example `1234567asdfasdf1123fda`
   */
  reqMsgId: string;
  /**
   * Key-value text set aside for later use, usually a JSON object. Do not count on it being valid JSON. At most 256 characters.
   * @example `{}`
   */
  reserve?: string;
  /**
   * Signature algorithm, in capitals; `RSA2` if left out, which is SHA-256 with RSA. At most 64 characters.
   * @example `RSA2`
   */
  signType?: string;
}

/**
 * Body of the request of `alipay.intl.acquiring.common.refund`.
 *
 * Table: `spec/tables/common.refund.md`, Request body
 */
export interface RefundRequestBody {
  /**
   * Account to which Alipay settles the money. At most 64 characters.
   * @example `218820000000000000023`
   */
  merchantId: string;
  /**
   * Alipay's id of the payment. Nothing else names it, so keep it from the reply or the notification. At most 64 characters.
   * @example `2015032412007101547201355678`
   */
  acquirementId: string;
  /**
   * Merchant's id of the refund, unique per merchant. The idempotency key. At most 64 characters.
   * @example `Merchant_Refund_Id_93045`
   */
  merchantRefundId: string;
  /** What to give back, in the currency of the order. All refunds together never exceed the order. */
  refundAmount: Money;
  /** Shown to the buyer with the transaction. At most 256 characters. */
  refundReason?: string;
  /**
   * Key-value extension, a JSON object written as text. At most 2048 characters.
   * @example `{}`
   */
  extendInfo?: string;
}

/** The signed `request` of `alipay.intl.acquiring.common.refund`: Gives back the money of a payment, in part or in whole. */
export interface RefundRequest {
  head: RefundRequestHead;
  body: RefundRequestBody;
}

/**
 * Head of the response of `alipay.intl.acquiring.common.refund`.
 *
 * Table: `spec/tables/common.refund.md`, Response head
 */
export interface RefundResponseHead {
  /**
   * Version of the API that the reply follows. At most 8 characters.
   * @example `2.0.4`
   */
  version: string;
  /**
   * Full name of the function that was called. At most 128 characters.
   * @example `alipay.intl.acquiring.common.refund`
   */
  function: string;
  /**
   * Id of the caller, as in the request. At most 32 characters.
   * @example `211020000000000000044`
   */
  clientId: string;
  /**
   * Moment of the reply, as an RFC 3339 date and time with its UTC offset.
   * @example `2001-07-04T12:08:56+05:30`
   */
  respTime: string;
  /**
   * Copy of the request's `reqMsgId`; compare it. At most 64 characters.
   * @example `1234567asdfasdf1123fda`
   */
  reqMsgId: string;
  /**
   * Key-value text set aside for later use. Do not count on it being valid JSON. At most 256 characters.
   * @example `{}`
   */
  reserve?: string;
}

/**
 * Body of the response of `alipay.intl.acquiring.common.refund`.
 *
 * Table: `spec/tables/common.refund.md`, Response body
 */
export interface RefundResponseBody {
  /** How the refund went. */
  resultInfo: ResultInfo;
  /**
   * Alipay's id of the payment. Conditional: resultCode is SUCCESS. Unconfirmed: no page that could be read prints this field. At most 64 characters.
   * @example `2015032412007101547201355678`
   */
  acquirementId?: string;
  /**
   * Copy of the request's `merchantRefundId`. Conditional: resultCode is SUCCESS. Unconfirmed: no page that could be read prints this field. At most 64 characters.
   * @example `Merchant_Refund_Id_93045`
   */
  merchantRefundId?: string;
  /**
   * What was given back, in the currency of the order. Conditional: resultCode is SUCCESS. Unconfirmed: no page that could be read prints this field.
   * @example `{"currency":"USD", "value":"100"}`
   */
  refundAmount?: Money;
  /**
   * When the refund was made, as an RFC 3339 date and time with its UTC offset. Unconfirmed: no page that could be read prints this field.
   * @example `2016-07-04T12:08:56+05:30`
   */
  refundTime?: string;
  /**
   * Key-value extension, a JSON object written as text. Unconfirmed: no page that could be read prints this field. At most 2048 characters.
   * @example `{}`
   */
  extendInfo?: string;
}

/** The signed `response` of `alipay.intl.acquiring.common.refund`: Gives back the money of a payment, in part or in whole. */
export interface RefundResponse {
  head: RefundResponseHead;
  body: RefundResponseBody;
}

/** Every result code that the tables list for `alipay.intl.acquiring.common.refund`, the basic ones included. */
export interface RefundResultCodes extends Omit<BasicResultCodes, 'SIGN_TYPE_INVALID'> {
  /** Unconfirmed: no page that could be read lists this code here. */
  readonly REPEAT_REQ_INCONSISTENT: ResultCodeEntry<'REPEAT_REQ_INCONSISTENT', 'F', 'fixRequest'>;
  /** Unconfirmed: no page that could be read lists this code here. */
  readonly CURRENCY_NOT_SUPPORT: ResultCodeEntry<'CURRENCY_NOT_SUPPORT', 'F', 'fixRequest'>;
  /** Unconfirmed: no page that could be read lists this code here. */
  readonly ORDER_NOT_EXISTS: ResultCodeEntry<'ORDER_NOT_EXISTS', 'F', 'fixRequest'>;
  /** Unconfirmed: no page that could be read lists this code here. */
  readonly ORDER_STATUS_INVALID: ResultCodeEntry<'ORDER_STATUS_INVALID', 'F', 'query'>;
  /** Unconfirmed: no page that could be read lists this code here. */
  readonly ORDER_IS_CLOSED: ResultCodeEntry<'ORDER_IS_CLOSED', 'F', 'query'>;
  /** Unconfirmed: no page that could be read lists this code here. */
  readonly REFUND_AMOUNT_EXCEED: ResultCodeEntry<'REFUND_AMOUNT_EXCEED', 'F', 'fixRequest'>;
  /** Unconfirmed: no page that could be read lists this code here. */
  readonly REFUND_WINDOW_EXCEED: ResultCodeEntry<'REFUND_WINDOW_EXCEED', 'F', 'contactSupport'>;
}

/** Name of a result code that the tables list for `alipay.intl.acquiring.common.refund`. */
export type RefundResultCode = keyof RefundResultCodes;

/** The result codes of `alipay.intl.acquiring.common.refund` by name: status, next steps and what each means. */
export const refundResultCodes: RefundResultCodes = /* @__PURE__ */ withBasic(
  {
    REPEAT_REQ_INCONSISTENT: { id: '00000025', code: 'REPEAT_REQ_INCONSISTENT', status: 'F', next: ['fixRequest'], description: 'This `merchantRefundId` was used before with another amount. The first refund stands as it was.' },
    CURRENCY_NOT_SUPPORT: { id: '12005001', code: 'CURRENCY_NOT_SUPPORT', status: 'F', next: ['fixRequest'], description: 'The amount is not in the currency of the order.' },
    ORDER_NOT_EXISTS: { id: '12005002', code: 'ORDER_NOT_EXISTS', status: 'F', next: ['fixRequest'], description: 'Alipay knows no payment with this `acquirementId`.' },
    ORDER_STATUS_INVALID: { id: '12005003', code: 'ORDER_STATUS_INVALID', status: 'F', next: ['query'], description: 'The transaction is not paid, so there is nothing to give back.' },
    ORDER_IS_CLOSED: { id: '12005100', code: 'ORDER_IS_CLOSED', status: 'F', next: ['query'], description: 'The transaction is closed: it was cancelled, never paid, or refunded in whole.' },
    REFUND_AMOUNT_EXCEED: { code: 'REFUND_AMOUNT_EXCEED', status: 'F', next: ['fixRequest'], description: 'All refunds together would exceed the amount of the order.' },
    REFUND_WINDOW_EXCEED: { code: 'REFUND_WINDOW_EXCEED', status: 'F', next: ['contactSupport'], description: 'Too late: the time in which this payment could be refunded is over.' },
  },
  ['SIGN_TYPE_INVALID'],
);
