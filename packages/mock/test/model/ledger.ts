import { expect } from 'vitest';
import type { JournalEntry, Mock, Order } from '../../src/index.ts';

/** Watches each change of each order, and knows nothing but what must hold for all of them. */
export interface Ledger {
  /** @throws if a rule was broken since the last look */
  check(): void;
  /** Forgets what was, for the next run. */
  clear(): void;
}

export function keepLedger(mock: Mock): Ledger {
  const charges = new Map<string, number>();
  let broken: string[] = [];
  mock.journal.subscribe((entry) => {
    const { before, after } = entry;
    if (after === undefined || before === after) return;
    const key = `${after.merchantId} ${after.merchantTransId}`;
    if (before?.status !== 'SUCCESS' && after.paymentTime !== undefined && before?.paymentTime === undefined) {
      charges.set(key, (charges.get(key) ?? 0) + 1);
    }
    broken.push(...findBroken(entry, after, charges.get(key) ?? 0));
  });
  return {
    check: () => expect(broken).toEqual([]),
    clear() {
      charges.clear();
      broken = [];
    },
  };
}

function findBroken({ number, before }: JournalEntry, after: Order, charged: number): string[] {
  const broken: string[] = [];
  const say = (what: string): void => void broken.push(`entry ${number}, ${after.merchantTransId}: ${what}`);
  if (charged > 1) say(`charged ${charged} times`);
  const refunded = (after.refunds ?? []).reduce((sum, { refundAmount }) => sum + BigInt(refundAmount.value), 0n);
  if (refunded > BigInt(after.orderAmount?.value ?? 0)) say('refunded more than was paid');
  if (refunded > 0n && after.paymentTime === undefined) say('refunded and never paid');
  if (before?.status === 'CLOSED') say('a closed order has changed');
  if (before?.status === 'SUCCESS' && after.status === 'PROCESSING') say('a paid order waits again');
  const isReversal = after.closedBy === 'refund' || after.closedBy === 'cancel';
  if (before?.status === 'SUCCESS' && after.status === 'CLOSED' && !isReversal) say('a paid order was closed');
  if (before && before.acquirementId !== after.acquirementId) say('its id has changed');
  return broken;
}
