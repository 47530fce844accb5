// Generated from spec/tables/common.payCancel.md. Do not edit: change the table and run "pnpm generate".
import type { OperationInfo } from '../../operation.ts';
import type { ResultCodeEntry } from '../../result-code.ts';
import { withBasic } from '../../with-basic.ts';
import type { BasicResultCodes } from '../result-codes.ts';
import type { ResultInfo } from '../structures.ts';

/** What the tables say of `alipay.intl.acquiring.common.payCancel` as a whole: Voids a transaction, whatever has become of it, so that nobody stays charged. */
export const payCancelOperation: OperationInfo<'payCancel'> = {
  name: 'payCancel',
  function: 'alipay.intl.acquiring.common.payCancel',
  version: '2.0.0',
  path: '/api/alipay/intl/acquiring/common/paycancel.htm',
  direction: 'outbound',
  inDoubt: 'repeat',
  confidence: 'unconfirmed',
};

/**
 * Head of the request of `alipay.intl.acquiring.common.payCancel`.
 *
 * Table: `spec/tables/common.payCancel.md`, Request head
 */
export interface PayCancelRequestHead {
  /**
   * Version of the API that the message follows. At most 8 characters.
   * @example `2.0.0`
   */
  version: string;
  /**
   * Full name of the function being called. At most 128 characters.
   * @example `alipay.intl.acquiring.common.payCancel`
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
 * Body of the request of `alipay.intl.acquiring.common.payCancel`.
 *
 * Table: `spec/tables/common.payCancel.md`, Request body
 */
export interface PayCancelRequestBody {
  /**
   * Account to which Alipay settles the money. At most 64 characters.
   * @example `218820000000000000023`
   */
  merchantId: string;
  /**
   * Alipay's id of the transaction. It counts before `merchantTransId`. Conditional: merchantTransId is absent. At most 64 characters.
   * @example `2015032412007101547201352747`
   */
  acquirementId?: string;
  /**
   * Merchant's id of the transaction, from the request that created it. Conditional: acquirementId is absent. At most 64 characters.
   * @example `51051001000000000002`
   */
  merchantTransId?: string;
}

/** The signed `request` of `alipay.intl.acquiring.common.payCancel`: Voids a transaction, whatever has become of it, so that nobody stays charged. */
export interface PayCancelRequest {
  head: PayCancelRequestHead;
  body: PayCancelRequestBody;
}

/**
 * Head of the response of `alipay.intl.acquiring.common.payCancel`.
 *
 * Table: `spec/tables/common.payCancel.md`, Response head
 */
export interface PayCancelResponseHead {
  /**
   * Version of the API that the reply follows. At most 8 characters.
   * @example `2.0.0`
   */
  version: string;
  /**
   * Full name of the function that was called. At most 128 characters.
   * @example `alipay.intl.acquiring.common.payCancel`
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
 * Body of the response of `alipay.intl.acquiring.common.payCancel`.
 *
 * Table: `spec/tables/common.payCancel.md`, Response body
 */
export interface PayCancelResponseBody {
  /** How the cancel went. */
  resultInfo: ResultInfo;
  /**
   * Alipay's id of the transaction, if there was one. Unconfirmed: no page that could be read prints this field. At most 64 characters.
   * @example `2015032412007101547201352747`
   */
  acquirementId?: string;
  /**
   * Merchant's id of the transaction. Unconfirmed: no page that could be read prints this field. At most 64 characters.
   * @example `51051001000000000002`
   */
  merchantTransId?: string;
}

/** The signed `response` of `alipay.intl.acquiring.common.payCancel`: Voids a transaction, whatever has become of it, so that nobody stays charged. */
export interface PayCancelResponse {
  head: PayCancelResponseHead;
  body: PayCancelResponseBody;
}

/** Every result code that the tables list for `alipay.intl.acquiring.common.payCancel`, the basic ones included. */
export interface PayCancelResultCodes extends Omit<BasicResultCodes, 'SIGN_TYPE_INVALID'> {
  /** Unconfirmed: no page that could be read lists this code here. */
  readonly ORDER_STATUS_INVALID: ResultCodeEntry<'ORDER_STATUS_INVALID', 'F', 'query'>;
  /** Unconfirmed: no page that could be read lists this code here. */
  readonly CANCEL_WINDOW_EXCEED: ResultCodeEntry<'CANCEL_WINDOW_EXCEED', 'F', 'query' | 'contactSupport'>;
}

/** Name of a result code that the tables list for `alipay.intl.acquiring.common.payCancel`. */
export type PayCancelResultCode = keyof PayCancelResultCodes;

/** The result codes of `alipay.intl.acquiring.common.payCancel` by name: status, next steps and what each means. */
export const payCancelResultCodes: PayCancelResultCodes = /* @__PURE__ */ withBasic(
  {
    ORDER_STATUS_INVALID: { id: '12005003', code: 'ORDER_STATUS_INVALID', status: 'F', next: ['query'], description: 'The transaction\'s state forbids a cancel, for instance after a refund. Look it up.' },
    CANCEL_WINDOW_EXCEED: { code: 'CANCEL_WINDOW_EXCEED', status: 'F', next: ['query', 'contactSupport'], description: 'Too late for a cancel, so the payment stands. Refund it instead.' },
  },
  ['SIGN_TYPE_INVALID'],
);
