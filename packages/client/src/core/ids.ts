import type { PaymentIds } from './outcome.ts';

const NAMES = ['merchantTransId', 'acquirementId', 'merchantRefundId'] as const satisfies (keyof PaymentIds)[];

/** The ids of payments and refunds that bodies carry. */
export function readIds(...bodies: readonly (Readonly<Record<string, unknown>> | undefined)[]): PaymentIds {
  const ids: { -readonly [Name in keyof PaymentIds]: string } = {};
  for (const name of NAMES) {
    const value = bodies.map((body) => body?.[name]).find(Boolean);
    if (typeof value === 'string') ids[name] = value;
  }
  return ids;
}
