import type { JournalSummary } from '../../control/summary.ts';
import type { Order } from '../../engine/order.ts';
import { type Child, h } from './dom.ts';
import { dateTime, majorUnits } from './format.ts';
import { badge } from './parts.ts';
import { sayFault, sayKind, sayResult, sayStanding, standingOf } from './words.ts';

interface Moment {
  readonly time: string;
  readonly what: Child;
}

/** The entries of the journal that are about an order. */
export function entriesOf({ merchantTransId, acquirementId }: Order, entries: readonly JournalSummary[]): readonly JournalSummary[] {
  return entries.filter((entry) =>
    entry.acquirementId === undefined
      ? entry.merchantTransId === merchantTransId
      : entry.acquirementId === acquirementId,
  );
}

/** What became of an order, and each message about it, oldest first. */
export function timeline(order: Order, entries: readonly JournalSummary[]): HTMLElement {
  const moments = [...states(order), ...entriesOf(order, entries).map(messageMoment)];
  // Sorting is stable: what happened in one second stays as it was told, the order's own changes first.
  moments.sort((one, other) => one.time.localeCompare(other.time));
  return h(
    'ol',
    { class: 'timeline' },
    moments.map(({ time, what }) => h('li', {}, h('time', { datetime: time }, dateTime(time)), h('div', {}, what))),
  );
}

function states(order: Order): Moment[] {
  const { createTime, paymentTime, refunds = [], closeTime, orderAmount } = order;
  const amount = orderAmount ? `: ${majorUnits(orderAmount)}` : '';
  return [
    { time: createTime, what: h('strong', {}, `Made by ${order.function}${amount}`) },
    ...(paymentTime ? [{ time: paymentTime, what: h('strong', {}, 'Paid') }] : []),
    ...refunds.map(({ refundTime, refundAmount, merchantRefundId, refundReason }) => ({
      time: refundTime,
      what: [
        h('strong', {}, `Refunded ${majorUnits(refundAmount)}`),
        ` as ${merchantRefundId}${refundReason ? `: ${refundReason}` : ''}`,
      ],
    })),
    ...(closeTime
      ? [{ time: closeTime, what: h('strong', {}, `Closed: ${sayStanding(standingOf(order)).word}`) }]
      : []),
  ];
}

function messageMoment(entry: JournalSummary): Moment {
  const { number, time, fault } = entry;
  const what = [
    h('a', { href: `#/journal/${number}` }, sayKind(entry)),
    entry.kind !== 'wallet' && badge(sayResult(entry)),
    fault && badge({ word: sayFault(fault), tone: 'fault' }),
  ];
  return { time, what };
}
