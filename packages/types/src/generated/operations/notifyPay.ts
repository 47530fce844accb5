// Generated from spec/tables/offline.notify.pay.md. Do not edit: change the table and run "pnpm generate".
import type { OperationInfo } from '../../operation.ts';
import { withBasic } from '../../with-basic.ts';
import type { BasicResultCodes } from '../result-codes.ts';
import type { ExchangeRate, Money, ResultInfo } from '../structures.ts';

/** What the tables say of `alipay.intl.acquiring.offline.notify.pay` as a whole: Tells the merchant how the payment of a pre-created order ended. */
export const notifyPayOperation: OperationInfo<'notifyPay'> = {
  name: 'notifyPay',
  function: 'alipay.intl.acquiring.offline.notify.pay',
  version: '2.0.0',
  path: '/notify',
  direction: 'inbound',
  idempotencyKey: 'acquirementId',
  inDoubt: 'repeat',
  confidence: 'unconfirmed',
};

/**
 * Head of the request of `alipay.intl.acquiring.offline.notify.pay`.
 *
 * Table: `spec/tables/offline.notify.pay.md`, Request head
 */
export interface NotifyPayRequestHead {
  /**
   * Version of the API that the message follows. At most 8 characters.
   * @example `2.0.0`
   */
  version: string;
  /**
   * Full name of the notification. At most 128 characters.
   * @example `alipay.intl.acquiring.offline.notify.pay`
   */
  function: string;
  /**
   * Merchant's id as a client of Alipay. It selects the keys that verify and sign. At most 32 characters.
   * @example `2014000014442`
   */
  clientId: string;
  /**
   * Moment of sending, as an RFC 3339 date and time with its UTC offset.
   * @example `2001-07-04T12:08:56+05:30`
   */
  reqTime: string;
  /**
   * Id of this single message. Use `acquirementId`, not this, to recognise a repeat. At most 64 characters.
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
 * Body of the request of `alipay.intl.acquiring.offline.notify.pay`.
 *
 * Table: `spec/tables/offline.notify.pay.md`, Request body
 */
export interface NotifyPayRequestBody {
  /** How the payment ended. */
  resultInfo: ResultInfo;
  /**
   * Id that Alipay gave the contract holder. Conditional: version is 2.0.4 and resultCode is SUCCESS. At most 64 characters.
   * @example `211xxxxxxxxxxxxxx2999`
   */
  merchantId?: string;
  /**
   * Alipay's id of the transaction. The idempotency key. Conditional: resultCode is SUCCESS. At most 64 characters.
   * @example `2015032412007101547201352747`
   */
  acquirementId?: string;
  /**
   * Merchant's id of the transaction, from the request that created it. Conditional: resultCode is SUCCESS or version is 2.0.0. At most 64 characters.
   * @example `51051001000000000002`
   */
  merchantTransId?: string;
  /**
   * Price of the order, from the request that created it. Conditional: resultCode is SUCCESS.
   * @example `{"value":"10000","currency":"USD"}`
   */
  orderAmount?: Money;
  /**
   * What the buyer paid, possibly in a currency other than the order's. Conditional: resultCode is SUCCESS.
   * @example `{"currency":"CNY","value":"1481"}`
   */
  payAmount?: Money;
  /** Rate that links `orderAmount` and `payAmount`. Conditional: resultCode is SUCCESS. */
  conversionRate?: ExchangeRate;
  /**
   * When the buyer paid, as an RFC 3339 date and time with its UTC offset. Conditional: resultCode is SUCCESS.
   * @example `2016-07-04T12:08:56+05:30`
   */
  paymentTime?: string;
  /**
   * Key-value extension, a JSON object written as text. Seen in the sample of a sister notification; its length is not known. Unconfirmed: no page that could be read prints this field.
   * @example `{}`
   */
  extendInfo?: string;
}

/** The signed `request` of `alipay.intl.acquiring.offline.notify.pay`: Tells the merchant how the payment of a pre-created order ended. */
export interface NotifyPayRequest {
  head: NotifyPayRequestHead;
  body: NotifyPayRequestBody;
}

/**
 * Head of the response of `alipay.intl.acquiring.offline.notify.pay`.
 *
 * Table: `spec/tables/offline.notify.pay.md`, Response head
 */
export interface NotifyPayResponseHead {
  /**
   * Version of the notification that is being answered. At most 8 characters.
   * @example `2.0.0`
   */
  version: string;
  /**
   * Full name of the notification, as received. At most 128 characters.
   * @example `alipay.intl.acquiring.offline.notify.pay`
   */
  function: string;
  /**
   * Merchant's id as a client of Alipay, as received. At most 32 characters.
   * @example `2014000014442`
   */
  clientId: string;
  /**
   * Moment of the answer, as an RFC 3339 date and time with its UTC offset.
   * @example `2001-07-04T12:08:56+05:30`
   */
  respTime: string;
  /**
   * Copy of the notification's `reqMsgId`. At most 64 characters.
   * @example `1234567asdfasdf1123fda`
   */
  reqMsgId: string;
  /**
   * Key-value text set aside for later use. At most 256 characters.
   * @example `{}`
   */
  reserve?: string;
}

/**
 * Body of the response of `alipay.intl.acquiring.offline.notify.pay`.
 *
 * Table: `spec/tables/offline.notify.pay.md`, Response body
 */
export interface NotifyPayResponseBody {
  /** `SUCCESS` once the outcome has been stored; anything else asks for another delivery. */
  resultInfo: ResultInfo;
}

/** The signed `response` of `alipay.intl.acquiring.offline.notify.pay`: Tells the merchant how the payment of a pre-created order ended. */
export interface NotifyPayResponse {
  head: NotifyPayResponseHead;
  body: NotifyPayResponseBody;
}

/** Every result code that the tables list for `alipay.intl.acquiring.offline.notify.pay`, the basic ones included. */
export interface NotifyPayResultCodes extends Omit<BasicResultCodes, 'SIGN_TYPE_INVALID'> {

}

/** Name of a result code that the tables list for `alipay.intl.acquiring.offline.notify.pay`. */
export type NotifyPayResultCode = keyof NotifyPayResultCodes;

/** The result codes of `alipay.intl.acquiring.offline.notify.pay` by name: status, next steps and what each means. */
export const notifyPayResultCodes: NotifyPayResultCodes = /* @__PURE__ */ withBasic(
  {

  },
  ['SIGN_TYPE_INVALID'],
);
