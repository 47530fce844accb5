import type { Client } from '@intl-acquiring/client';
import { formatMoney, MoneyError } from '@intl-acquiring/client/money';
import type { NotificationHandler } from '@intl-acquiring/client/notifications';
import { Hono } from 'hono';
import { streamSSE } from 'hono/streaming';
import { checkOut } from './checkout.ts';
import type { Ledger, ShopOrder } from './ledger.ts';
import { basketPage, orderPage } from './pages.ts';

export interface ShopParts {
  readonly client: Client;
  readonly ledger: Ledger;
  /** Answers what the gateway posts to `/notify`. */
  readonly onNotification: NotificationHandler;
  /** Where the gateway reaches this shop. @default the origin of the buyer's request, good on one machine only */
  readonly publicUrl?: string | undefined;
}

/** The shop as a fetch handler: pages for buyers, `/notify` for the gateway. */
export function createShop({ client, ledger, onNotification, publicUrl }: ShopParts): Hono {
  const shop = new Hono();
  shop.get('/', (context) => context.html(basketPage()));
  shop.post('/orders', async (context) => {
    const form = await context.req.formData();
    const field = (name: string): string => String(form.get(name) ?? '').trim();
    const basket = { title: field('title'), amount: field('amount'), currency: field('currency') };
    const buyer = { userAgent: context.req.header('user-agent') ?? 'unknown' };
    const notifyUrl = new URL('/notify', publicUrl ?? context.req.url).href;
    try {
      const order = await checkOut(client, ledger, basket, buyer, notifyUrl);
      return context.redirect(`/orders/${order.id}`, 303);
    } catch (error) {
      if (!(error instanceof MoneyError)) throw error;
      return context.html(basketPage(error.message), 422);
    }
  });
  shop.get('/orders/:id', (context) => {
    const order = ledger.find(context.req.param('id'));
    if (!order) return context.text('There is no such order.', 404);
    if (context.req.header('accept') === 'application/json') return context.json(order);
    return context.html(orderPage(order, formatMoney(order.amount, { locale: 'en', currencyDisplay: 'code' })));
  });
  shop.get('/orders/:id/events', (context) => {
    const id = context.req.param('id');
    const seen = ledger.find(id);
    return seen
      ? streamSSE(context, (stream) => streamChanges(stream, ledger, seen))
      : context.text('There is no such order.', 404);
  });
  shop.post('/notify', (context) => onNotification(context.req.raw));
  return shop;
}

type EventStream = Parameters<Parameters<typeof streamSSE>[1]>[0];

/** One event as soon as the order is another than the page showed; the page then asks again. */
async function streamChanges(stream: EventStream, ledger: Ledger, seen: ShopOrder): Promise<void> {
  const changed = await new Promise<ShopOrder | undefined>((resolve) => {
    const stop = ledger.watch(seen.id, (order) => {
      stop();
      resolve(order);
    });
    stream.onAbort(() => {
      stop();
      resolve(undefined);
    });
  });
  if (changed) await stream.writeSSE({ event: 'changed', data: changed.state });
}
