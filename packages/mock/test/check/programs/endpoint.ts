// A shop without a library, as somebody may write it. It does what it should, but for the one flaw that it is given:
// node endpoint.ts PORT FLAW

import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { cut, environment, holds, seal, sleep } from './wire.ts';

const [, , port = '0', flaw = 'none'] = process.argv;
const MAX_BYTES = 1 << 20;

interface Order {
  paid: boolean;
}
const orders = new Map<string, Order>();

/** Each id of a certain form is that of an order. */
function find(id: string): Order | undefined {
  const order = orders.get(id) ?? { paid: false };
  if (!/^order-\d+$/.test(id)) return undefined;
  orders.set(id, order);
  return order;
}

interface Content {
  readonly head: Readonly<Record<string, unknown>>;
  readonly body: {
    readonly resultInfo: { readonly resultStatus: string };
    readonly merchantTransId: string;
    readonly orderAmount?: { readonly currency: string; readonly value: string };
  };
}

async function readBody(request: IncomingMessage): Promise<string | undefined> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request) {
    size += (chunk as Buffer).length;
    if (size > MAX_BYTES) return undefined;
    chunks.push(chunk as Buffer);
  }
  return Buffer.concat(chunks).toString();
}

/** What the message says, if it can be trusted. */
function open(raw: string): Content | undefined {
  const { text, signature } = cut('request', raw);
  if (flaw === 'believes-anything') return (JSON.parse(raw) as { request: Content }).request;
  const signed = flaw === 'writes-again' ? JSON.stringify((JSON.parse(raw) as { request: Content }).request) : text;
  if (!holds(signed, signature)) return undefined;
  const content = JSON.parse(signed) as Content;
  return content.head['clientId'] === environment.clientId || flaw === 'any-client' ? content : undefined;
}

/** Whether the news is to be acknowledged. */
async function record({ head, body }: Content): Promise<boolean> {
  const order = find(body.merchantTransId);
  if (!order) return false;
  if (flaw === 'knows-all-fields' && 'newField' in head) return false;
  if (body.resultInfo.resultStatus !== 'S') {
    if (flaw === 'last-word-counts') order.paid = false;
    return flaw !== 'refuses-failures';
  }
  if (order.paid) return flaw !== 'refuses-repeats';
  const { currency, value } = body.orderAmount ?? {};
  if (flaw !== 'any-amount' && value !== '239') return false;
  if (flaw !== 'any-currency' && currency !== 'USD') return false;
  if (flaw === 'slow') await sleep(1300);
  if (flaw === 'records-later') setTimeout(() => mark(order), 30_000);
  else mark(order);
  return true;
}

function mark(order: Order): void {
  order.paid = true;
}

function acknowledge({ head }: Content): string {
  const { reqTime: respTime, ...echo } = head;
  const resultInfo = { resultStatus: 'S', resultCodeId: '00000000', resultCode: 'SUCCESS', resultMsg: 'success' };
  const reqMsgId = flaw === 'one-answer-for-all' ? 'message-1' : echo['reqMsgId'];
  const content = { head: { ...echo, reqMsgId, respTime }, body: { resultInfo } };
  return flaw === 'signs-nothing' ? JSON.stringify({ response: content }) : seal('response', content);
}

async function notify(request: IncomingMessage, response: ServerResponse): Promise<void> {
  const raw = await readBody(request).catch(() => undefined);
  if (raw === undefined) return void response.writeHead(413, { connection: 'close' }).end();
  if (flaw === 'dies-of-garbage') JSON.parse(raw);
  const content = open(raw);
  const isTaken = content !== undefined && (await record(content));
  response.writeHead(isTaken ? 200 : 400).end(isTaken ? acknowledge(content) : '');
}

const server = createServer((request, response) => {
  const [, , id = ''] = (request.url ?? '').split('/');
  if (request.url === '/notify' && request.method === 'POST') return void notify(request, response).catch(refuse);
  response.end(JSON.stringify({ paid: find(id)?.paid ?? false }));

  function refuse(error: unknown): void {
    if (flaw === 'dies-of-garbage') process.exit(1);
    response.writeHead(400).end(String(error));
  }
});
server.listen(Number(port), '127.0.0.1');
