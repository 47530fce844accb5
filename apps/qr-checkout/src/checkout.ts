import type { Client, PreCreateInput } from '@intl-acquiring/client';
import { completeOrder, type Progress } from '@intl-acquiring/client/complete';
import { newId } from '@intl-acquiring/client/ids';
import { money } from '@intl-acquiring/client/money';
import { type PaidEvent, type PaymentEvent, requireAmount } from '@intl-acquiring/client/notifications';
import { type CheckoutOptions, createCompletions } from './completions.ts';
import { isOpen, type Ledger, type ShopOrder } from './ledger.ts';
import { newsOfCreation, newsOfNotice } from './news.ts';

/** What the buyer put into the basket. */
export interface Basket {
  readonly title: string;
  /** Major units, such as `2.39`. */
  readonly amount: string;
  readonly currency: string;
}

/** Who buys, and how the gateway reaches the shop. */
export interface Visit {
  /** The `User-Agent` of the wallet in which the buyer opened the page; the gateway tells the wallet by it. */
  readonly userAgent: string;
  readonly notifyUrl: string;
}

/** Carries orders to their end. */
export interface Checkout {
  /** Creates an order. Resolves as soon as there is something to show: mostly its QR code. */
  open(basket: Basket, visit: Visit): Promise<ShopOrder>;
  /** Takes a verified notification. Resolves when the books say what it says. */
  hear(event: PaymentEvent): Promise<void>;
  /** Goes on with the orders that an earlier run of the program left open. */
  resume(): Promise<void>;
  /** Stops waiting. What is open stays open in the books. */
  close(): Promise<void>;
}

export function createCheckout(client: Client, ledger: Ledger, options: CheckoutOptions): Checkout {
  const completions = createCompletions(client, ledger, options);

  async function hearOfPayment(order: ShopOrder, event: PaidEvent): Promise<void> {
    requireAmount(event.payment, order.amount);
    const completion = isOpen(order) ? (completions.find(order.id) ?? completions.resume(order, event)) : undefined;
    completion?.tell(event);
    const { state } = (await completion?.known) ?? order;
    if (state === 'failed' || state === 'cancelled') {
      await ledger.dispute(order.id, `The gateway tells of a payment, and the order was ${state}.`);
    } else if (state !== 'paid' && state !== 'disputed') {
      throw new Error(`It is not settled yet what became of the order ${order.id}.`);
    }
  }

  return {
    async open(basket, { userAgent, notifyUrl }) {
      const amount = money(basket.amount, basket.currency);
      const { title } = basket;
      // In the books before anything is sent, so that no payment is ever unknown to them.
      const { id } = await ledger.begin({ id: newId(), title, amount, createdAt: Date.now() });
      const input: PreCreateInput = {
        merchantTransId: id,
        productCode: 'OFFLINE_PAY',
        sceneType: 'THIRDPARTYQRCODE',
        userAgent,
        notifyUrl,
        order: { orderAmount: amount, orderTitle: title, orderDetail: title, seller },
      };
      const shown = Promise.withResolvers<ShopOrder>();
      const onProgress = (progress: Progress): void => {
        const news = newsOfCreation(progress);
        if (news) ledger.learn(id, news).then(shown.resolve, shown.reject);
      };
      const { known } = completions.begin(id, (common) =>
        completeOrder(client, input, { ...common, queryFor: options.payWithin, onProgress }).catch(
          async (error: unknown) => {
            // It rejects only if nothing was sent.
            await ledger.learn(id, { state: 'failed', note: 'Nothing was sent.' });
            throw error;
          },
        ),
      );
      return Promise.race([shown.promise, known]);
    },

    async hear(event) {
      const { merchantTransId = '' } = event.body;
      const order = await ledger.find(merchantTransId);
      if (!order) throw new Error(`There is no order ${merchantTransId || 'without merchantTransId'}.`);
      if (event.outcome === 'succeeded') await hearOfPayment(order, event);
      else await ledger.learn(order.id, newsOfNotice(event));
    },

    async resume() {
      for (const order of await ledger.open()) completions.resume(order);
    },

    close: () => completions.close(),
  };
}

const seller = {
  sellerId: 'seller-1',
  sellerMCC: '5691',
  sellerName: 'Sample shop',
  storeId: 'store-1',
  storeMCC: '5691',
  storeName: 'Sample shop, High Street',
};
