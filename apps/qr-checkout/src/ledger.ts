import type { Money } from '@intl-acquiring/client';

/** What the shop knows of an order. `paid` is final: a later message never takes it back. */
export type OrderState = 'creating' | 'awaiting-payment' | 'paid' | 'failed' | 'unknown';

export interface ShopOrder {
  readonly id: string;
  readonly title: string;
  readonly amount: Money;
  readonly state: OrderState;
  /** The text of the QR code, once the gateway has made it. */
  readonly qrCode?: string;
  /** What the gateway said last of this order. */
  readonly resultCode?: string;
  /** What a person should know of a failed or unknown order. */
  readonly note?: string;
}

/** The shop's books. This sample keeps them in memory; a shop keeps them in its database. */
export interface Ledger {
  find(id: string): ShopOrder | undefined;
  save(order: ShopOrder): void;
  /** Calls back after each change of the order, until the returned function is called. */
  watch(id: string, changed: (order: ShopOrder) => void): () => void;
}

export function memoryLedger(): Ledger {
  const orders = new Map<string, ShopOrder>();
  const watchers = new Map<string, Set<(order: ShopOrder) => void>>();
  return {
    find: (id) => orders.get(id),
    save: (order) => {
      if (orders.get(order.id)?.state === 'paid' && order.state !== 'paid') return;
      orders.set(order.id, order);
      for (const changed of watchers.get(order.id) ?? []) changed(order);
    },
    watch: (id, changed) => {
      const set = watchers.get(id) ?? new Set();
      watchers.set(id, set.add(changed));
      return () => {
        set.delete(changed);
        if (set.size === 0) watchers.delete(id);
      };
    },
  };
}
