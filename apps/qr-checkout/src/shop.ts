import { formatMoney, MoneyError } from '@intl-acquiring/client/money';
import type { NotificationHandler } from '@intl-acquiring/client/notifications';
import { Hono } from 'hono';
import { streamSSE } from 'hono/streaming';
import type { Checkout } from './checkout.ts';
import type { Ledger, ShopOrder } from './ledger.ts';
import { basketPage, orderPage } from './pages.ts';

export interface ShopParts {
  readonly checkout: Checkout;
  readonly ledger: Ledger;
  /** Answers what the gateway posts to `/notify`. */
  readonly onNotification: NotificationHandler;
  /** Where the gateway reaches this shop. @default the origin of the buyer's request, good on one machine only */
  readonly publicUrl?: string | undefined;
}

/** The shop as a fetch handler: pages for buyers, `/notify` for the gateway. */
export function createShop({ checkout, ledger, onNotification, publicUrl }: ShopParts): Hono {
  const shop = new Hono();
  shop.get('/', (context) => context.html(basketPage()));
  shop.post('/orders', async (context) => {
    const form = await context.req.formData();
    const field = (name: string): string => String(form.get(name) ?? '').trim();
    const basket = { title: field('title'), amount: field('amount'), currency: field('currency') };
    const userAgent = context.req.header('user-agent') ?? 'unknown';
    const notifyUrl = new URL('/notify', publicUrl ?? context.req.url).href;
    try {
      const order = await checkout.open(basket, { userAgent, notifyUrl });
      return context.redirect(`/orders/${order.id}`, 303);
    } catch (error) {
      if (!(error instanceof MoneyError)) throw error;
      return context.html(basketPage(error.message), 422);
    }
  });
  shop.get('/orders/:id', async (context) => {
    const order = await ledger.find(context.req.param('id'));
    if (!order) return context.text('There is no such order.', 404);
    if (context.req.header('accept') === 'application/json') return context.json(order);
    return context.html(orderPage(order, formatMoney(order.amount, { locale: 'en', currencyDisplay: 'code' })));
  });
  shop.get('/orders/:id/events', async (context) => {
    const order = await ledger.find(context.req.param('id'));
    if (!order) return context.text('There is no such order.', 404);
    const shown = context.req.query('shown') ?? order.state;
    return streamSSE(context, (stream) => streamChange(stream, ledger, order.id, shown));
  });
  shop.post('/notify', (context) => onNotification(context.req.raw));
  return shop;
}

type EventStream = Parameters<Parameters<typeof streamSSE>[1]>[0];

/** One event as soon as the order is another than the page shows; the page then asks again. */
async function streamChange(stream: EventStream, ledger: Ledger, id: string, shown: string): Promise<void> {
  const changed = Promise.withResolvers<ShopOrder | undefined>();
  const stop = ledger.watch(id, changed.resolve);
  stream.onAbort(() => changed.resolve(undefined));
  // It may have changed before anybody watched.
  const now = await ledger.find(id);
  if (now?.state !== shown) changed.resolve(now);
  const order = await changed.promise;
  stop();
  if (order) await stream.writeSSE({ event: 'changed', data: order.state });
}
