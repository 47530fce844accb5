import type { Client, PreCreateOutcome } from '@intl-acquiring/client';
import { newId } from '@intl-acquiring/client/ids';
import { money } from '@intl-acquiring/client/money';
import type { Ledger, ShopOrder } from './ledger.ts';

/** What the buyer put into the basket. */
export interface Basket {
  readonly title: string;
  /** Major units, such as `2.39`. */
  readonly amount: string;
  readonly currency: string;
}

export interface Buyer {
  /** The `User-Agent` of the wallet in which the buyer opened the page; the gateway tells the wallet by it. */
  readonly userAgent: string;
}

/** Creates the order at the gateway. It is in the ledger before anything is sent, so that no payment is ever unknown to it. */
export async function checkOut(
  client: Client,
  ledger: Ledger,
  basket: Basket,
  buyer: Buyer,
  notifyUrl: string,
): Promise<ShopOrder> {
  const order: ShopOrder = {
    id: newId(),
    title: basket.title,
    amount: money(basket.amount, basket.currency),
    state: 'creating',
  };
  ledger.save(order);
  const outcome = await client.preCreate({
    merchantTransId: order.id,
    productCode: 'OFFLINE_PAY',
    sceneType: 'THIRDPARTYQRCODE',
    userAgent: buyer.userAgent,
    notifyUrl,
    order: { orderAmount: order.amount, orderTitle: order.title, orderDetail: order.title, seller },
  });
  const known = { ...order, ...afterPreCreate(outcome) };
  ledger.save(known);
  return ledger.find(order.id) ?? known;
}

function afterPreCreate(outcome: PreCreateOutcome): Partial<ShopOrder> {
  switch (outcome.outcome) {
    case 'succeeded':
      return outcome.body.orderQrCode === undefined
        ? { state: 'unknown', note: 'The gateway sent no QR code.' }
        : { state: 'awaiting-payment', qrCode: outcome.body.orderQrCode };
    case 'failed':
      return { state: 'failed', note: `${outcome.result.code}: ${outcome.result.message ?? ''}` };
    case 'unknown':
      return { state: 'unknown', note: outcome.message };
  }
}

const seller = {
  sellerId: 'seller-1',
  sellerMCC: '5691',
  sellerName: 'Sample shop',
  storeId: 'store-1',
  storeMCC: '5691',
  storeName: 'Sample shop, High Street',
};
