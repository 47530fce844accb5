import { type Client, type ClientOptions, createClient, type PayInput, type PreCreateInput } from '../../src/index.ts';
import { gatewayKeys, merchantKeys } from './keys.ts';

export const options: ClientOptions = {
  clientId: '211020000000000000044',
  merchantId: '218820000000000000023',
  privateKey: merchantKeys.privateKey,
  gatewayPublicKey: gatewayKeys.publicKey,
  baseUrl: 'https://gateway.test',
};

export const newClient = (changes: Partial<ClientOptions> = {}): Client => createClient({ ...options, ...changes });

export const coffee: PayInput = {
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

/** The same coffee, to be paid by a QR code. */
export const order: PreCreateInput = {
  merchantTransId: coffee.merchantTransId,
  productCode: 'OFFLINE_PAY',
  order: coffee.order,
  sceneType: 'THIRDPARTYQRCODE',
  userAgent: 'AliApp(AP/10.1)',
  notifyUrl: 'https://shop.test/notify',
  merchantRedirectUrl: 'https://shop.test/done',
};
