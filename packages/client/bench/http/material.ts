import { createSign, generateKeyPairSync } from 'node:crypto';
import { payOperation } from '@intl-acquiring/types';
import type { PayInput } from '../../src/index.ts';
import type { Replies } from './server.ts';

interface Pair {
  readonly privateKey: string;
  readonly publicKey: string;
}

const pair = (): Pair =>
  generateKeyPairSync('rsa', {
    modulusLength: 2048,
    privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
    publicKeyEncoding: { type: 'spki', format: 'pem' },
  });

export const merchant: Pair = pair();
export const gateway: Pair = pair();
export const clientId = '211020000000000000044';
export const merchantId = '218820000000000000023';
/** Every message has the same id, so that one reply answers them all. */
export const reqMsgId = '0f0e4b5c-6a53-4e6c-8a3e-0c6f5a8d1b2c';

export const payment: PayInput = {
  merchantTransId: '51051001000000000002',
  productCode: 'OFFLINE_PAY',
  codeType: 'BARCODE',
  identityCode: '28763443825664394',
  order: {
    orderAmount: { currency: 'USD', value: '239' },
    orderTitle: 'Coffee',
    orderDetail: 'One flat white, "to go", 3/4 full, ½ sugar',
  },
};

const sign = (text: string): string => createSign('RSA-SHA256').update(text).sign(gateway.privateKey, 'base64');

function payReply(): string {
  const { version, function: name } = payOperation;
  const head = { version, function: name, clientId, respTime: '2026-01-02T03:04:05+00:00', reqMsgId, reserve: '{}' };
  const body = {
    resultInfo: { resultStatus: 'S', resultCodeId: '00000000', resultCode: 'SUCCESS', resultMsg: 'success' },
    merchantTransId: payment.merchantTransId,
    acquirementId: '2015032412007101547201351234',
    orderAmount: payment.order.orderAmount,
    payAmount: { currency: 'CNY', value: '1652' },
    createTime: '2026-01-02T03:04:05+00:00',
    userSite: 'ALIPAY_CN',
  };
  const text = JSON.stringify({ head, body });
  return `{"response":${text},"signature":${JSON.stringify(sign(text))}}`;
}

/** The reply in the form of the vendor's domestic API, for its own client. */
function domesticReply(): string {
  const text = JSON.stringify({ code: '10000', msg: 'Success', trade_no: '1', out_trade_no: payment.merchantTransId });
  return `{"alipay_trade_pay_response":${text},"sign":${JSON.stringify(sign(text))}}`;
}

export const payPath: string = payOperation.path;
export const domesticPath = '/gateway.do';
export const replies: Replies = { [payPath]: payReply(), [domesticPath]: domesticReply() };
