// Asks the gateway for an order, and prints what the gateway says:
// node order.ts ID [FLAW]

import { operations } from '@intl-acquiring/types';
import { environment, seal } from './wire.ts';

const [, , merchantTransId = '', flaw = 'none'] = process.argv;
const { clientId, merchantId, baseUrl } = environment;
const { version, function: name, path } = operations.preCreate;
const reqTime = new Date().toISOString().replace(/\.\d+Z$/, '+00:00');
const seller = {
  ...{ sellerId: 'seller-1', sellerMCC: '5691', sellerName: 'Sara', storeMCC: '1232', storeName: 'New store' },
  ...(flaw === 'no-store' ? {} : { storeId: 'store-1' }),
};
const request = {
  head: { version, function: name, clientId, reqTime, reqMsgId: crypto.randomUUID(), reserve: '{}' },
  body: {
    ...{ merchantId, merchantTransId, productCode: 'OFFLINE_PAY', sceneType: 'THIRDPARTYQRCODE' },
    order: { orderAmount: { currency: 'USD', value: '239' }, orderTitle: 'Tea', orderDetail: 'One green tea', seller },
    ...{ userAgent: 'AliApp(AP/10.1.60)', notifyUrl: 'https://shop.test/notify' },
  },
};
const body = flaw === 'no-head' ? '{}' : seal('request', request);
await fetch(baseUrl + path, { method: 'POST', body });
// A shop that tells its buyer of an order, whatever the gateway has said.
console.log(merchantTransId);
