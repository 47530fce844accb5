import type { JournalSummary, Standing } from '../../control/summary.ts';
import type { Order } from '../../engine/order.ts';
import type { Fault } from '../../faults/fault.ts';
import { plural } from './format.ts';

/** How a thing is coloured. The word beside it says the same. */
export type Tone = 'good' | 'bad' | 'wait' | 'fault' | 'still';

/** A word and its colour. */
export interface Said {
  readonly word: string;
  readonly tone: Tone;
}

/** Functions that merchants call or are called by, in the order of a payment's life. */
export const functions = ['pay', 'preCreate', 'payQuery', 'payCancel', 'refund', 'notifyPay'] as const;

const closings: Record<NonNullable<Order['closedBy']>, string> = {
  refusal: 'refused',
  expiry: 'expired',
  buyer: 'declined',
  cancel: 'cancelled',
  refund: 'refunded',
};

/** Where an order stands. */
export function sayStanding({ status, closedBy, refunds }: Standing): Said {
  if (status === 'PROCESSING') return { word: 'waiting', tone: 'wait' };
  if (status === 'CLOSED') return { word: closedBy ? closings[closedBy] : 'closed', tone: 'still' };
  return { word: refunds > 0 ? 'refunded in part' : 'paid', tone: 'good' };
}

/** Where an order stands, from the order itself. */
export function standingOf({ status, closedBy, refunds = [] }: Order): Standing {
  return { status, ...(closedBy && { closedBy }), refunds: refunds.length };
}

/** How an exchange ended, for the one who began it. */
export function sayResult(entry: JournalSummary): Said {
  const { kind, act, fault, answered, resultStatus, resultCode, acknowledged } = entry;
  if (kind === 'wallet') return { word: act === 'pay' ? 'the buyer pays' : 'the buyer declines', tone: 'still' };
  if (kind === 'notification')
    return acknowledged ? { word: 'acknowledged', tone: 'good' } : { word: 'not acknowledged', tone: 'bad' };
  if (!answered) return { word: fault ? 'swallowed' : 'no answer', tone: 'fault' };
  const tone = ({ S: 'good', U: 'wait' } as const)[resultStatus ?? ''] ?? 'bad';
  return { word: resultCode ?? 'no result', tone };
}

/** What an entry is, in a few words. */
export function sayKind({ kind, function: name, attempt, act }: JournalSummary): string {
  if (kind === 'wallet') return `wallet: ${act}`;
  return kind === 'notification' ? `notifyPay, try ${attempt}` : (name ?? 'call');
}

/** What goes wrong, in words. */
export function sayFault(
  fault: Pick<Fault, 'kind'> & { readonly of?: string; readonly milliseconds?: number },
): string {
  const lost = fault.of === 'request' ? 'request lost' : 'answer lost';
  const words: Record<Fault['kind'], string> = {
    reset: `${lost}: connection broken`,
    hang: `${lost}: silence`,
    delay: `${fault.of === 'request' ? 'request' : 'answer'} late`,
    http: 'HTTP error instead of a message',
    cut: 'message cut off',
    garbage: 'garbage',
    duplicate: 'request doubled',
    reorder: 'held until the next request',
    'wrong-key': 'signed with a wrong key',
    'wrong-algorithm': 'signed with the wrong hash',
    'foreign-answer': 'answer to another request',
    'skewed-clock': 'clock is off',
    'early-notification': 'notified before the answer',
    'forged-notification': 'forged notification',
  };
  return words[fault.kind];
}

/** Whether what came in was verified. */
export function sayVerified({ verified }: Pick<JournalSummary, 'verified'>): Said | undefined {
  if (verified === undefined) return undefined;
  return verified ? { word: 'verified', tone: 'good' } : { word: 'not verified', tone: 'bad' };
}

/** `2 refunds`, or nothing. */
export function sayRefunds(count: number): string {
  return count === 0 ? '' : plural(count, 'refund');
}
