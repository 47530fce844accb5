import type { Order } from '../engine/order.ts';

/** News of how an order's payment ended, which its merchant must get. An order has one at most. */
export interface Notice {
  /** As it was when its buyer acted: each try tells the same. */
  readonly order: Order;
  /** Of the next try, from 1. */
  readonly attempt: number;
  /** When that is due: milliseconds since 1970, in the world's time. */
  readonly due: number;
}

/**
 * The notices of one world that are not settled. They outlast the process that was to tell them: another one, or the
 * next, goes on. Whoever tells one takes it first. A process that dies with a notice taken has it given back after
 * {@link LEASE}, so a merchant may be told twice, and is never forgotten.
 */
export interface NoticeStore {
  /** Those that nobody has taken, soonest first. @param until only those due at this moment or earlier */
  pending(until?: number): Promise<readonly Notice[]>;
  /** Takes a try for this process. `false`: another one has, or it is over. */
  take(notice: Notice): Promise<boolean>;
  /** Ends a try that was taken: the next one takes its place, and is anybody's; without one the news is settled. */
  settle(notice: Notice, next?: Notice): Promise<void>;
  /**
   * How often to look for notices that others have left, in real milliseconds. Nothing: there are no others.
   */
  readonly patrol?: number;
}

/** How long a try may be taken, in real milliseconds: longer than a delivery takes. */
export const LEASE = 30_000;
