import { generateKeyPairSync } from 'node:crypto';
import { createClient } from '@intl-acquiring/client';
import { createNotificationHandler } from '@intl-acquiring/client/notifications';
import { createMock, type Mock } from '@intl-acquiring/mock';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type Ledger, memoryLedger, type ShopOrder } from '../src/ledger.ts';
import { recordPayment } from '../src/record-payment.ts';
import { createShop } from '../src/shop.ts';

const { privateKey, publicKey } = generateKeyPairSync('rsa', {
  modulusLength: 2048,
  privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
  publicKeyEncoding: { type: 'spki', format: 'pem' },
});
const clientId = 'shop-1';
const shopUrl = 'http://shop.test';
let mock: Mock;
let ledger: Ledger;
let shop: ReturnType<typeof createShop>;
let notices: Request[];

beforeEach(async () => {
  notices = [];
  const notify = async (url: string | URL | Request, init?: RequestInit): Promise<Response> => {
    const request = new Request(url, init);
    notices.push(request.clone());
    return shop.fetch(request);
  };
  mock = await createMock({ clients: [{ clientId, publicKey }], fetch: notify });
  ledger = memoryLedger();
  const { gatewayPublicKey } = mock;
  const client = createClient({
    clientId,
    merchantId: 'merchant-1',
    privateKey,
    gatewayPublicKey,
    baseUrl: 'https://gateway.test',
    fetch: mock.fetch,
  });
  const onNotification = createNotificationHandler({
    clientId,
    privateKey,
    gatewayPublicKey,
    onPayment: (event) => recordPayment(ledger, event),
  });
  shop = createShop({ client, ledger, onNotification });
});
afterEach(() => mock.close());

const buy = (basket: Partial<Record<'title' | 'amount' | 'currency', string>> = {}): Promise<Response> =>
  Promise.resolve(
    shop.fetch(
      new Request(`${shopUrl}/orders`, {
        method: 'POST',
        body: new URLSearchParams({ title: 'Women Summer Dress', amount: '2.39', currency: 'USD', ...basket }),
        headers: { 'user-agent': 'AliApp(APHK/2.6.0.160)' },
      }),
    ),
  );
const page = async (path: string): Promise<string> => (await shop.fetch(new Request(shopUrl + path))).text();
const bought = async (): Promise<{ path: string; order: ShopOrder }> => {
  const path = (await buy()).headers.get('location') ?? '';
  const order = ledger.find(path.slice('/orders/'.length));
  if (!order) throw new Error(`no order at ${path}`);
  return { path, order };
};

describe('a buyer', () => {
  test('sees the QR code of the order, and the page turns to paid when the wallet has paid', async () => {
    const { path, order } = await bought();
    const waiting = await page(path);
    expect(waiting).toContain('Scan the code with your wallet.');
    expect(waiting).toContain('<svg');
    expect(waiting).toContain('USD\u00a02.39');
    const events = await shop.fetch(new Request(`${shopUrl}${path}/events`));
    await mock.wallet.pay(order.qrCode ?? '');
    expect(await events.text()).toBe('event: changed\ndata: paid\n\n');
    const paid = await page(path);
    expect(paid).toContain('Paid. Thank you!');
    expect(paid).not.toContain('<svg');
    await mock.idle();
    expect(mock.notifications()).toHaveLength(1);
  });

  test('is told when the gateway refuses the order', async () => {
    mock.answerNext('preCreate', 'MERCHANT_NOT_SUPPORT_ACQUIRE');
    const { path, order } = await bought();
    expect(order.state).toBe('failed');
    expect(await page(path)).toContain('MERCHANT_NOT_SUPPORT_ACQUIRE');
  });

  test('is never told that an unknown order failed', async () => {
    mock.answerNext('preCreate', 'REQUEST_TRAFFIC_EXCEED_LIMIT', { times: 3 });
    const { path, order } = await bought();
    expect(order.state).toBe('unknown');
    expect(await page(path)).toContain('Do not pay twice.');
  });

  test.each([
    [{ amount: '2.399' }, 'decimal'],
    [{ amount: 'two' }, 'two'],
    [{ currency: 'XXQ' }, 'XXQ'],
  ])('with the basket %j reads what is wrong, and nothing is sent', async (basket, says) => {
    const reply = await buy(basket);
    expect(reply.status).toBe(422);
    expect(await reply.text()).toContain(says);
    expect(await mock.orders()).toEqual([]);
  });

  test('cannot put markup into the page', async () => {
    const reply = await buy({ title: '<script>alert(1)</script>' });
    const text = await page(reply.headers.get('location') ?? '');
    expect(text).toContain('&lt;script&gt;alert(1)');
  });
});

describe('a notification', () => {
  test('that comes twice changes nothing', async () => {
    const { order } = await bought();
    await mock.wallet.pay(order.qrCode ?? '');
    await mock.idle();
    const [first] = notices;
    if (!first) throw new Error('nothing was notified');
    const again = await shop.fetch(first);
    expect(again.status).toBe(200);
    expect(ledger.find(order.id)?.state).toBe('paid');
  });

  test('with one changed byte is refused, and the order stays as it was', async () => {
    const { order } = await bought();
    await mock.wallet.pay(order.qrCode ?? '');
    await mock.idle();
    const text = (await notices[0]?.text()) ?? '';
    const other = await bought();
    const forged = text.replace(order.id, other.order.id);
    expect(forged).not.toBe(text);
    const reply = await shop.fetch(new Request(`${shopUrl}/notify`, { method: 'POST', body: forged }));
    expect(reply.status).toBeGreaterThanOrEqual(400);
    expect(ledger.find(other.order.id)?.state).toBe('awaiting-payment');
  });

  test('over another amount is not acknowledged, so it comes again', async () => {
    const { order } = await bought();
    ledger.save({ ...order, amount: { currency: 'USD', value: '1' } });
    await mock.wallet.pay(order.qrCode ?? '');
    await mock.idle();
    expect(ledger.find(order.id)?.state).toBe('awaiting-payment');
    expect(mock.notifications()).toMatchObject([{ acknowledged: false, attempt: 1 }]);
  });
});

test('an order that is not there is not found', async () => {
  for (const path of ['/orders/none', '/orders/none/events']) {
    expect((await shop.fetch(new Request(shopUrl + path))).status).toBe(404);
  }
});

test('paid is final in the books', () => {
  const books = memoryLedger();
  const order = { id: '1', title: 'x', amount: { currency: 'USD', value: '1' }, state: 'paid' } as const;
  books.save(order);
  books.save({ ...order, state: 'failed' });
  expect(books.find('1')?.state).toBe('paid');
});
