// Generated from spec/tables/offline.preCreate.md. Do not edit: change the table and run "pnpm generate".
import type { OperationInfo } from '../../operation.ts';
import type { ResultCodeEntry } from '../../result-code.ts';
import { withBasic } from '../../with-basic.ts';
import type { BasicResultCodes } from '../result-codes.ts';
import type { Money, Order, ResultInfo, RiskInfo } from '../structures.ts';

/** What the tables say of `alipay.intl.acquiring.offline.preCreate` as a whole: Creates an unpaid order and returns the address at which the buyer's wallet pays it. */
export const preCreateOperation: OperationInfo<'preCreate'> = {
  name: 'preCreate',
  function: 'alipay.intl.acquiring.offline.preCreate',
  version: '2.0.4',
  path: '/api/alipay/intl/acquiring/offline/precreate.htm',
  direction: 'outbound',
  idempotencyKey: 'merchantTransId',
  inDoubt: 'repeat',
  confidence: 'documented',
};

/**
 * Head of the request of `alipay.intl.acquiring.offline.preCreate`.
 *
 * Table: `spec/tables/offline.preCreate.md`, Request head
 */
export interface PreCreateRequestHead {
  /**
   * Version of the API that the message follows. At most 8 characters.
   * @example `2.0.4`
   */
  version: string;
  /**
   * Full name of the function being called. At most 128 characters.
   * @example `alipay.intl.acquiring.offline.preCreate`
   */
  function: string;
  /**
   * Caller's id, issued by Alipay. It selects the keys that sign and verify. At most 32 characters.
   * @example `211xxxxxxxxxxxxxx0044`
   */
  clientId: string;
  /**
   * Moment of sending, as an RFC 3339 date and time with its UTC offset.
   * @example `2001-07-04T12:08:56+05:30`
   */
  reqTime: string;
  /**
   * Id of this single message. Another attempt gets another one; it is not the idempotency key. At most 64 characters.
   * @example `123xxxxxxxxxxxxxxx3fda`
   */
  reqMsgId: string;
  /**
   * JSON object written as text. An ISV (a company that calls for its merchants) puts its access token under `isvAccesstoken`; others leave the field out. Conditional: the caller is an ISV. At most 256 characters.
   * @example `{"isvAccesstoken":"123123123sdfsddsf"}`
   */
  reserve?: string;
  /**
   * Signature algorithm; without it `RSA2`, which is RSA with SHA-256. At most 64 characters.
   * @example `RSA2`
   */
  signType?: string;
}

/**
 * Body of the request of `alipay.intl.acquiring.offline.preCreate`.
 *
 * Table: `spec/tables/offline.preCreate.md`, Request body
 */
export interface PreCreateRequestBody {
  /**
   * Id that Alipay gave the contract holder, called acquirer id on the page. Found in the Alipay account. At most 64 characters.
   * @example `211xxxxxxxxxxxxxx2999`
   */
  merchantId: string;
  /**
   * Product under contract; always `OFFLINE_PAY` here. At most 64 characters.
   * @example `OFFLINE_PAY`
   */
  productCode: string;
  /**
   * Merchant's id of the transaction, unique per merchant. The idempotency key. At most 64 characters.
   * @example `510xxxxxxxxxxxxx0002`
   */
  merchantTransId: string;
  /** What is bought, from whom and for how much; `orderAmount` counts minor units, so 100 is one US dollar. */
  order: Order;
  /**
   * Which settlement contract applies, e.g. one per currency. Without it the contract's default is used. At most 64 characters.
   * @example `USD-1`
   */
  settleContractId?: string;
  /** Facts about device, buyer and goods for risk control. Send them when you have them. */
  riskInfo?: RiskInfo;
  /**
   * Address to which Alipay posts the payment's result. At most 256 characters.
   * @example `https://xxxx.xxx.com/jjjj`
   */
  notifyUrl?: string;
  /**
   * User agent header of the wallet that opened the merchant's page. It tells Alipay which wallet pays, so pass it on unchanged. At most 1024 characters.
   * @example `Mozilla/5.0 (Linux; Android 9; LYA-AL00 Build/HUAWEILYA-AL00L; wv) AppleWebKit/537.36 (KHTML, like Gecko) Version/4.0 Chrome/70.0.3538.110 Mobile Safari/537.36 NebulaSDK/1.8.100112 Nebula AlipayDefined(nt:WIFI,ws:360|0|3.0) AliApp(APHK/2.6.0.160) AlipayClientHK/2.6.0.160 Language/zh-HK useStatusBar/true isConcaveScreen/true`
   */
  userAgent: string;
  /**
   * Page to which the wallet returns the buyer after a successful payment. No proof of payment. At most 512 characters.
   * @example `http://success.com`
   */
  merchantRedirectUrl?: string;
  /**
   * Scene of use; always `THIRDPARTYQRCODE` for this variant. At most 32 characters.
   * @example `THIRDPARTYQRCODE`
   */
  sceneType: string;
  /**
   * Key-value extension, a JSON object written as text. Facts about the trade (`TradeInformation`) go under its key `chinaExtraTransInfo`. At most 6000 characters.
   * @example `{"chinaExtraTransInfo":{"businessType":"1","hotelName":"zlidu, sluhg-987, 889utng","checkInTime":"2018-10-20","checkOutTime":"2018-10-22"}}`
   */
  extendInfo?: string;
}

/** The signed `request` of `alipay.intl.acquiring.offline.preCreate`: Creates an unpaid order and returns the address at which the buyer's wallet pays it. */
export interface PreCreateRequest {
  head: PreCreateRequestHead;
  body: PreCreateRequestBody;
}

/**
 * Head of the response of `alipay.intl.acquiring.offline.preCreate`.
 *
 * Table: `spec/tables/offline.preCreate.md`, Response head
 */
export interface PreCreateResponseHead {
  /**
   * Version of the API that the reply follows. At most 8 characters.
   * @example `2.0.4`
   */
  version: string;
  /**
   * Full name of the function that was called. At most 128 characters.
   * @example `alipay.intl.acquiring.offline.preCreate`
   */
  function: string;
  /**
   * Id of the caller, as in the request. At most 32 characters.
   * @example `385xxxxxxxxx0001`
   */
  clientId: string;
  /**
   * Moment of the reply, as an RFC 3339 date and time with its UTC offset.
   * @example `2001-07-04T12:08:56+05:30`
   */
  respTime: string;
  /**
   * Copy of the request's `reqMsgId`; compare it. At most 64 characters.
   * @example `123xxxxxxxxxxxxxxx3fda`
   */
  reqMsgId: string;
  /**
   * Key-value text set aside for later use. Do not count on it being valid JSON. At most 256 characters.
   * @example `{}`
   */
  reserve?: string;
}

/**
 * Body of the response of `alipay.intl.acquiring.offline.preCreate`.
 *
 * Table: `spec/tables/offline.preCreate.md`, Response body
 */
export interface PreCreateResponseBody {
  /**
   * Whether the order was created; it says nothing about payment.
   * @example `{ "resultStatus": "S", "resultCodeId": "00000000", "resultCode":"SUCCESS", "resultMsg": "result message" }`
   */
  resultInfo: ResultInfo;
  /**
   * Copy of the request's `merchantTransId`. Conditional: resultCode is SUCCESS. At most 64 characters.
   * @example `510xxxxxxxxxxxxx1234`
   */
  merchantTransId?: string;
  /**
   * Address that pays the order: open it in the wallet or show it as a QR code. Conditional: resultCode is SUCCESS. At most 1024 characters.
   * @example `https://global.alipay.com/281002042tmCd8ZkTS2sxBuzSNu431cII`
   */
  orderQrCode?: string;
  /**
   * Key-value extension, a JSON object written as text. At most 2048 characters.
   * @example `{"isEnterpriseUser":"true"}`
   */
  extendInfo?: string;
  /**
   * Address of a large picture of the QR code. At most 2048 characters.
   * @example `http://mobilecodec.alipay.com/show.htm?code=bax06253ak3kj15fkjf700a4&picSize=L`
   */
  bigPicUrl?: string;
  /**
   * Address of a small picture of the QR code. At most 2048 characters.
   * @example `http://mobilecodec.alipay.com/show.htm?code=bax00636140jfx40pmiz518a&picSize=S`
   */
  smallPicUrl?: string;
  /**
   * Address of a medium picture of the QR code. At most 2048 characters.
   * @example `http://mobilecodec.alipay.com/show.htm?code=bax00636140jfx40pmiz518a&picSize=M`
   */
  picUrl?: string;
  /**
   * Alipay's id of the transaction. A refund needs it, so keep it. Conditional: resultCode is SUCCESS. At most 64 characters.
   * @example `201xxxxxxxxxxxxxxxxxxxxx2747`
   */
  acquirementId?: string;
  /**
   * When Alipay created the transaction, as an RFC 3339 date and time with its UTC offset. Conditional: resultCode is SUCCESS.
   * @example `2001-07-04T12:08:56+05:30`
   */
  createTime?: string;
  /**
   * Price of the order; equals `order.orderAmount` of the request. Conditional: resultCode is SUCCESS.
   * @example `{"currency":"USD", "value":"239"}`
   */
  orderAmount?: Money;
  /**
   * Link that starts the wallet app on this payment. At most 256 characters.
   * @example `alipays://platformapi/startApp?appId=10000007&actionType=route&qrcode=https://global.alipay.com/281002042tmCd8ZkTS2sxBuzSNu431cII`
   */
  payScheme?: string;
}

/** The signed `response` of `alipay.intl.acquiring.offline.preCreate`: Creates an unpaid order and returns the address at which the buyer's wallet pays it. */
export interface PreCreateResponse {
  head: PreCreateResponseHead;
  body: PreCreateResponseBody;
}

/** Every result code that the tables list for `alipay.intl.acquiring.offline.preCreate`, the basic ones included. */
export interface PreCreateResultCodes extends BasicResultCodes {
  readonly REPEAT_REQ_INCONSISTENT: ResultCodeEntry<'REPEAT_REQ_INCONSISTENT', 'F', 'fixRequest' | 'query'>;
  readonly RISK_REJECT: ResultCodeEntry<'RISK_REJECT', 'F', 'askBuyer'>;
  readonly CURRENCY_NOT_SUPPORT: ResultCodeEntry<'CURRENCY_NOT_SUPPORT', 'F', 'fixRequest' | 'contactSupport'>;
  readonly AMOUNT_EXCEED_LIMIT: ResultCodeEntry<'AMOUNT_EXCEED_LIMIT', 'F', 'askBuyer' | 'contactSupport'>;
  readonly COUNT_EXCEED_LIMIT: ResultCodeEntry<'COUNT_EXCEED_LIMIT', 'F', 'askBuyer' | 'contactSupport'>;
  readonly ORDER_IS_CLOSED: ResultCodeEntry<'ORDER_IS_CLOSED', 'F', 'query' | 'fixRequest'>;
  readonly ORDER_STATUS_INVALID: ResultCodeEntry<'ORDER_STATUS_INVALID', 'F', 'query'>;
  readonly MERCHANT_MONTHLY_AMOUNT_LIMIT_EXCEED: ResultCodeEntry<'MERCHANT_MONTHLY_AMOUNT_LIMIT_EXCEED', 'F', 'askBuyer' | 'contactSupport'>;
  readonly MERCHANT_NOT_SUPPORT_ACQUIRE: ResultCodeEntry<'MERCHANT_NOT_SUPPORT_ACQUIRE', 'F', 'contactSupport'>;
  readonly USER_AGENT_NOT_SUPPORT: ResultCodeEntry<'USER_AGENT_NOT_SUPPORT', 'F', 'askBuyer' | 'fixRequest'>;
}

/** Name of a result code that the tables list for `alipay.intl.acquiring.offline.preCreate`. */
export type PreCreateResultCode = keyof PreCreateResultCodes;

/** The result codes of `alipay.intl.acquiring.offline.preCreate` by name: status, next steps and what each means. */
export const preCreateResultCodes: PreCreateResultCodes = /* @__PURE__ */ withBasic(
  {
    REPEAT_REQ_INCONSISTENT: { id: '00000025', code: 'REPEAT_REQ_INCONSISTENT', status: 'F', next: ['fixRequest', 'query'], description: 'This `merchantTransId` was used before with other content. The first order may be alive or paid, so look it up.' },
    RISK_REJECT: { id: '00000011', code: 'RISK_REJECT', status: 'F', next: ['askBuyer'], description: 'Risk control turned the order down.' },
    CURRENCY_NOT_SUPPORT: { id: '12005001', code: 'CURRENCY_NOT_SUPPORT', status: 'F', next: ['fixRequest', 'contactSupport'], description: 'The order\'s currency cannot be used, either in general or under this contract.' },
    AMOUNT_EXCEED_LIMIT: { id: '12005104', code: 'AMOUNT_EXCEED_LIMIT', status: 'F', next: ['askBuyer', 'contactSupport'], description: 'The amount is above what one payment may be.' },
    COUNT_EXCEED_LIMIT: { id: '12005128', code: 'COUNT_EXCEED_LIMIT', status: 'F', next: ['askBuyer', 'contactSupport'], description: 'Too many payments; the page does not tell whose count is meant.' },
    ORDER_IS_CLOSED: { id: '12005100', code: 'ORDER_IS_CLOSED', status: 'F', next: ['query', 'fixRequest'], description: 'The order under this `merchantTransId` is closed. Start again with a new id.' },
    ORDER_STATUS_INVALID: { id: '12005003', code: 'ORDER_STATUS_INVALID', status: 'F', next: ['query'], description: 'The order\'s state forbids the call; it may be paid already.' },
    MERCHANT_MONTHLY_AMOUNT_LIMIT_EXCEED: { id: '12006007', code: 'MERCHANT_MONTHLY_AMOUNT_LIMIT_EXCEED', status: 'F', next: ['askBuyer', 'contactSupport'], description: 'The merchant has used up this month\'s limit and can take no more through Alipay.' },
    MERCHANT_NOT_SUPPORT_ACQUIRE: { id: '12005136', code: 'MERCHANT_NOT_SUPPORT_ACQUIRE', status: 'F', next: ['contactSupport'], description: 'The merchant is not set up to take payments.' },
    USER_AGENT_NOT_SUPPORT: { id: '12005137', code: 'USER_AGENT_NOT_SUPPORT', status: 'F', next: ['askBuyer', 'fixRequest'], description: 'No supported wallet was recognised. The buyer opened the page elsewhere, or `userAgent` was not passed on as received.' },
  },
  [],
);
