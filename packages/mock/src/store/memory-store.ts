import { serialIn } from '../engine/ids.ts';
import type { Order } from '../engine/order.ts';
import { createBySerial } from './by-serial.ts';
import { createMemoryNotices } from './memory-notices.ts';
import { createMerchantIndex } from './merchant-index.ts';
import type { Found, OrderStore, Target } from './order-store.ts';
import type { Store } from './store.ts';

/** How many orders are kept; the oldest are forgotten first. */
export interface MemoryLimits {
  /** @default all */
  readonly maxOrders?: number;
}

/** The place of a store that is none, as it is told and as the command line takes it. */
export const MEMORY = 'memory';

/** Everything in the memory of this process: gone when it ends. */
export function createMemoryStore(limits: MemoryLimits = {}): Store {
  const texts = new Map<string, string>();
  return {
    place: MEMORY,
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
 * Orders in memory, by serial, and maps from what else names them to the serial, so that a million are found as fast as
 * one. They are frozen, so what is handed out can't be changed.
 */
function createMemoryOrders({ maxOrders = Number.POSITIVE_INFINITY }: MemoryLimits = {}): OrderStore {
  const orders = createBySerial<Order>();
  const keys = createMerchantIndex();
  const refunds = createMerchantIndex();
  const codes = new Map<string, number>();
  const notices = createMemoryNotices();
  let serial = 0;

  const orderAt = (place: number | undefined): Order | undefined =>
    place === undefined ? undefined : orders.get(place);
  // Nearly every order tells its serial by its acquirementId, and needs no place in a map.
  const findCode = (code: string): Order | undefined => {
    const order = orderAt(serialIn(code));
    return order?.acquirementId === code ? order : orderAt(codes.get(code));
  };
  const find = ({ merchantId, merchantTransId, acquirementId }: Target): Order | undefined => {
    if (acquirementId === undefined) return orderAt(keys.get(merchantId, merchantTransId));
    const order = findCode(acquirementId);
    return order?.merchantId === merchantId ? order : undefined;
  };
  const read = (target: Target): Found => {
    const order = find(target);
    const refunded = orderAt(refunds.get(target.merchantId, target.merchantRefundId));
    return { serial: serial + 1, ...(order && { order }), ...(refunded && { refunded }) };
  };
  const put = (order: Order): void => {
    if (order.serial > serial) serial = order.serial;
    orders.set(order.serial, freeze(order));
    keys.set(order.merchantId, order.merchantTransId, order.serial);
    if (serialIn(order.acquirementId) !== order.serial) codes.set(order.acquirementId, order.serial);
    if (order.qr) codes.set(order.qr.orderQrCode, order.serial);
    for (const { merchantRefundId } of order.refunds ?? [])
      refunds.set(order.merchantId, merchantRefundId, order.serial);
    if (orders.size > maxOrders) forget(orders.shift());
  };
  const forget = (order: Order | undefined): void => {
    if (order === undefined) return;
    keys.delete(order.merchantId, order.merchantTransId);
    codes.delete(order.acquirementId);
    if (order.qr) codes.delete(order.qr.orderQrCode);
    for (const { merchantRefundId } of order.refunds ?? []) refunds.delete(order.merchantId, merchantRefundId);
  };

  return {
    async transact(target, change) {
      const { order, notice, result } = change(read(target));
      if (order) put(order);
      if (notice) notices.add(notice);
      return result;
    },
    findByCode: async (code) => findCode(code),
    async list({ after = 0, limit = Number.POSITIVE_INFINITY, last = Number.POSITIVE_INFINITY } = {}) {
      const page: Order[] = [];
      for (const order of orders.from(Math.max(after, serial - last) + 1)) {
        if (page.length >= limit) break;
        page.push(order);
      }
      return page;
    },
    notices,
    async clear() {
      for (const part of [orders, keys, refunds, codes, notices]) part.clear();
      serial = 0;
    },
  };
}

function freeze(order: Order): Order {
  const parts: unknown[] = Object.values(order);
  for (const part of parts) if (typeof part === 'object') Object.freeze(part);
  return Object.freeze(order);
}
