import { createPrivateKey, type KeyObject, sign } from 'node:crypto';
import { promisify } from 'node:util';
import { type OperationInfo, payOperation, payQueryOperation } from '@intl-acquiring/types';

export const CLIENT_ID = '211020000000000000044';
const MERCHANT_ID = '218820000000000000023';
/** Where they are posted. */
export const PAY_PATH: string = payOperation.path;
export const QUERY_PATH: string = payQueryOperation.path;

const signOnPool = promisify(sign);

/** Writes messages of a merchant. */
export interface MessageWriter {
  /** So many pays, each under a `merchantTransId` of its own: `till-1`, `till-2` and so on. */
  pays(count: number): Promise<string[]>;
  queries(merchantTransIds: readonly string[]): Promise<string[]>;
}

export interface MessageOptions {
  /** PKCS#8 as PEM; without one the signature is a placeholder. */
  readonly privateKey?: string;
  /** How many pays were written before. @default 0 */
  readonly from?: number;
}

export function createMessageWriter({ privateKey, from = 0 }: MessageOptions = {}): MessageWriter {
  const key = privateKey === undefined ? undefined : createPrivateKey(privateKey);
  let paid = from;
  let written = 0;
  const write = (operation: OperationInfo, body: object): Promise<string> => {
    const { version, function: name } = operation;
    const head = { version, function: name, clientId: CLIENT_ID, reqTime: new Date().toISOString() };
    return seal(JSON.stringify({ head: { ...head, reqMsgId: `message-${++written}`, reserve: '{}' }, body }), key);
  };
  return {
    pays: (count) => Promise.all(Array.from({ length: count }, () => write(payOperation, payment(`till-${++paid}`)))),
    queries: (ids) =>
      Promise.all(ids.map((merchantTransId) => write(payQueryOperation, { merchantId: MERCHANT_ID, merchantTransId }))),
  };
}

async function seal(text: string, key: KeyObject | undefined): Promise<string> {
  const signature = key ? (await signOnPool('sha256', Buffer.from(text), key)).toString('base64') : 'none';
  return `{"request":${text},"signature":"${signature}"}`;
}

/** A barcode payment of USD 2.39, with what a till usually says of the goods and the shop. */
function payment(merchantTransId: string): object {
  const seller = {
    ...{ sellerId: 'seller-1', sellerMCC: '5691', sellerName: 'Sara' },
    ...{ storeId: 'store-1', storeMCC: '1232', storeName: 'New store' },
  };
  return {
    merchantId: MERCHANT_ID,
    productCode: 'OFFLINE_PAY',
    merchantTransId,
    ...{ codeType: 'BARCODE', identityCode: '28763443825664394' },
    order: {
      orderAmount: { currency: 'USD', value: '239' },
      ...{ orderTitle: 'Tea', orderDetail: 'One green tea', seller },
    },
    envInfo: { terminalType: 'APP' },
  };
}
