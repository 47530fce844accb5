import {
  type Client,
  type ClientOptions,
  createClient,
  type PayInput,
  type PreCreateInput,
} from '@intl-acquiring/client';
import { money } from '@intl-acquiring/client/money';
import { createMock, type Mock, type MockOptions } from '@intl-acquiring/mock';
import { type KeyTexts, makeKeys } from './key-texts.ts';

/** What a run finds beyond its own process: a gateway on the loopback, and a port where every reply goes wrong. */
export interface Outside {
  readonly gatewayUrl: string;
  readonly gatewayPublicKey: string;
  readonly privateKey: string;
  /** Answers each path with the fault that it names: `/redirect`, `/cut`, `/reset`, `/silent`, `/html`. */
  readonly faultsUrl: string;
  /** Nobody listens there. */
  readonly closedUrl: string;
}

/** A case throws if something does not hold. */
export type Case = (outside: Outside) => Promise<void>;
export type Cases = Readonly<Record<string, Case>>;

export const clientId = 'till';

let made: Promise<KeyTexts> | undefined;

/** The merchant's keys, made once a run, and not while a module is loaded: workerd forbids that. */
export function merchantKeys(): Promise<KeyTexts> {
  made ??= makeKeys();
  return made;
}

/** A gateway in process that knows the merchant. */
export async function openMock(options: MockOptions = {}): Promise<Mock> {
  const { publicKey } = await merchantKeys();
  return createMock({ clients: [{ clientId, publicKey: publicKey.pem }], ...options });
}

/** A client of that gateway. */
export async function clientOf(mock: Mock, changes: Partial<ClientOptions> = {}): Promise<Client> {
  const { privateKey } = await merchantKeys();
  return createClient({
    clientId,
    merchantId: 'merchant-1',
    privateKey: privateKey.pem,
    gatewayPublicKey: mock.gatewayPublicKey,
    baseUrl: 'https://gateway.test',
    fetch: mock.fetch,
    ...changes,
  });
}

/** A purchase, each time another one. */
export const coffee = (): PayInput => ({
  merchantTransId: crypto.randomUUID(),
  productCode: 'OFFLINE_PAY',
  codeType: 'BARCODE',
  identityCode: '28763443825664394',
  order: { orderAmount: money('2.39', 'USD'), orderTitle: 'Coffee', orderDetail: 'One flat white, "to go", ½ sugar' },
});

/** An order that is paid by its QR code. */
export const poster = (notifyUrl: string): PreCreateInput => ({
  merchantTransId: crypto.randomUUID(),
  productCode: 'OFFLINE_PAY',
  sceneType: 'THIRDPARTYQRCODE',
  userAgent: 'wallet',
  notifyUrl,
  order: {
    orderAmount: money('35000', 'IDR'),
    orderTitle: 'Poster',
    orderDetail: 'One poster',
    seller: {
      sellerId: 'seller-1',
      sellerMCC: '5691',
      sellerName: 'Shop',
      storeId: '1',
      storeMCC: '5691',
      storeName: 'Shop',
    },
  },
});
