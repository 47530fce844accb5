import { Fault } from './fault.ts';
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

/**
 * What a reply repeats of the ids that were sent has to be the same.
 *
 * @throws {Fault} if a verified reply speaks of another payment
 */
export function requireSameIds(sent: PaymentIds, reply: Readonly<Record<string, unknown>>): void {
  for (const name of NAMES) {
    if (sent[name] && (reply[name] ?? sent[name]) !== sent[name]) {
      throw new Fault('mismatched', `The reply speaks of another ${name}.`);
    }
  }
}
