import type { Order } from '../../engine/order.ts';
import type { Fault } from '../../faults/fault.ts';
import type { JournalEntry } from '../../journal/entry.ts';
import { type Child, h } from './dom.ts';
import { dateTime, majorUnits } from './format.ts';
import { messageView, viewChoice } from './message-view.ts';
import { change, facts } from './parts.ts';
import type { MessageView } from './state.ts';
import { sayFault, standingOf } from './words.ts';

/** An entry of the journal with its messages. */
export function entryView(entry: JournalEntry, view: MessageView): Child {
  const { number, time, fault, rule, delivery, resultCode, before, after } = entry;
  const order = after ?? before;
  return [
    h('a', { class: 'back', href: '#/journal' }, 'Back to the journal'),
    h('h2', { tabindex: '-1' }, `${number}. ${titleOf(entry)}`),
    fault && faultNote(fault, rule),
    facts([
      ['Time', `${dateTime(time)} GMT+8, in the world’s clock`],
      ['Order', order && orderLink(order)],
      ['Amount', order?.orderAmount && money(order)],
      [
        'State',
        [
          !before && after && h('span', { class: 'quiet' }, 'no order → '),
          change(before && standingOf(before), after && standingOf(after)),
        ],
      ],
      ['Result', resultCode],
      ['Rule', fault ? undefined : rule],
      ['Sent to', delivery?.notifyUrl],
      ['Acknowledged', delivery && (delivery.acknowledged ? 'yes' : `no. ${delivery.problem ?? ''}`)],
      ['Next try', delivery?.nextTry && `${dateTime(delivery.nextTry)} GMT+8`],
    ]),
    entry.kind === 'wallet' ? undefined : messages(entry, view),
  ];
}

function messages({ kind, request, answer, fault }: JournalEntry, view: MessageView): Child {
  const isCall = kind === 'call';
  return [
    viewChoice(view),
    messageView({
      title: isCall ? 'Request' : 'Notification',
      message: request,
      view,
      isIncoming: isCall,
      isLost: false,
    }),
    messageView({
      title: isCall ? 'Answer' : 'Acknowledgement',
      message: answer,
      view,
      isIncoming: !isCall,
      isLost: fault !== undefined && sayFault(fault).startsWith('answer lost'),
    }),
  ];
}

function titleOf({ kind, function: name, act, delivery }: JournalEntry): string {
  if (kind === 'wallet') return act === 'pay' ? 'The buyer pays' : 'The buyer declines';
  return delivery ? `notifyPay, try ${delivery.attempt}` : (name ?? 'call');
}

function faultNote(fault: Fault, rule: string | undefined): HTMLElement {
  const { kind: _, ...details } = fault;
  const more = Object.entries(details).map(([name, value]) => `${name} ${value}`);
  return h(
    'p',
    { class: 'fault-note', role: 'note' },
    h('strong', {}, `Fault: ${sayFault(fault)}`),
    more.length > 0 && ` (${more.join(', ')})`,
    rule !== undefined && `, by the rule “${rule}”`,
    '.',
  );
}

function orderLink({ serial, merchantTransId }: Order): HTMLElement {
  return h('a', { href: `#/orders/${serial}` }, merchantTransId);
}

/** In major units, with the minor ones beside. */
export function money({ orderAmount }: Order): Child {
  if (!orderAmount) return '–';
  return [majorUnits(orderAmount), h('small', { class: 'quiet' }, ` ${orderAmount.value} in minor units`)];
}
