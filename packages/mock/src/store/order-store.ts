import type { Order } from '../engine/order.ts';

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
  /** A number that no other order of this world has, for one that is made now. Numbers may be left out. */
  readonly serial: number;
}

/** What becomes of it. Without an order nothing changes. */
export interface Change<Result> {
  /** Added, or put in the place of the order with the same {@link OrderKey}. */
  readonly order?: Order;
  readonly result: Result;
}

/** A part of all orders, oldest first. */
export interface Page {
  /** Orders with a higher serial than this. @default 0 */
  readonly after?: number;
  /** @default all */
  readonly limit?: number;
}

/**
 * Where one world keeps its orders. In memory by default; a database implements the same five methods, and then several
 * processes share a world.
 *
 * `transact` is the only way to change anything, and what makes idempotency hold: while `change` decides, nobody else
 * reads or changes the order that the target names, makes one under its key, or takes its `merchantRefundId`. `change` is
 * synchronous and may be run again from the start after a conflict, so it must do nothing but return. A database locks
 * the order's row (and, for an order or a refund not yet there, its key: an advisory lock, or a unique index and another
 * try).
 */
export interface OrderStore {
  transact<Result>(target: Target, change: (found: Found) => Change<Result>): Promise<Result>;
  /** By `acquirementId` or `orderQrCode`. */
  findByCode(code: string): Promise<Order | undefined>;
  list(page?: Page): Promise<readonly Order[]>;
  /** Forgets all orders and begins the serials again. */
  clear(): Promise<void>;
  /** Lets go of what it holds, such as connections. Orders stay where they are kept. */
  close(): Promise<void>;
}

/** Makes the store of a world. Called once for each, with its name. */
export type OpenStore = (world: string) => OrderStore | Promise<OrderStore>;
