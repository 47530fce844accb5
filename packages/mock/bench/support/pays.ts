import { createPrivateKey, type KeyObject, sign } from 'node:crypto';
import { promisify } from 'node:util';
import { payOperation } from '@intl-acquiring/types';

export const CLIENT_ID = '211020000000000000044';
export const MERCHANT_ID = '218820000000000000023';
/** Where pays are posted. */
export const PAY_PATH: string = payOperation.path;

const signOnPool = promisify(sign);

/** Writes pays, each under a `merchantTransId` of its own. */
export interface PayWriter {
  /** So many messages, signed if there is a key. */
  write(count: number): Promise<string[]>;
}

/** @param privateKey PKCS#8 as PEM; without one the signature is a placeholder */
export function createPayWriter(privateKey?: string): PayWriter {
  const key = privateKey === undefined ? undefined : createPrivateKey(privateKey);
  let serial = 0;
  return {
    write: (count) => Promise.all(Array.from({ length: count }, () => seal(writeContent(++serial), key))),
  };
}

async function seal(text: string, key: KeyObject | undefined): Promise<string> {
  const signature = key ? (await signOnPool('sha256', Buffer.from(text), key)).toString('base64') : 'none';
  return `{"request":${text},"signature":"${signature}"}`;
}

/** A barcode payment of USD 2.39, with what a till usually says of the goods and the shop. */
function writeContent(serial: number): string {
  const { version, function: name } = payOperation;
  const seller = {
    ...{ sellerId: 'seller-1', sellerMCC: '5691', sellerName: 'Sara' },
    ...{ storeId: 'store-1', storeMCC: '1232', storeName: 'New store' },
  };
  const head = { version, function: name, clientId: CLIENT_ID, reqTime: new Date().toISOString() };
  const orderAmount = { currency: 'USD', value: '239' };
  return JSON.stringify({
    head: { ...head, reqMsgId: `message-${serial}`, reserve: '{}' },
    body: {
      merchantId: MERCHANT_ID,
      productCode: 'OFFLINE_PAY',
      merchantTransId: `till-${serial}`,
      ...{ codeType: 'BARCODE', identityCode: '28763443825664394' },
      order: { orderAmount, orderTitle: 'Tea', orderDetail: 'One green tea', seller },
      envInfo: { terminalType: 'APP' },
    },
  });
}
