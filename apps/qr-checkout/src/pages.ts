import { html, raw } from 'hono/html';
import { renderSVG } from 'uqr';
import { isOpen, type OrderState, type ShopOrder } from './ledger.ts';

type Page = ReturnType<typeof html>;

const styles = raw(`
  body { font: 1.125rem/1.5 system-ui, sans-serif; max-width: 34rem; margin: 2rem auto; padding: 0 1rem; color: #1b1f24; background: #fff }
  h1 { font-size: 1.5rem } svg { width: 16rem; height: 16rem; display: block; margin: 1rem 0 }
  label { display: block; margin: .75rem 0 } input { font: inherit; padding: .4rem .6rem; width: 100%; box-sizing: border-box }
  button { font: inherit; padding: .5rem 1.25rem; cursor: pointer }
  .state { padding: .5rem .75rem; border-left: .3rem solid #57606a; background: #f6f8fa }
  .paid { border-color: #1a7f37 } .failed, .cancelled { border-color: #cf222e } .unknown, .disputed { border-color: #9a6700 }
`);

function layout(title: string, body: Page): Page {
  return html`<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <title>${title}</title>
    <style>${styles}</style>
  </head>
  <body>${body}</body>
</html>`;
}

export function basketPage(problem?: string): Page {
  return layout(
    'Sample shop',
    html`<h1>Sample shop</h1>
${problem === undefined ? '' : html`<p class="state failed" role="alert">${problem}</p>`}
<form method="post" action="/orders">
  <label>Article <input name="title" value="Women Summer Dress" required maxlength="256" /></label>
  <label>Price <input name="amount" value="2.39" inputmode="decimal" required /></label>
  <label>Currency <input name="currency" value="USD" required pattern="[A-Z]{3}" /></label>
  <button>Buy</button>
</form>`,
  );
}

const sentences: Readonly<Record<OrderState, string>> = {
  creating: 'The order is being created.',
  'awaiting-payment': 'Scan the code with your wallet.',
  paid: 'Paid. Thank you!',
  failed: 'The order could not be created. You are not charged.',
  cancelled: 'The order is cancelled. You are not charged.',
  unknown: 'It is not known yet what became of this order. Do not pay twice.',
  disputed: 'Something is wrong with this order. Do not pay twice; please ask in the shop.',
};

/** An order; while it may still change, the page listens and turns by itself. */
export function orderPage(order: ShopOrder, price: string): Page {
  return layout(
    `Order: ${order.state}`,
    html`<h1>${order.title}, ${price}</h1>
<p class="state ${order.state}" role="status">${sentences[order.state]}</p>
${order.state === 'paid' || order.note === undefined ? '' : html`<p>${order.note}</p>`}
${
  order.state === 'awaiting-payment' && order.qrCode !== undefined
    ? html`<figure aria-label="QR code of the order">${raw(renderSVG(order.qrCode))}</figure>`
    : ''
}
${isOpen(order) ? html`<script>${raw(listen(order.state))}</script><noscript><a href="">Look again</a></noscript>` : ''}
<p><a href="/">Another order</a></p>`,
  );
}

const listen = (shown: OrderState): string =>
  `new EventSource(location.pathname + '/events?shown=${shown}').addEventListener('changed', () => location.reload());`;
