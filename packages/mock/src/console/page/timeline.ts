import type { JournalSummary } from '../../control/summary.ts';
import type { Order, Refund } from '../../engine/order.ts';
import { type Child, h } from './dom.ts';
import { dateTime, majorUnits } from './format.ts';
import { badge } from './parts.ts';
import { sayFault, sayKind, sayResult, sayStanding, standingOf } from './words.ts';

/** Something that became of an order, and the message that did it, if the journal has it. */
interface Fact {
  readonly time: string;
  readonly what: Child;
  isOf(entry: JournalSummary): boolean;
}

/** The entries of the journal that are about an order. */
export function entriesOf(
  { merchantTransId, acquirementId }: Order,
  entries: readonly JournalSummary[],
): readonly JournalSummary[] {
  return entries.filter((entry) =>
    entry.acquirementId === undefined
      ? entry.merchantTransId === merchantTransId
      : entry.acquirementId === acquirementId,
  );
}

/** What became of an order, and each message about it, oldest first. */
export function timeline(order: Order, entries: readonly JournalSummary[]): HTMLElement {
  const own = entriesOf(order, entries);
  const facts = factsOf(order);
  const told = new Map(facts.map((fact) => [fact, own.find(fact.isOf)]));
  const moments = [
    // What the journal does not explain, because it has forgotten it or because time alone did it.
    ...facts.flatMap((fact) => (told.get(fact) ? [] : [{ time: fact.time, what: fact.what }])),
    ...own.map((entry) =>
      moment(
        entry,
        facts.filter((fact) => told.get(fact) === entry),
      ),
    ),
  ].toSorted((one, other) => one.time.localeCompare(other.time));
  return h(
    'ol',
    { class: 'timeline' },
    moments.map(({ time, what }) => h('li', {}, h('time', { datetime: time }, dateTime(time)), h('div', {}, what))),
  );
}

function factsOf(order: Order): Fact[] {
  const { createTime, paymentTime, refunds = [], closeTime, orderAmount } = order;
  const made = orderAmount ? `Made: ${majorUnits(orderAmount)}` : 'Made';
  const became = (status: Order['status']): Fact['isOf'] => {
    return ({ before, after }) => after?.status === status && before?.status !== status;
  };
  return [
    { time: createTime, what: h('strong', {}, made), isOf: ({ before, after }) => !before && after !== undefined },
    ...(paymentTime ? [{ time: paymentTime, what: h('strong', {}, 'Paid'), isOf: became('SUCCESS') }] : []),
    ...refunds.map((refund, index) => ({
      time: refund.refundTime,
      what: sayRefund(refund),
      isOf: ({ before, after }: JournalSummary) => before?.refunds === index && after?.refunds === index + 1,
    })),
    ...(closeTime ? [{ time: closeTime, what: sayClosed(order), isOf: became('CLOSED') }] : []),
  ];
}

function sayRefund({ refundAmount, merchantRefundId, refundReason }: Refund): Child {
  const reason = refundReason === undefined ? '' : `: ${refundReason}`;
  return [h('strong', {}, `Refunded: ${majorUnits(refundAmount)}`), ` as ${merchantRefundId}${reason}`];
}

function sayClosed(order: Order): HTMLElement {
  return h('strong', {}, `Closed: ${sayStanding(standingOf(order)).word}`);
}

function moment(entry: JournalSummary, facts: readonly Fact[]): { readonly time: string; readonly what: Child } {
  const { number, time, fault } = entry;
  const what = [
    h('a', { href: `#/journal/${number}` }, sayKind(entry)),
    entry.kind !== 'wallet' && badge(sayResult(entry)),
    fault && badge({ word: sayFault(fault), tone: 'fault' }),
    facts.map((fact) => h('div', { class: 'fact' }, fact.what)),
  ];
  return { time, what };
}
