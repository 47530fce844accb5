import type { Order } from './order.ts';

/** What makes a request a repeat of another. */
export type OrderKey = Pick<Order, 'merchantId' | 'merchantTransId'>;

/** Every order, found by its idempotency key or by what a wallet has scanned. */
export interface OrderBook {
  /** How many orders there are; the next one's serial is one more. */
  readonly size: number;
  find(key: OrderKey): Order | undefined;
  /** By `orderQrCode` or `acquirementId`. */
  findByCode(code: string): Order | undefined;
  /** Adds the order, or takes the place of its earlier state. */
  put(order: Order): void;
  all(): readonly Order[];
  clear(): void;
}

/** Orders in memory. They are frozen: what is handed out can't be changed. */
export function createOrderBook(): OrderBook {
  const orders = new Map<string, Order>();
  const keys = new Map<string, string>();
  return {
    get size() {
      return orders.size;
    },
    find: (key) => orders.get(keyOf(key)),
    findByCode: (code) => orders.get(keys.get(code) ?? ''),
    put(order) {
      const key = keyOf(order);
      orders.set(key, freeze(order));
      keys.set(order.acquirementId, key);
      if (order.qr) keys.set(order.qr.orderQrCode, key);
    },
    all: () => [...orders.values()],
    clear() {
      orders.clear();
      keys.clear();
    },
  };
}

function keyOf({ merchantId, merchantTransId }: OrderKey): string {
  return JSON.stringify([merchantId, merchantTransId]);
}

function freeze(order: Order): Order {
  for (const part of Object.values<unknown>({ ...order })) Object.freeze(part);
  return Object.freeze(order);
}
