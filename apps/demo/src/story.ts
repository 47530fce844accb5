import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import type { PaymentEnd } from '@intl-acquiring/client/complete';
import { toMinorUnits } from '@intl-acquiring/client/money';
import type { Mock } from '@intl-acquiring/mock';
import { createMock } from '@intl-acquiring/mock';
import { startServer } from '@intl-acquiring/mock/server';
import { makeKeyPair } from './keys.ts';
import { runApp } from './process.ts';
import type { Happened } from './table.ts';

const clientId = '211020000000000000044';

/** Both sample apps, as programs of their own, against the simulator over HTTP. */
export async function tellStory(): Promise<Happened[]> {
  const merchant = makeKeyPair();
  const gateway = makeKeyPair();
  const mock = await createMock({
    clients: [{ clientId, publicKey: merchant.publicKey }],
    gatewayPrivateKey: gateway.privateKey,
  });
  const server = await startServer({ mock });
  const environment = {
    ACQUIRING_BASE_URL: server.url,
    ACQUIRING_CLIENT_ID: clientId,
    ACQUIRING_MERCHANT_ID: '218820000000000000023',
    ACQUIRING_PRIVATE_KEY: merchant.privateKey,
    ACQUIRING_GATEWAY_PUBLIC_KEY: gateway.publicKey,
  };
  try {
    const charged = await sell('charge a barcode', { amount: '2.39', currency: 'USD' }, environment);
    mock.answerNext('pay', 'USER_BALANCE_NOT_ENOUGH');
    const declined = await sell('charge an empty wallet', { amount: '500', currency: 'JPY' }, environment);
    mock.answerNext('pay', 'PAYMENT_IN_PROCESS');
    const rupiah = { amount: '35000.00', currency: 'IDR' };
    const [confirmed] = await Promise.all([sell('charge, buyer must confirm', rupiah, environment), confirm(mock)]);
    mock.answerNext('pay', 'UNKNOWN_EXCEPTION');
    const lost = await sell('charge, the answer is unclear', { amount: '7.80', currency: 'EUR' }, environment);
    mock.answerNext('pay', 'PAYMENT_IN_PROCESS');
    const left = await sell('charge, buyer walks away', { amount: '9.90', currency: 'GBP' }, environment);
    const shopped = await shop({ amount: '12.50', currency: 'SGD' }, environment, mock);
    return [charged, declined, confirmed, lost, left, shopped];
  } finally {
    await server.close();
    mock.close();
  }
}

interface Price {
  readonly amount: string;
  readonly currency: string;
}

async function sell(asked: string, price: Price, environment: Record<string, string>): Promise<Happened> {
  const args = ['--json', '--amount', price.amount, '--currency', price.currency, '--code', '28763443825664394'];
  const folder = mkdtempSync(join(tmpdir(), 'till-'));
  const times = ['--query-after', '0.5', '--query-every', '0.2', '--query-for', '1.5'];
  const till = runApp('pos-terminal', [...args, ...times, '--ledger', join(folder, 'ledger.jsonl')], environment);
  await till.ended;
  rmSync(folder, { recursive: true });
  const end = JSON.parse(till.output()) as PaymentEnd;
  return happened(asked, end.outcome, told(end), price, end.durationMs);
}

/** What settled it. */
function told(end: PaymentEnd): string {
  return end.outcome === 'declined' ? (end.result?.code ?? '–') : end.outcome === 'unknown' ? '–' : end.by;
}

/** The buyer confirms the payment in the wallet, a moment after being asked to. */
async function confirm(mock: Mock): Promise<void> {
  for (let tries = 0; tries < 500; tries++) {
    const waiting = (await mock.orders()).find(({ status }) => status === 'PROCESSING');
    if (waiting) {
      await mock.wallet.pay(waiting.acquirementId);
      return;
    }
    await setTimeout(20);
  }
}

async function shop(price: Price, environment: Record<string, string>, mock: Mock): Promise<Happened> {
  const app = runApp('qr-checkout', [], { ...environment, SHOP_DATABASE: 'memory:' });
  try {
    const shopUrl = await app.firstLine;
    const started = performance.now();
    const created = await fetch(`${shopUrl}/orders`, {
      method: 'POST',
      body: new URLSearchParams({ title: 'Women Summer Dress', ...price }),
      redirect: 'manual',
    });
    const orderUrl = new URL(created.headers.get('location') ?? '', shopUrl);
    const changes = await fetch(`${orderUrl}/events`);
    const order = await look(orderUrl);
    await mock.wallet.pay(order.qrCode);
    await changes.text();
    const { state, toldBy } = await look(orderUrl);
    return happened('pay an order by its QR code', state, toldBy ?? '–', price, performance.now() - started);
  } finally {
    app.stop();
    await app.ended;
  }
}

interface ShopOrder {
  readonly state: string;
  readonly qrCode: string;
  readonly toldBy?: string;
}

async function look(orderUrl: URL): Promise<ShopOrder> {
  const reply = await fetch(orderUrl, { headers: { accept: 'application/json' } });
  return (await reply.json()) as ShopOrder;
}

function happened(
  asked: string,
  outcome: string,
  code: string,
  { amount, currency }: Price,
  milliseconds: number,
): Happened {
  return {
    asked,
    outcome,
    code,
    major: `${currency} ${amount}`,
    minor: toMinorUnits(amount, currency),
    milliseconds: Math.round(milliseconds),
  };
}
