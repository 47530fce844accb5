// Generated from spec/tables/offline.payQuery.md. Do not edit: change the table and run "pnpm generate".
import type { OperationInfo } from '../../operation.ts';
import type { ResultCodeEntry } from '../../result-code.ts';
import { withBasic } from '../../with-basic.ts';
import type { SiteEnum, TransStatus } from '../enums.ts';
import type { BasicResultCodes } from '../result-codes.ts';
import type { ExchangeRate, Money, ResultInfo } from '../structures.ts';

/** What the tables say of `alipay.intl.acquiring.offline.payQuery` as a whole: Looks up the state of a transaction. */
export const payQueryOperation: OperationInfo<'payQuery'> = {
  name: 'payQuery',
  function: 'alipay.intl.acquiring.offline.payQuery',
  version: '2.0.0',
  path: '/api/alipay/intl/acquiring/offline/payquery.htm',
  direction: 'outbound',
  inDoubt: 'repeat',
  confidence: 'unconfirmed',
};

/**
 * Head of the request of `alipay.intl.acquiring.offline.payQuery`.
 *
 * Table: `spec/tables/offline.payQuery.md`, Request head
 */
export interface PayQueryRequestHead {
  /**
   * Version of the API that the message follows. At most 8 characters.
   * @example `2.0.0`
   */
  version: string;
  /**
   * Full name of the function being called. At most 128 characters.
   * @example `alipay.intl.acquiring.offline.payQuery`
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
}

/**
 * Body of the request of `alipay.intl.acquiring.offline.payQuery`.
 *
 * Table: `spec/tables/offline.payQuery.md`, Request body
 */
export interface PayQueryRequestBody {
  /**
   * Account to which Alipay settles the money. At most 64 characters.
   * @example `218820000000000000023`
   */
  merchantId: string;
  /**
   * Alipay's id of the transaction. It counts before `merchantTransId`. Conditional: merchantTransId is absent. At most 64 characters.
   * @example `2015032412007101547201355678`
   */
  acquirementId?: string;
  /**
   * Merchant's id of the transaction, from the request that created it. Conditional: acquirementId is absent. At most 64 characters.
   * @example `51051001000000001234`
   */
  merchantTransId?: string;
}

/** The signed `request` of `alipay.intl.acquiring.offline.payQuery`: Looks up the state of a transaction. */
export interface PayQueryRequest {
  head: PayQueryRequestHead;
  body: PayQueryRequestBody;
}

/**
 * Head of the response of `alipay.intl.acquiring.offline.payQuery`.
 *
 * Table: `spec/tables/offline.payQuery.md`, Response head
 */
export interface PayQueryResponseHead {
  /**
   * Version of the API that the reply follows. At most 8 characters.
   * @example `2.0.0`
   */
  version: string;
  /**
   * Full name of the function that was called. At most 128 characters.
   * @example `alipay.intl.acquiring.offline.payQuery`
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
 * Body of the response of `alipay.intl.acquiring.offline.payQuery`.
 *
 * Table: `spec/tables/offline.payQuery.md`, Response body
 */
export interface PayQueryResponseBody {
  /** How the query went. It is not the outcome of the payment. */
  resultInfo: ResultInfo;
  /**
   * How the payment stands. Conditional: resultCode is SUCCESS. Unconfirmed: no page that could be read prints this field. At most 64 characters.
   * @example `TRADE_SUCCESS`
   */
  transStatus?: TransStatus;
  /**
   * Alipay's id of the transaction. A refund needs it, so keep it. Conditional: resultCode is SUCCESS. Unconfirmed: no page that could be read prints this field. At most 64 characters.
   * @example `2015032412007101547201355678`
   */
  acquirementId?: string;
  /**
   * Merchant's id of the transaction. Conditional: resultCode is SUCCESS. Unconfirmed: no page that could be read prints this field. At most 64 characters.
   * @example `51051001000000001234`
   */
  merchantTransId?: string;
  /**
   * Price of the order, from the request that created it. Conditional: resultCode is SUCCESS. Unconfirmed: no page that could be read prints this field.
   * @example `{"currency":"USD", "value":"239"}`
   */
  orderAmount?: Money;
  /**
   * What the buyer paid, possibly in a currency other than the order's. Conditional: the order is paid. Unconfirmed: no page that could be read prints this field.
   * @example `{"currency":"CNY", "value":"1481"}`
   */
  payAmount?: Money;
  /** Rate that links `orderAmount` and `payAmount`. Conditional: the order is paid. Unconfirmed: no page that could be read prints this field. */
  conversionRate?: ExchangeRate;
  /**
   * When Alipay created the transaction, as an RFC 3339 date and time with its UTC offset. Conditional: resultCode is SUCCESS. Unconfirmed: no page that could be read prints this field.
   * @example `2001-07-04T12:08:56+05:30`
   */
  createTime?: string;
  /**
   * When the buyer paid, as an RFC 3339 date and time with its UTC offset. Conditional: the order is paid. Unconfirmed: no page that could be read prints this field.
   * @example `2016-07-04T12:08:56+05:30`
   */
  paymentTime?: string;
  /**
   * Total of all refunds so far, in the order's currency. Its name is our own. Unconfirmed: no page that could be read prints this field.
   * @example `{"currency":"USD", "value":"100"}`
   */
  refundedAmount?: Money;
  /**
   * Wallet site at which the buyer has the account. Unconfirmed: no page that could be read prints this field. At most 64 characters.
   * @example `ALIPAY_CN`
   */
  userSite?: SiteEnum;
  /**
   * Buyer's id at that site. Unconfirmed: no page that could be read prints this field. At most 64 characters.
   * @example `2088123456789012`
   */
  userId?: string;
  /**
   * Buyer's login name at that site, partly masked. Unconfirmed: no page that could be read prints this field. At most 64 characters.
   * @example `c***@gmail.com`
   */
  userLoginId?: string;
  /**
   * Key-value extension, a JSON object written as text. Unconfirmed: no page that could be read prints this field. At most 2048 characters.
   * @example `{}`
   */
  extendInfo?: string;
}

/** The signed `response` of `alipay.intl.acquiring.offline.payQuery`: Looks up the state of a transaction. */
export interface PayQueryResponse {
  head: PayQueryResponseHead;
  body: PayQueryResponseBody;
}

/** Every result code that the tables list for `alipay.intl.acquiring.offline.payQuery`, the basic ones included. */
export interface PayQueryResultCodes extends Omit<BasicResultCodes, 'SIGN_TYPE_INVALID'> {
  /** Unconfirmed: no page that could be read lists this code here. */
  readonly ORDER_NOT_EXISTS: ResultCodeEntry<'ORDER_NOT_EXISTS', 'F', 'query'>;
}

/** Name of a result code that the tables list for `alipay.intl.acquiring.offline.payQuery`. */
export type PayQueryResultCode = keyof PayQueryResultCodes;

/** The result codes of `alipay.intl.acquiring.offline.payQuery` by name: status, next steps and what each means. */
export const payQueryResultCodes: PayQueryResultCodes = /* @__PURE__ */ withBasic(
  {
    ORDER_NOT_EXISTS: { id: '12005002', code: 'ORDER_NOT_EXISTS', status: 'F', next: ['query'], description: 'Alipay knows no such transaction. After a payment in doubt it may be on its way still: ask again, and cancel in the end.' },
  },
  ['SIGN_TYPE_INVALID'],
);
