/**
 * Many orders in one simulator, in process and without signatures.
 * `node --expose-gc --max-old-space-size=8192 orders.ts ORDERS` prints one line of JSON. A million takes about a minute.
 */
import { createMock, type Mock } from '@intl-acquiring/mock';
import { CLIENT_ID, createMessageWriter, PAY_PATH, QUERY_PATH } from '../support/messages.ts';

/** What many orders cost. */
export interface Found {
  readonly orders: number;
  /** Memory that one order takes, and its text as JSON. */
  readonly bytesPerOrder: number;
  readonly bytesOfJson: number;
  /** A query among a thousand orders, and among all of them. */
  readonly microseconds: { readonly few: number; readonly many: number };
  /** Bytes that are held after a tenth as many orders, of which at most a thousand are to be kept. */
  readonly bytesWithBound: number;
}

const FEW = 1000;
const QUERIES = 20_000;
const [count = '1000000'] = process.argv.slice(2);
const orders = Number(count);

const start = heap();
const mock = await createMock({ clients: [{ clientId: CLIENT_ID }], signatures: 'off' });
await pay(mock, FEW);
await query(mock, FEW);
const few = await query(mock, FEW);
const before = heap();
await pay(mock, orders - FEW, FEW);
const bytesPerOrder = (heap() - before) / (orders - FEW);
const many = await query(mock, orders);
const [order] = await mock.orders({ limit: 1 });
await mock.reset();

const bound = await createMock({ clients: [{ clientId: CLIENT_ID }], signatures: 'off', maxOrders: FEW });
await pay(bound, orders / 10);
const found: Found = {
  orders,
  bytesPerOrder,
  bytesOfJson: JSON.stringify(order).length,
  microseconds: { few, many },
  bytesWithBound: heap() - start,
};
console.log(JSON.stringify(found));

function heap(): number {
  globalThis.gc?.();
  return process.memoryUsage().heapUsed;
}

async function pay(to: Mock, wanted: number, from = 0): Promise<void> {
  const messages = createMessageWriter({ from });
  for (let left = wanted; left > 0; left -= FEW) {
    for (const body of await messages.pays(Math.min(left, FEW))) await post(to, PAY_PATH, body);
  }
}

/** Microseconds that a query takes, among orders chosen all over. */
async function query(to: Mock, known: number): Promise<number> {
  const ids = Array.from({ length: QUERIES }, (_, place) => `till-${1 + ((place * 7919) % known)}`);
  const bodies = await createMessageWriter().queries(ids);
  const began = performance.now();
  for (const body of bodies) await post(to, QUERY_PATH, body);
  return (1000 * (performance.now() - began)) / QUERIES;
}

async function post({ exchange }: Mock, path: string, text: string): Promise<void> {
  const outcome = await exchange({ method: 'POST', path, body: Buffer.from(text) });
  if (outcome?.kind === 'answer' && String(outcome.body).includes('"SUCCESS"')) return;
  throw new Error(`Not the reply that was expected: ${JSON.stringify(outcome)}`);
}
