import type { PayRequestBody, PreCreateRequestBody } from '@intl-acquiring/types';

export const CLIENT_ID = '211020000000000000044';
export const MERCHANT_ID = '218820000000000000023';
export const NOTIFY_URL = 'https://shop.test/notify';

let serial = 0;

export function price(value: string, currency = 'USD'): { orderAmount: { currency: string; value: string } } {
  return { orderAmount: { currency, value } };
}

/** A barcode payment of USD 2.39 under an id of its own. */
export function payBody(changes: Partial<PayRequestBody> = {}): PayRequestBody {
  return {
    merchantId: MERCHANT_ID,
    productCode: 'OFFLINE_PAY',
    merchantTransId: `till-${++serial}`,
    codeType: 'BARCODE',
    identityCode: '28763443825664394',
    order: { ...price('239'), orderTitle: 'Tea', orderDetail: 'One green tea' },
    ...changes,
  };
}

const seller = {
  ...{ sellerId: 'seller-1', sellerMCC: '5691', sellerName: 'Sara' },
  ...{ storeId: 'store-1', storeMCC: '1232', storeName: 'New store' },
};

/** An order of USD 100 to be paid by QR code, under an id of its own. */
export function preCreateBody(changes: Partial<PreCreateRequestBody> = {}): PreCreateRequestBody {
  return {
    merchantId: MERCHANT_ID,
    productCode: 'OFFLINE_PAY',
    merchantTransId: `shop-${++serial}`,
    order: { ...price('10000'), orderTitle: 'Dress', orderDetail: 'Summer dress', seller },
    userAgent: 'AliApp(AP/10.1.60)',
    sceneType: 'THIRDPARTYQRCODE',
    notifyUrl: NOTIFY_URL,
    ...changes,
  };
}
