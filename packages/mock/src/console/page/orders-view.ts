import type { Order } from '../../engine/order.ts';
import { actAsBuyer } from './acts.ts';
import { diagram } from './diagram.ts';
import { type Child, h } from './dom.ts';
import { money } from './entry-view.ts';
import { dateTime, gatewayTime, majorUnits } from './format.ts';
import { badge, button, copyButton, empty, facts, field } from './parts.ts';
import { type State, update } from './state.ts';
import { timeline } from './timeline.ts';
import { sayStanding, standingOf } from './words.ts';

/** The last orders, newest first, and the one that is looked at. */
export function ordersView(state: State): Child {
  const text = state.orderText.trim().toLowerCase();
  const shown = state.orders.filter(({ merchantTransId, acquirementId }) =>
    `${merchantTransId} ${acquirementId}`.toLowerCase().includes(text),
  );
  const chosen = state.orders.find(({ serial }) => serial === state.chosen);
  return h(
    'div',
    { class: state.chosen === undefined ? 'split' : 'split chosen' },
    h('section', { class: 'list', 'aria-label': 'Orders' }, search(state), table(shown, state)),
    h('section', { class: 'detail', 'aria-label': 'Order' }, detail(chosen, state)),
  );
}

function search({ orderText }: State): HTMLElement {
  const input = h('input', {
    ...{ type: 'search', placeholder: 'Merchant’s or gateway’s id', autocomplete: 'off', value: orderText },
    oninput: ({ target }) => target instanceof HTMLInputElement && update({ orderText: target.value }),
  });
  return h(
    'form',
    { class: 'filters', role: 'search', 'aria-label': 'Find orders', onsubmit: (event) => event.preventDefault() },
    field('Find', input),
  );
}

function table(orders: readonly Order[], state: State): HTMLElement {
  if (orders.length === 0) return empty(state.orders.length > 0 ? 'No order is like that.' : 'There is no order yet.');
  const names = ['No', 'Made', 'Order', 'By', 'Amount', 'State'];
  return h(
    'div',
    { class: 'scroll' },
    h(
      'table',
      { class: 'orders' },
      h('caption', { class: 'unseen' }, 'The last 200 orders, newest first'),
      h(
        'thead',
        {},
        h(
          'tr',
          {},
          names.map((name) => h('th', { scope: 'col' }, name)),
        ),
      ),
      h(
        'tbody',
        {},
        orders.map((order) => row(order, order.serial === state.chosen)),
      ),
    ),
  );
}

function row(order: Order, isChosen: boolean): HTMLElement {
  const { serial, createTime, merchantTransId, orderAmount } = order;
  return h(
    'tr',
    { 'data-key': String(serial), class: isChosen && 'chosen' },
    h('td', { class: 'number' }, serial),
    h('td', { class: 'time' }, dateTime(createTime).slice(5)),
    h(
      'td',
      { class: 'id', title: merchantTransId },
      h('a', { href: `#/orders/${serial}`, 'aria-current': isChosen && 'true' }, merchantTransId),
    ),
    h('td', {}, order.function),
    h('td', { class: 'money' }, orderAmount ? majorUnits(orderAmount) : '–'),
    h('td', {}, badge(sayStanding(standingOf(order)))),
  );
}

function detail(order: Order | undefined, state: State): Child {
  if (state.chosen === undefined) return empty('Choose an order to see how it went.');
  if (!order) return empty('This order is not among the last 200.');
  const { status, merchantId, acquirementId, clientId, payAmount, conversionRate, qr, notifyUrl, expiresAt } = order;
  return [
    h('a', { class: 'back', href: '#/orders' }, 'Back to the orders'),
    h('h2', { tabindex: '-1' }, order.merchantTransId),
    facts([
      ['State', [badge(sayStanding(standingOf(order))), ` ${status}`]],
      ['Amount', money(order)],
      ['The buyer paid', payAmount && [majorUnits(payAmount), conversionRate && ` at ${conversionRate.rate}`]],
      ['Refused with', order.refusal],
      ['Merchant', merchantId],
      ['Client', clientId],
      ['Gateway’s id', acquirementId],
      ['QR code', qr && [h('span', { class: 'id' }, qr.orderQrCode), copyButton(qr.orderQrCode, 'QR code')]],
      ['Notifies', notifyUrl],
      ['Expires', expiresAt !== undefined && `${dateTime(gatewayTime(expiresAt))} GMT+8`],
    ]),
    status === 'PROCESSING' && buyer(order),
    h('h3', {}, 'Messages'),
    diagram(order, state.entries),
    h('h3', {}, 'Timeline'),
    timeline(order, state.entries),
  ];
}

function buyer({ acquirementId }: Order): HTMLElement {
  return h(
    'p',
    { class: 'buttons' },
    button('Pay as the buyer', () => void actAsBuyer('pay', acquirementId), { class: 'primary' }),
    button('Decline as the buyer', () => void actAsBuyer('decline', acquirementId)),
  );
}
