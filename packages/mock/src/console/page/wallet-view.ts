import type { Order } from '../../engine/order.ts';
import { actAsBuyer, lookUp, lookUpPicture } from './acts.ts';
import { timeLeft } from './clock-view.ts';
import { type Child, h } from './dom.ts';
import { majorUnits } from './format.ts';
import { badge, button, choice, copyButton, empty, field } from './parts.ts';
import { isPaymentCode, type PaymentCode } from './payment-codes.ts';

import { type State, update } from './state.ts';
import { sayStanding, standingOf } from './words.ts';

/** The buyer's telephone: what waits for it, a code that it has read, and the code that it shows. */
export function walletView(state: State): Child {
  const waiting = state.orders.filter(({ status }) => status === 'PROCESSING');
  return h(
    'div',
    { class: 'cards' },
    h(
      'section',
      { class: 'card', 'aria-labelledby': 'scan' },
      h('h2', { id: 'scan' }, 'Scan or paste'),
      scan(state),
      found(state),
    ),
    h(
      'section',
      { class: 'card', 'aria-labelledby': 'waiting' },
      h('h2', { id: 'waiting' }, 'Waiting for the buyer'),
      waiting.length === 0
        ? empty('Nothing waits. An order made by preCreate appears here, and a pay whose buyer is asked.')
        : waiting.map((order) => ticket(order, state)),
    ),
    h(
      'section',
      { class: 'card', 'aria-labelledby': 'show' },
      h('h2', { id: 'show' }, 'Show a payment code'),
      shown(state),
    ),
  );
}

function scan({ wallet }: State): HTMLElement {
  const input = h('input', {
    ...{ id: 'code', autocomplete: 'off', spellcheck: 'false', value: wallet.code },
    placeholder: 'https://global.alipay.com/…',
    onpaste: pastePicture,
  });
  const look = (event: Event): void => {
    event.preventDefault();
    const code = document.querySelector<HTMLInputElement>('#code')?.value.trim() ?? '';
    if (isPaymentCode(code)) update({ wallet: { code }, notice: undefined });
    else void lookUp(code);
  };
  return h(
    'form',
    { onsubmit: look },
    field('QR address, gateway’s id or payment code', input, 'Or paste a picture of a QR code.'),
    h('p', { class: 'buttons' }, h('button', { type: 'submit', class: 'primary' }, 'Look up'), pictureButton()),
  );
}

function pictureButton(): HTMLElement {
  const read = ({ target }: Event): void => {
    const file = target instanceof HTMLInputElement ? target.files?.[0] : undefined;
    if (file) void lookUpPicture(file);
  };
  return h(
    'label',
    { class: 'button' },
    'Scan a picture',
    h('input', { class: 'unseen', type: 'file', accept: 'image/*', onchange: read }),
  );
}

/** A picture may be pasted into the field as well. */
function pastePicture(event: Event): void {
  const file = event instanceof ClipboardEvent ? event.clipboardData?.files[0] : undefined;
  if (!file?.type.startsWith('image/')) return;
  event.preventDefault();
  void lookUpPicture(file);
}

function found(state: State): Child {
  const { code, order } = state.wallet;
  if (isPaymentCode(code)) return paymentCodeNote(code, state.paymentCodes);
  return order && ticket(order, state);
}

function paymentCodeNote(code: string, known: readonly PaymentCode[]): HTMLElement {
  const says = known.find((one) => one.code === code)?.says ?? 'the buyer pays at once';
  return h(
    'p',
    { class: 'note' },
    'A payment code: sent as ',
    h('code', {}, 'identityCode'),
    ' of pay it gives ',
    h('strong', {}, says),
    '.',
  );
}

/** An order as the buyer sees it. */
function ticket(order: Order, state: State): HTMLElement {
  const { acquirementId, merchantTransId, orderAmount, serial, status, expiresAt } = order;
  const left = state.left.includes(serial);
  const leave = (): void => update({ left: left ? state.left : [...state.left, serial] });
  return h(
    'article',
    { class: 'ticket', 'data-key': `order ${serial}`, 'aria-label': `Order ${merchantTransId}` },
    h('p', { class: 'amount' }, orderAmount ? majorUnits(orderAmount) : '–'),
    h(
      'p',
      { class: 'quiet' },
      h('a', { href: `#/orders/${serial}` }, merchantTransId),
      ' ',
      badge(sayStanding(standingOf(order))),
    ),
    status === 'PROCESSING' && [
      h(
        'p',
        { class: 'buttons' },
        button('Pay', () => void actAsBuyer('pay', acquirementId), { class: 'primary' }),
        button('Decline', () => void actAsBuyer('decline', acquirementId)),
        button('Leave', leave, { 'aria-pressed': String(left) }),
      ),
      expiresAt !== undefined &&
        h(
          'p',
          { class: 'quiet' },
          `${left ? 'Left alone: it' : 'It'} closes by itself in ${timeLeft(expiresAt, state)}.`,
        ),
    ],
  );
}

function shown({ paymentCode, paymentCodes }: State): Child {
  const options = paymentCodes.map(({ code, says }): [string, string] => [code, says]);
  return [
    field(
      'What should happen',
      choice({}, options, paymentCode, (value) => update({ paymentCode: value })),
      'Let your till send the code as identityCode of pay.',
    ),
    h(
      'p',
      { class: 'payment-code' },
      h('output', {}, paymentCode.replace(/\d{4}(?=\d)/g, '$& ')),
      copyButton(paymentCode, 'payment code'),
    ),
  ];
}
