import { generateKeyPairSync } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createClient } from '@intl-acquiring/client';
import { createNotificationHandler } from '@intl-acquiring/client/notifications';
import { createMock, type Mock } from '@intl-acquiring/mock';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { type Checkout, createCheckout } from '../src/checkout.ts';
import type { CheckoutOptions } from '../src/completions.ts';
import { type Database, openDatabase } from '../src/database.ts';
import { isOpen, type Ledger, openLedger, type ShopOrder } from '../src/ledger.ts';
import { createShop } from '../src/shop.ts';

const { privateKey, publicKey } = generateKeyPairSync('rsa', {
  modulusLength: 2048,
  privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
  publicKeyEncoding: { type: 'spki', format: 'pem' },
});
const clientId = 'shop-1';
const shopUrl = 'http://shop.test';
const patient: CheckoutOptions = {
  payWithin: 60_000,
  retryAfter: 60_000,
  onError: (error) => complaints.push(String(error)),
};
const quick = { firstQueryAfter: 10, queryEvery: 10, cancelEvery: 10 };
let database: Database;
let ledger: Ledger;
let mock: Mock;
let checkout: Checkout;
let shop: ReturnType<typeof createShop>;
let notices: Request[];
/** Whether notifications reach the shop. */
let isReachable: boolean;
let complaints: string[];

beforeAll(async () => {
  // The same over PostgreSQL: SHOP_TEST_DATABASE=postgres://… with a database of its own.
  database = await openDatabase(process.env['SHOP_TEST_DATABASE'] ?? 'memory:');
  ledger = await openLedger(database);
});
afterAll(() => database.close());

/** The program, begun anew over the same books. */
function start(options: CheckoutOptions): void {
  const { gatewayPublicKey } = mock;
  const client = createClient({
    clientId,
    merchantId: 'merchant-1',
    privateKey,
    gatewayPublicKey,
    baseUrl: 'https://gateway.test',
    fetch: mock.fetch,
    maxAttempts: 1,
  });
  checkout = createCheckout(client, ledger, options);
  const onNotification = createNotificationHandler({
    clientId,
    privateKey,
    gatewayPublicKey,
    onPayment: checkout.hear,
    onError: (error) => complaints.push(String(error)),
  });
  shop = createShop({ checkout, ledger, onNotification });
}

beforeEach(async () => {
  await database.query('truncate shop_order');
  notices = [];
  complaints = [];
  isReachable = true;
  const notify = async (url: string | URL | Request, init?: RequestInit): Promise<Response> => {
    const request = new Request(url, init);
    notices.push(request.clone());
    return isReachable ? shop.fetch(request) : new Response('', { status: 502 });
  };
  mock = await createMock({ clients: [{ clientId, publicKey }], fetch: notify });
  start(patient);
});
afterEach(async () => {
  await checkout.close();
  await mock.close();
});

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
const get = async (path: string): Promise<Response> => shop.fetch(new Request(shopUrl + path));
const page = async (path: string): Promise<string> => (await get(path)).text();
const inBooks = async (id: string): Promise<ShopOrder> => {
  const order = await ledger.find(id);
  if (!order) throw new Error(`no order ${id}`);
  return order;
};
const bought = async (): Promise<{ path: string; order: ShopOrder }> => {
  const path = (await buy()).headers.get('location') ?? '';
  return { path, order: await inBooks(path.slice('/orders/'.length)) };
};
const ended = (id: string): Promise<ShopOrder> =>
  vi.waitFor(
    async () => {
      const order = await inBooks(id);
      expect(isOpen(order), order.state).toBe(false);
      return order;
    },
    { timeout: 20_000 },
  );
const atGateway = async (id: string): Promise<string | undefined> =>
  (await mock.orders()).find(({ merchantTransId }) => merchantTransId === id)?.status;
const pay = ({ qrCode }: ShopOrder) => mock.wallet.pay(qrCode ?? '');

describe('a buyer', () => {
  test('sees the QR code of the order, and the page turns to paid when the wallet has paid', async () => {
    const { path, order } = await bought();
    const waiting = await page(path);
    expect(waiting).toContain('Scan the code with your wallet.');
    expect(waiting).toContain('<svg');
    expect(waiting).toContain('USD\u00a02.39');
    const events = await get(`${path}/events`);
    await pay(order);
    expect(await events.text()).toBe('event: changed\ndata: paid\n\n');
    const paid = await page(path);
    expect(paid).toContain('Paid. Thank you!');
    expect(paid).not.toContain('<svg');
    await mock.idle();
    expect(mock.notifications()).toMatchObject([{ acknowledged: true }]);
    expect(await inBooks(order.id)).toMatchObject({ state: 'paid', toldBy: 'notice' });
  });

  test('whose page missed a change is told of it at once', async () => {
    const { path, order } = await bought();
    await pay(order);
    await mock.idle();
    expect(await (await get(`${path}/events?shown=awaiting-payment`)).text()).toBe('event: changed\ndata: paid\n\n');
  });

  test('has paid also if no notification arrives', async () => {
    start({ ...patient, ...quick });
    isReachable = false;
    const { order } = await bought();
    await pay(order);
    expect(await ended(order.id)).toMatchObject({ state: 'paid', toldBy: 'query' });
  });

  test('who walks away is not charged, and nobody can pay later', async () => {
    start({ ...patient, ...quick, payWithin: 30 });
    const { path, order } = await bought();
    expect(await ended(order.id)).toMatchObject({ state: 'cancelled', toldBy: 'cancel' });
    expect(await page(path)).toContain('You are not charged.');
    expect(await atGateway(order.id)).toBe('CLOSED');
  });

  test('is told when the gateway refuses the order', async () => {
    mock.answerNext('preCreate', 'MERCHANT_NOT_SUPPORT_ACQUIRE');
    const { path, order } = await bought();
    expect(order.state).toBe('failed');
    expect(await page(path)).toContain('MERCHANT_NOT_SUPPORT_ACQUIRE');
  });

  test('whose order is in doubt never hears that it failed: it is cancelled, so that nothing comes of it', async () => {
    mock.addRule({ when: { function: 'preCreate' }, effect: { fault: { kind: 'reset', of: 'answer' } } });
    const { order } = await bought();
    expect(order).toMatchObject({ state: 'cancelled', toldBy: 'cancel' });
    expect(await atGateway(order.id)).toBe('CLOSED');
  });

  test('is not left in doubt for ever: the shop asks again until the gateway answers', async () => {
    start({ ...patient, ...quick, retryAfter: 20 });
    mock.addRule({ name: 'dark', effect: { fault: { kind: 'reset' } } });
    const { path, order } = await bought();
    expect(order.state).toBe('unknown');
    expect(await page(path)).toContain('Do not pay twice.');
    mock.removeRule('dark');
    expect((await ended(order.id)).state).toBe('cancelled');
  });

  test.each([
    [{ amount: '2.399' }, 'decimal'],
    [{ amount: 'two' }, 'two'],
    [{ currency: 'XXQ' }, 'XXQ'],
  ])('with the basket %j reads what is wrong, and nothing is sent or written', async (basket, says) => {
    const reply = await buy(basket);
    expect(reply.status).toBe(422);
    expect(await reply.text()).toContain(says);
    expect(await mock.orders()).toEqual([]);
    expect(await ledger.open()).toEqual([]);
  });

  test('cannot put markup into the page', async () => {
    const reply = await buy({ title: '<script>alert(1)</script>' });
    const text = await page(reply.headers.get('location') ?? '');
    expect(text).toContain('&lt;script&gt;alert(1)');
  });
});

describe('a program that starts again', () => {
  test('learns that an order was paid while it was down', async () => {
    const { order } = await bought();
    await checkout.close();
    expect(await inBooks(order.id)).toMatchObject({ state: 'awaiting-payment' });
    isReachable = false;
    await pay(order);
    start(patient);
    await checkout.resume();
    expect(await ended(order.id)).toMatchObject({ state: 'paid', toldBy: 'query' });
  });

  test('waits for a buyer no longer than it had said, and cancels', async () => {
    const { order } = await bought();
    await checkout.close();
    start({ ...patient, payWithin: 1 });
    await checkout.resume();
    expect((await ended(order.id)).state).toBe('cancelled');
  });

  test('knows that a cancel may be on its way, and believes no query that finds the payment', async () => {
    const { order } = await bought();
    await checkout.close();
    isReachable = false;
    await pay(order);
    mock.addRule({ when: { function: 'payCancel' }, effect: { fault: { kind: 'http', of: 'request', status: 503 } } });
    await ledger.learn(order.id, { cancelSent: true });
    start({ ...patient, cancelEvery: 1, retryAfter: 1 });
    await checkout.resume();
    await vi.waitFor(async () => expect((await inBooks(order.id)).state).toBe('unknown'), { timeout: 20_000 });
    mock.removeRule();
    expect(await ended(order.id)).toMatchObject({ state: 'cancelled', toldBy: 'cancel' });
  });

  test('has it in its books that a cancel leaves', async () => {
    const { order } = await bought();
    const told: unknown[] = [];
    const stop = ledger.watch(order.id, ({ state, cancelSent }) => told.push([state, cancelSent]));
    await checkout.close();
    start({ ...patient, payWithin: 1 });
    await checkout.resume();
    await ended(order.id);
    stop();
    expect(told.slice(-2)).toEqual([
      ['awaiting-payment', true],
      ['cancelled', true],
    ]);
  });

  test('makes sure that nothing comes of an order that it had only begun', async () => {
    const amount = { currency: 'USD', value: '239' };
    const { id } = await ledger.begin({ id: 'BEGUN', title: 'Dress', amount, createdAt: Date.now() });
    await checkout.resume();
    expect((await ended(id)).state).toBe('cancelled');
  });

  test('finds its books in the folder where it left them', async () => {
    const folder = join(mkdtempSync(join(tmpdir(), 'shop-')), 'books');
    const amount = { currency: 'KWD', value: '9999999999999999' };
    const written = { id: '1', title: "Ünder 'quotes'", amount, createdAt: 1_780_000_000_123 };
    try {
      const first = await openDatabase(folder);
      await (await openLedger(first)).begin(written);
      await first.close();
      const second = await openDatabase(folder);
      expect(await (await openLedger(second)).open()).toEqual([{ ...written, state: 'creating' }]);
      await second.close();
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});

describe('a notification', () => {
  test('that comes twice changes nothing', async () => {
    const { order } = await bought();
    await pay(order);
    await mock.idle();
    const [first] = notices;
    if (!first) throw new Error('nothing was notified');
    start(patient); // it remembers no notification, but has the books
    const again = await shop.fetch(first);
    expect(again.status).toBe(200);
    expect((await inBooks(order.id)).state).toBe('paid');
  });

  test('reaches an order that nobody carries, too', async () => {
    const { order } = await bought();
    await checkout.close();
    start(patient);
    await pay(order);
    await mock.idle();
    expect(mock.notifications()).toMatchObject([{ acknowledged: true }]);
    expect((await inBooks(order.id)).state).toBe('paid');
  });

  test('of a failure is acknowledged, and what became of the order is asked for', async () => {
    start({ ...patient, ...quick });
    const { order } = await bought();
    await mock.wallet.decline(order.qrCode ?? '');
    await mock.idle();
    expect(mock.notifications()).toMatchObject([{ acknowledged: true }]);
    expect(await ended(order.id)).toMatchObject({ state: 'cancelled', toldBy: 'query' });
  });

  test('with one changed byte is refused, and the order stays as it was', async () => {
    const { order } = await bought();
    await pay(order);
    await mock.idle();
    const text = (await notices[0]?.text()) ?? '';
    const other = await bought();
    const forged = text.replace(order.id, other.order.id);
    expect(forged).not.toBe(text);
    const reply = await shop.fetch(new Request(`${shopUrl}/notify`, { method: 'POST', body: forged }));
    expect(reply.status).toBeGreaterThanOrEqual(400);
    expect((await inBooks(other.order.id)).state).toBe('awaiting-payment');
  });

  test('over another amount is not acknowledged, so it comes again', async () => {
    const { order } = await bought();
    await database.query('update shop_order set minor_units = 1');
    await pay(order);
    await mock.idle();
    expect((await inBooks(order.id)).state).toBe('awaiting-payment');
    expect(mock.notifications()).toMatchObject([{ acknowledged: false, attempt: 1 }]);
    expect(complaints).toEqual([expect.stringContaining('USD 1')]);
  });

  test('of an order that is in no books is not acknowledged', async () => {
    const { order } = await bought();
    await database.query('truncate shop_order');
    await pay(order);
    await mock.idle();
    expect(mock.notifications()).toMatchObject([{ acknowledged: false }]);
    expect(complaints).toEqual([expect.stringContaining(`There is no order ${order.id}.`)]);
  });

  test('of a payment for an order that counts as cancelled calls for a person', async () => {
    const { path, order } = await bought();
    await ledger.learn(order.id, { state: 'cancelled' });
    await pay(order);
    await mock.idle();
    expect(mock.notifications()).toMatchObject([{ acknowledged: true }]);
    expect((await inBooks(order.id)).state).toBe('disputed');
    expect(await page(path)).toContain('ask in the shop');
  });
});

test('an order that is not there is not found', async () => {
  for (const path of ['/orders/none', '/orders/none/events']) expect((await get(path)).status).toBe(404);
});

test.each(['paid', 'failed', 'cancelled', 'disputed'] as const)('%s is final in the books', async (state) => {
  const amount = { currency: 'USD', value: '1' };
  await ledger.begin({ id: state, title: 'x', amount, createdAt: 0 });
  await ledger.learn(state, { state, note: 'so it is' });
  for (const other of ['paid', 'failed', 'cancelled', 'unknown'] as const) {
    await ledger.learn(state, { state: other, note: 'so it is not' });
  }
  expect(await ledger.find(state)).toMatchObject({ state, note: 'so it is' });
});
