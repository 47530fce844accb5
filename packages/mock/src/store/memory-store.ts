import type { Order } from '../engine/order.ts';
import { createMemoryNotices } from './memory-notices.ts';
import type { Found, OrderKey, OrderStore, Target } from './order-store.ts';
import { createSerials } from './serials.ts';
import type { Store } from './store.ts';

/** How many orders are kept; the oldest are forgotten first. */
export interface MemoryLimits {
  /** @default all */
  readonly maxOrders?: number;
}

/** Everything in the memory of this process: gone when it ends. */
export function createMemoryStore(limits: MemoryLimits = {}): Store {
  const texts = new Map<string, string>();
  return {
    place: 'memory',
    open: () => createMemoryOrders(limits),
    async keep(name, text) {
      const kept = texts.get(name) ?? text;
      texts.set(name, kept);
      return kept;
    },
    async close() {},
  };
}

/**
 * Orders in memory: maps by key, code and refund, so that a million are found as fast as one. They are frozen, so what is
 * handed out can't be changed.
 */
export function createMemoryOrders({ maxOrders = Number.POSITIVE_INFINITY }: MemoryLimits = {}): OrderStore {
  const orders = new Map<string, Order>();
  const codes = new Map<string, string>();
  const refunds = new Map<string, string>();
  const notices = createMemoryNotices();
  let serial = 0;
  const inOrder = createSerials();

  const find = (target: Target): Order | undefined => {
    const order = orders.get(
      target.acquirementId === undefined ? keyOf(target) : (codes.get(target.acquirementId) ?? ''),
    );
    return order?.merchantId === target.merchantId ? order : undefined;
  };
  const read = (target: Target): Found => {
    const order = find(target);
    const refunded =
      target.merchantRefundId === undefined ? undefined : orders.get(refunds.get(refundKeyOf(target)) ?? '');
    return { serial: serial + 1, ...(order && { order }), ...(refunded && { refunded }) };
  };
  const put = (order: Order): void => {
    const key = keyOf(order);
    if (order.serial > serial) serial = order.serial;
    orders.set(key, freeze(order));
    inOrder.set(order.serial, key);
    codes.set(order.acquirementId, key);
    if (order.qr) codes.set(order.qr.orderQrCode, key);
    for (const { merchantRefundId } of order.refunds ?? [])
      refunds.set(refundKeyOf({ ...order, merchantRefundId }), key);
    if (orders.size > maxOrders) forget(inOrder.shift());
  };
  const forget = (key: string | undefined): void => {
    const order = orders.get(key ?? '');
    if (order === undefined) return;
    orders.delete(keyOf(order));
    codes.delete(order.acquirementId);
    if (order.qr) codes.delete(order.qr.orderQrCode);
    for (const { merchantRefundId } of order.refunds ?? []) refunds.delete(refundKeyOf({ ...order, merchantRefundId }));
  };

  return {
    async transact(target, change) {
      const { order, notice, result } = change(read(target));
      if (order) put(order);
      if (notice) notices.add(notice);
      return result;
    },
    findByCode: async (code) => orders.get(codes.get(code) ?? ''),
    async list({ after = 0, limit = Number.POSITIVE_INFINITY, last = Number.POSITIVE_INFINITY } = {}) {
      const page: Order[] = [];
      for (const key of inOrder.from(Math.max(after, serial - last) + 1)) {
        if (page.length >= limit) break;
        const order = orders.get(key);
        if (order) page.push(order);
      }
      return page;
    },
    notices,
    async clear() {
      for (const map of [orders, codes, refunds, notices]) map.clear();
      inOrder.clear();
      serial = 0;
    },
  };
}

function keyOf({ merchantId, merchantTransId }: Partial<OrderKey>): string {
  return joinKey(merchantId, merchantTransId);
}

function refundKeyOf({ merchantId, merchantRefundId }: Pick<Target, 'merchantId' | 'merchantRefundId'>): string {
  return joinKey(merchantId, merchantRefundId);
}

/** The length keeps apart what two different pairs would spell alike. */
function joinKey(merchantId = '', id = ''): string {
  return `${merchantId.length} ${merchantId}${id}`;
}

function freeze(order: Order): Order {
  const parts: unknown[] = Object.values(order);
  for (const part of parts) if (typeof part === 'object') Object.freeze(part);
  return Object.freeze(order);
}
