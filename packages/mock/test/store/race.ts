/** What several processes do with one sandbox at the same time. */
export interface Race {
  /** Keys that are paid for, again and again. The first of them are cancelled too. */
  readonly keys: number;
  readonly cancelled: number;
  readonly pays: number;
  /** Paid orders of {@link PRICE}, each refunded under so many ids. The ids are the same in each process. */
  readonly refunded: number;
  readonly refundsEach: number;
}

export const race: Race = { keys: 200, cancelled: 50, pays: 1000, refunded: 20, refundsEach: 5 };

/** Of an order that is refunded, and of one refund: three fit. */
export const PRICE = 1000;
export const REFUND = 300;

/** One answer, as a process prints it; or a payment that its journal saw. */
export interface Seen {
  readonly kind: 'pay' | 'payCancel' | 'refund' | 'charge';
  readonly id: string;
  readonly code?: string;
  readonly acquirementId?: string;
}

export const payKey = (place: number): string => `race-${place}`;
export const refundedKey = (place: number): string => `refunded-${place}`;
