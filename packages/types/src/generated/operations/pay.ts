// Generated from spec/tables/offline.pay.md. Do not edit: change the table and run "pnpm generate".
import type { OperationInfo } from '../../operation.ts';
import type { ResultCodeEntry } from '../../result-code.ts';
import { withBasic } from '../../with-basic.ts';
import type { OfflineCodeType, ProductCode, SiteEnum } from '../enums.ts';
import type { BasicResultCodes } from '../result-codes.ts';
import type { EnvInfo, ExchangeRate, Money, Order, ResultInfo } from '../structures.ts';

/** What the tables say of `alipay.intl.acquiring.offline.pay` as a whole: Charges the buyer whose payment code the merchant has scanned. */
export const payOperation: OperationInfo<'pay'> = {
  name: 'pay',
  function: 'alipay.intl.acquiring.offline.pay',
  version: '2.0.0',
  path: '/api/alipay/intl/acquiring/offline/pay.htm',
  direction: 'outbound',
  idempotencyKey: 'merchantTransId',
  inDoubt: 'query',
  confidence: 'documented',
};

/**
 * Head of the request of `alipay.intl.acquiring.offline.pay`.
 *
 * Table: `spec/tables/offline.pay.md`, Request head
 */
export interface PayRequestHead {
  /**
   * Version of the API that the message follows. At most 8 characters.
   * @example `2.0.0`
   */
  version: string;
  /**
   * Full name of the function being called. At most 128 characters.
   * @example `alipay.intl.acquiring.offline.pay`
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
 * Body of the request of `alipay.intl.acquiring.offline.pay`.
 *
 * Table: `spec/tables/offline.pay.md`, Request body
 */
export interface PayRequestBody {
  /**
   * Account to which Alipay settles the money. At most 64 characters.
   * @example `218820000000000000023`
   */
  merchantId: string;
  /**
   * Product under contract; `OFFLINE_PAY` for payment in a shop. At most 64 characters.
   * @example `OFFLINE_PAY`
   */
  productCode: ProductCode;
  /**
   * Merchant's id of the transaction, unique per merchant. The idempotency key. At most 64 characters.
   * @example `51051001000000000002`
   */
  merchantTransId: string;
  /**
   * What kind of code was scanned. At most 32 characters.
   * @example `BARCODE`
   */
  codeType: OfflineCodeType;
  /**
   * Payment code as scanned from the buyer's wallet. Send 64 characters or fewer: later versions allow no more. At most 65535 characters.
   * @example `28763443825664394`
   */
  identityCode: string;
  /** What is bought and for how much; `orderAmount` counts minor units, so 100 is one US dollar. */
  order: Order;
  /**
   * Which settlement contract applies. Without it the contract's default is used. At most 64 characters.
   * @example `USD-1`
   */
  settleContractId?: string;
  /** Facts about the device from which the buyer's request came. */
  envInfo?: EnvInfo;
  /** Key-value extension, a JSON object written as text. At most 2048 characters. */
  extendInfo?: string;
}

/** The signed `request` of `alipay.intl.acquiring.offline.pay`: Charges the buyer whose payment code the merchant has scanned. */
export interface PayRequest {
  head: PayRequestHead;
  body: PayRequestBody;
}

/**
 * Head of the response of `alipay.intl.acquiring.offline.pay`.
 *
 * Table: `spec/tables/offline.pay.md`, Response head
 */
export interface PayResponseHead {
  /**
   * Version of the API that the reply follows. At most 8 characters.
   * @example `2.0.0`
   */
  version: string;
  /**
   * Full name of the function that was called. At most 128 characters.
   * @example `alipay.intl.acquiring.offline.pay`
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
 * Body of the response of `alipay.intl.acquiring.offline.pay`.
 *
 * Table: `spec/tables/offline.pay.md`, Response body
 */
export interface PayResponseBody {
  /** How the charge went. */
  resultInfo: ResultInfo;
  /**
   * Alipay's id of the transaction. A refund needs it, so keep it. Conditional: resultCode is SUCCESS. At most 64 characters.
   * @example `2015032412007101547201351234`
   */
  acquirementId?: string;
  /**
   * Copy of the request's `merchantTransId`. Conditional: resultCode is SUCCESS. At most 64 characters.
   * @example `51051001000000001234`
   */
  merchantTransId?: string;
  /**
   * Price of the order; equals `order.orderAmount` of the request. Conditional: resultCode is SUCCESS.
   * @example `{"currency":"USD", "value":"239"}`
   */
  orderAmount?: Money;
  /**
   * What the buyer paid, possibly in a currency other than the order's. Conditional: resultCode is SUCCESS; may be left out even then.
   * @example `{"currency":"CNY", "value":"1481"}`
   */
  payAmount?: Money;
  /** Rate that links `orderAmount` and `payAmount`. Conditional: resultCode is SUCCESS; may be left out even then. */
  conversionRate?: ExchangeRate;
  /**
   * When Alipay created the transaction, as an RFC 3339 date and time with its UTC offset. Conditional: resultCode is SUCCESS.
   * @example `2001-07-04T12:08:56+05:30`
   */
  createTime?: string;
  /**
   * Wallet site at which the buyer has the account. Conditional: resultCode is SUCCESS. At most 64 characters.
   * @example `ALIPAY_CN`
   */
  userSite?: SiteEnum;
  /**
   * Buyer's id at that site; not sent by default. At most 64 characters.
   * @example `2088123456789012`
   */
  userId?: string;
  /**
   * Buyer's login name at that site, partly masked; not sent by default. At most 64 characters.
   * @example `c***@gmail.com`
   */
  userLoginId?: string;
  /**
   * Key-value extension, a JSON object written as text. At most 2048 characters.
   * @example `{"isEnterpriseUser":"true", "enterpriseUserName":"seller"}`
   */
  extendInfo?: string;
}

/** The signed `response` of `alipay.intl.acquiring.offline.pay`: Charges the buyer whose payment code the merchant has scanned. */
export interface PayResponse {
  head: PayResponseHead;
  body: PayResponseBody;
}

/** Every result code that the tables list for `alipay.intl.acquiring.offline.pay`, the basic ones included. */
export interface PayResultCodes extends Omit<BasicResultCodes, 'SIGN_TYPE_INVALID'> {
  readonly REPEAT_REQ_INCONSISTENT: ResultCodeEntry<'REPEAT_REQ_INCONSISTENT', 'F', 'fixRequest' | 'query'>;
  readonly RISK_REJECT: ResultCodeEntry<'RISK_REJECT', 'F', 'askBuyer'>;
  readonly QUERY_CONTRACT_VALUE_NULL: ResultCodeEntry<'QUERY_CONTRACT_VALUE_NULL', 'F', 'fixRequest' | 'contactSupport'>;
  readonly CONTRACT_STATUS_INVALID: ResultCodeEntry<'CONTRACT_STATUS_INVALID', 'F', 'contactSupport'>;
  readonly USER_NOT_EXIST: ResultCodeEntry<'USER_NOT_EXIST', 'F', 'askBuyer'>;
  readonly USER_STATUS_ABNORMAL: ResultCodeEntry<'USER_STATUS_ABNORMAL', 'F', 'askBuyer'>;
  readonly CURRENCY_NOT_SUPPORT: ResultCodeEntry<'CURRENCY_NOT_SUPPORT', 'F', 'fixRequest' | 'contactSupport'>;
  readonly AMOUNT_EXCEED_LIMIT: ResultCodeEntry<'AMOUNT_EXCEED_LIMIT', 'F', 'askBuyer' | 'contactSupport'>;
  readonly COUNT_EXCEED_LIMIT: ResultCodeEntry<'COUNT_EXCEED_LIMIT', 'F', 'askBuyer' | 'contactSupport'>;
  readonly USER_BALANCE_NOT_ENOUGH: ResultCodeEntry<'USER_BALANCE_NOT_ENOUGH', 'F', 'askBuyer'>;
  readonly IDENTITY_CODE_INVALID: ResultCodeEntry<'IDENTITY_CODE_INVALID', 'F', 'askBuyer'>;
  readonly IDENTITY_CODE_NOT_SUPPORT: ResultCodeEntry<'IDENTITY_CODE_NOT_SUPPORT', 'F', 'askBuyer'>;
  readonly PAYMENT_IN_PROCESS: ResultCodeEntry<'PAYMENT_IN_PROCESS', 'U', 'query' | 'cancel'>;
  readonly ORDER_IS_CLOSED: ResultCodeEntry<'ORDER_IS_CLOSED', 'F', 'query' | 'fixRequest'>;
  readonly ORDER_STATUS_INVALID: ResultCodeEntry<'ORDER_STATUS_INVALID', 'F', 'query'>;
  readonly USER_AMOUNT_EXCEED_LIMIT: ResultCodeEntry<'USER_AMOUNT_EXCEED_LIMIT', 'F', 'askBuyer'>;
  readonly USER_REALNAME_STATUS_INVALID: ResultCodeEntry<'USER_REALNAME_STATUS_INVALID', 'F', 'askBuyer'>;
  readonly USER_NO_PAYMENT_INSTRUMENT: ResultCodeEntry<'USER_NO_PAYMENT_INSTRUMENT', 'F', 'askBuyer'>;
  readonly USER_BALANCE_PAY_OFF: ResultCodeEntry<'USER_BALANCE_PAY_OFF', 'F', 'askBuyer'>;
}

/** Name of a result code that the tables list for `alipay.intl.acquiring.offline.pay`. */
export type PayResultCode = keyof PayResultCodes;

/** The result codes of `alipay.intl.acquiring.offline.pay` by name: status, next steps and what each means. */
export const payResultCodes: PayResultCodes = /* @__PURE__ */ withBasic(
  {
    REPEAT_REQ_INCONSISTENT: { id: '00000025', code: 'REPEAT_REQ_INCONSISTENT', status: 'F', next: ['fixRequest', 'query'], description: 'This `merchantTransId` was used before with other content. The first request may have charged, so look it up.' },
    RISK_REJECT: { id: '00000011', code: 'RISK_REJECT', status: 'F', next: ['askBuyer'], description: 'Risk control turned the payment down.' },
    QUERY_CONTRACT_VALUE_NULL: { code: 'QUERY_CONTRACT_VALUE_NULL', status: 'F', next: ['fixRequest', 'contactSupport'], description: 'No contract value was found. Check `merchantId` and `settleContractId`, then ask the provider.' },
    CONTRACT_STATUS_INVALID: { code: 'CONTRACT_STATUS_INVALID', status: 'F', next: ['contactSupport'], description: 'The contract is in a state that allows no payment.' },
    USER_NOT_EXIST: { id: '12002005', code: 'USER_NOT_EXIST', status: 'F', next: ['askBuyer'], description: 'No wallet account belongs to this buyer.' },
    USER_STATUS_ABNORMAL: { id: '12002006', code: 'USER_STATUS_ABNORMAL', status: 'F', next: ['askBuyer'], description: 'The buyer\'s account is blocked or otherwise unusable.' },
    CURRENCY_NOT_SUPPORT: { id: '12005001', code: 'CURRENCY_NOT_SUPPORT', status: 'F', next: ['fixRequest', 'contactSupport'], description: 'The order\'s currency cannot be used, either in general or under this contract.' },
    AMOUNT_EXCEED_LIMIT: { id: '12005104', code: 'AMOUNT_EXCEED_LIMIT', status: 'F', next: ['askBuyer', 'contactSupport'], description: 'The amount is above what one payment may be.' },
    COUNT_EXCEED_LIMIT: { id: '12005128', code: 'COUNT_EXCEED_LIMIT', status: 'F', next: ['askBuyer', 'contactSupport'], description: 'Too many payments; the page does not tell whose count is meant.' },
    USER_BALANCE_NOT_ENOUGH: { id: '12006004', code: 'USER_BALANCE_NOT_ENOUGH', status: 'F', next: ['askBuyer'], description: 'The buyer has too little money in the wallet.' },
    IDENTITY_CODE_INVALID: { id: '12005131', code: 'IDENTITY_CODE_INVALID', status: 'F', next: ['askBuyer'], description: 'The payment code is malformed or expired. Scan a refreshed one.' },
    IDENTITY_CODE_NOT_SUPPORT: { id: '12005132', code: 'IDENTITY_CODE_NOT_SUPPORT', status: 'F', next: ['askBuyer'], description: 'The code comes from a wallet that this merchant cannot accept.' },
    PAYMENT_IN_PROCESS: { id: '12005124', code: 'PAYMENT_IN_PROCESS', status: 'U', next: ['query', 'cancel'], description: 'The outcome is open; the wallet may be asking its owner to confirm.' },
    ORDER_IS_CLOSED: { id: '12005100', code: 'ORDER_IS_CLOSED', status: 'F', next: ['query', 'fixRequest'], description: 'The order under this `merchantTransId` is closed. Start again with a new id.' },
    ORDER_STATUS_INVALID: { id: '12005003', code: 'ORDER_STATUS_INVALID', status: 'F', next: ['query'], description: 'The order\'s state forbids the call; it may be paid already.' },
    USER_AMOUNT_EXCEED_LIMIT: { id: '12002046', code: 'USER_AMOUNT_EXCEED_LIMIT', status: 'F', next: ['askBuyer'], description: 'The amount would take the buyer over a personal limit.' },
    USER_REALNAME_STATUS_INVALID: { id: '12002004', code: 'USER_REALNAME_STATUS_INVALID', status: 'F', next: ['askBuyer'], description: 'The buyer has yet to prove their identity to the wallet.' },
    USER_NO_PAYMENT_INSTRUMENT: { id: '12002010', code: 'USER_NO_PAYMENT_INSTRUMENT', status: 'F', next: ['askBuyer'], description: 'The wallet holds no means of payment.' },
    USER_BALANCE_PAY_OFF: { id: '12002003', code: 'USER_BALANCE_PAY_OFF', status: 'F', next: ['askBuyer'], description: 'The buyer has switched off paying in the wallet.' },
  },
  ['SIGN_TYPE_INVALID'],
);
