// A till without a library, as somebody may write it. It does what it should, but for the one flaw that it is given:
// node till.ts sell|resume FOLDER FLAW [AMOUNT CURRENCY]

import { appendFileSync, existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { operations } from '@intl-acquiring/types';
import { cut, environment, holds, seal, sleep } from './wire.ts';

const [, , task = 'sell', folder = '.', flaw = 'none', amount = '2.39', currency = 'USD'] = process.argv;
const { clientId, merchantId, baseUrl } = environment;
const books = join(folder, 'books');
const fixedId = crypto.randomUUID();

type Name = 'pay' | 'payQuery' | 'payCancel';
type End = 'paid' | 'not-paid' | 'unknown';

interface Reply {
  readonly status: 'S' | 'F' | 'U' | 'doubt';
  readonly state?: string;
}

interface Content {
  readonly head: { readonly reqMsgId?: string };
  readonly body: { readonly resultInfo: { readonly resultStatus: 'S' | 'F' | 'U' }; readonly transStatus?: string };
}

async function ask(name: Name, body: object): Promise<Reply> {
  const reqMsgId = flaw === 'one-message-id' ? fixedId : crypto.randomUUID();
  const { version, function: full, path } = operations[name];
  const reqTime = new Date().toISOString().replace(/\.\d+Z$/, '+00:00');
  const head = { version, function: full, clientId, reqTime, reqMsgId, reserve: '{}' };
  try {
    const sent = seal('request', { head, body: { merchantId, ...body } });
    const response = await fetch(baseUrl + path, { method: 'POST', body: sent, signal: AbortSignal.timeout(1500) });
    return response.status === 200 ? read(await response.text(), reqMsgId) : { status: 'doubt' };
  } catch {
    return { status: 'doubt' };
  }
}

function read(raw: string, reqMsgId: string): Reply {
  const { text, signature } = cut('response', raw);
  const believes = flaw === 'believes-any-reply';
  if (!believes && !holds(text, signature)) return { status: 'doubt' };
  const { head, body } = (JSON.parse(raw) as { response: Content }).response;
  if (!believes && head.reqMsgId !== reqMsgId) return { status: 'doubt' };
  return { status: body.resultInfo.resultStatus, ...(body.transStatus && { state: body.transStatus }) };
}

/** In minor units. */
function price(): { currency: string; value: string } {
  const [units = '', decimals = ''] = amount.split('.');
  const cents = flaw === 'cents-always' ? decimals.padEnd(2, '0') : decimals;
  return { currency: flaw === 'dollars-always' ? 'USD' : currency, value: String(BigInt(units + cents)) };
}

const payment = (merchantTransId: string): object => ({
  ...{ productCode: 'OFFLINE_PAY', codeType: 'BARCODE', identityCode: '28763443825664394', merchantTransId },
  order: {
    ...{ orderAmount: price(), orderTitle: 'Tea' },
    orderDetail: flaw === 'breaks-a-table' ? 'x'.repeat(5000) : 'One green tea',
  },
});

async function sell(): Promise<End> {
  const id = crypto.randomUUID();
  appendFileSync(books, `${id}\n`);
  const { status } = await ask('pay', payment(id));
  if (status === 'S') return 'paid';
  if (status === 'F') return 'not-paid';
  switch (flaw) {
    case 'doubt-is-failure':
      return 'not-paid';
    case 'doubt-is-success':
      return 'paid';
    case 'gives-up':
      return 'unknown';
    case 'new-id-on-retry':
      return sell();
    case 'other-amount-on-retry':
      await ask('pay', {
        ...payment(id),
        order: { orderAmount: { currency: 'USD', value: '240' }, orderTitle: 'Tea', orderDetail: 'Tea' },
      });
      return finish(id);
    case 'hangs':
      await sleep(60_000);
      return 'unknown';
    case 'crashes':
      process.exit(70);
      return 'unknown';
    default:
      return finish(id);
  }
}

/** Queries, then cancels. */
async function finish(merchantTransId: string): Promise<End> {
  for (let count = 0; count < 10; count++) {
    await sleep(100);
    const { status, state } = await ask('payQuery', { merchantTransId });
    if (status === 'S' && state === 'TRADE_SUCCESS') return 'paid';
    if (status === 'S' && state === 'TRADE_CLOSED') return 'not-paid';
  }
  if (flaw === 'never-cancels') return 'not-paid';
  for (let count = 0; count < 3; count++) {
    const { status } = await ask('payCancel', { merchantTransId });
    if (status === 'S' || flaw === 'cancels-once') return 'not-paid';
  }
  return 'unknown';
}

/** An id that was begun may have ended: looking it up again does no harm. */
async function resume(): Promise<void> {
  const ids = existsSync(books) ? readFileSync(books, 'utf8').trim().split('\n') : [];
  if (flaw === 'forgets') return;
  if (flaw === 'sells-again') await sell();
  else for (const id of ids) await finish(id);
}

if (task === 'resume') await resume();
else process.exitCode = { paid: 0, 'not-paid': 1, unknown: 3 }[await sell()];
