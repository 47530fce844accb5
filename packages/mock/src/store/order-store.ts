import type { Order } from '../engine/order.ts';
import type { Notice, NoticeStore } from './notice-store.ts';

/** The idempotency key of an order: unique in a world. */
export interface OrderKey {
  readonly merchantId: string;
  readonly merchantTransId: string;
}

/** What a request is about. An `acquirementId` names the order if it is there, else `merchantTransId` does. */
export interface Target {
  readonly merchantId: string;
  readonly merchantTransId?: string;
  readonly acquirementId?: string;
  /** The idempotency key of a refund, unique per merchant. */
  readonly merchantRefundId?: string;
}

/** What there is under a {@link Target}. Orders are values: a change makes a new one. */
export interface Found {
  readonly order?: Order;
  /** The merchant's order that has this `merchantRefundId` already: mostly the same one. */
  readonly refunded?: Order;
  /**
   * A number that no other order of this world has, for one that is made under a `merchantTransId` that has none yet.
   * Numbers may be left out.
   */
  readonly serial: number;
}

/** What becomes of it. Without an order nothing changes. */
export interface Change<Result> {
  /** Added, or put in the place of the order with the same {@link OrderKey}. */
  readonly order?: Order;
  /** News of that order. Kept with it or not at all, and taken by this process: nobody else tells it for now. */
  readonly notice?: Notice;
  readonly result: Result;
}

/** A part of all orders, oldest first. */
export interface Page {
  /** Orders with a higher serial than this. @default 0 */
  readonly after?: number;
  /** So many from the beginning. @default all */
  readonly limit?: number;
  /** So many from the end, and of those the page. @default all */
  readonly last?: number;
}

/**
 * Where one world keeps its orders. In memory by default; a database implements the same methods, and then several
 * processes share a world.
 *
 * `transact` is the only way to change an order, and what makes idempotency hold: what `change` returns counts only if
 * meanwhile nobody else has changed the order that the target names, made one under its key, or taken its
 * `merchantRefundId`. Else `change` is run again from the start, with what is there then: it is synchronous and must do
 * nothing but return.
 */
export interface OrderStore {
  transact<Result>(target: Target, change: (found: Found) => Change<Result>): Promise<Result>;
  /** By `acquirementId` or `orderQrCode`. */
  findByCode(code: string): Promise<Order | undefined>;
  list(page?: Page): Promise<readonly Order[]>;
  /** What merchants must still be told. */
  readonly notices: NoticeStore;
  /** Forgets all orders and notices, and begins the serials again. */
  clear(): Promise<void>;
}
