import { createSign } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { World } from '../../src/index.ts';
import { type MockServer, startServer } from '../../src/server.ts';
import { call, type Door, post, read, requestHead } from '../support/caller.ts';
import { gatewayKeys, merchantKeys } from '../support/keys.ts';
import { CLIENT_ID, payBody } from '../support/requests.ts';
import { openStage, type Stage } from '../support/stage.ts';
import { type Row, rows } from './rows.ts';

let stage: Stage;
let other: World;
let server: MockServer;

beforeAll(async () => {
  stage = await openStage();
  other = await stage.mock.createWorld({ clients: [{ clientId: 'other', publicKey: merchantKeys.publicKey }] });
  await call({ ...keysOfGateway(), fetch: other.fetch }, 'pay', payBody(), {
    privateKey: merchantKeys.privateKey,
    head: { clientId: 'other' },
  });
  server = await startServer({ mock: stage.mock });
});
afterAll(() => server.close());

const encoder = new TextEncoder();

function join(...parts: readonly Row['text'][]): Buffer {
  return Buffer.concat(parts.map((part) => (typeof part === 'string' ? encoder.encode(part) : part)));
}

/** A message whose signature holds over whatever bytes the row has. */
function signed(request: Buffer): Buffer {
  const signature = createSign('sha256').update(request).sign(merchantKeys.privateKey, 'base64');
  return join('{"request":', request, `,"signature":"${signature}"}`);
}

/** Where the row stands: everything else is as it should be. */
const places: Readonly<Record<string, (text: Row['text']) => Buffer>> = {
  message: (text) => join(text),
  request: (text) => signed(join(text)),
  head: (text) => signed(join('{"head":', text, ',"body":', JSON.stringify(payBody()), '}')),
  body: (text) => signed(join('{"head":', JSON.stringify(requestHead('pay')), ',"body":', text, '}')),
  signature: (text) => join('{"request":', JSON.stringify({ head: requestHead('pay') }), ',"signature":', text, '}'),
  amount: (text) => {
    const body = JSON.stringify({ ...payBody(), order: { orderAmount: { currency: 'USD', value: 'HERE' } } });
    const [before = '', after = ''] = body.split('"HERE"');
    return signed(join('{"head":', JSON.stringify(requestHead('pay')), ',"body":', before, text, after, '}'));
  },
};

function inExtraField(text: Row['text']): Buffer {
  const head = JSON.stringify(requestHead('pay', { clientId: CLIENT_ID }));
  return signed(join('{"head":', head, ',"body":{"extra":', text, ',', JSON.stringify(payBody()).slice(1), '}'));
}

const doors: readonly { door: string; send: (message: Buffer) => Promise<Response> }[] = [
  { door: 'in process', send: (message) => post(stage.mock, 'pay', new Uint8Array(message)) },
  {
    door: 'over HTTP',
    send: (message) => post({ fetch: (input, init) => fetch(input, init) }, 'pay', new Uint8Array(message), server.url),
  },
];

function keysOfGateway(): Door {
  return { fetch: stage.mock.fetch, gatewayPublicKey: gatewayKeys.publicKey };
}

/** The result of a reply, or the status of an answer that is none. */
async function verdictOf(response: Response): Promise<string> {
  if (response.status !== 200) return String(response.status);
  return (await read('pay', response, keysOfGateway())).result;
}

/** By the name of a row. */
function wantedOf(name: string): RegExp {
  if (name.startsWith('y_')) return /^S SUCCESS$/;
  return name.startsWith('n_') ? /^(400|F PARAM_ILLEGAL)$/ : /^(S SUCCESS|400|F PARAM_ILLEGAL)$/;
}

const REFUSED = /^(400|F PARAM_ILLEGAL|F INVALID_SIGNATURE|F UNKNOWN_CLIENT)$/;

async function stateOf(world: World): Promise<unknown> {
  return {
    orders: await world.orders(),
    rules: world.rules(),
    journal: world.journal.entries(),
    now: world.time.now(),
  };
}

describe.each(doors)('$door', ({ send }) => {
  test.each(Object.entries(places))(
    'a row as the %s is refused, and never a fault of the gateway',
    async (_, place) => {
      const before = await stateOf(other);
      const strange: string[] = [];
      for (const { name, text } of rows) {
        const verdict = await verdictOf(await send(place(text)));
        if (!REFUSED.test(verdict)) strange.push(`${name}: ${verdict}`);
      }
      expect(strange).toEqual([]);
      expect(await stateOf(other)).toEqual(before);
    },
  );

  test('a row in a field that no table names: what is JSON is paid, what is not is refused', async () => {
    const before = await stateOf(other);
    const strange: string[] = [];
    for (const { name, text } of rows) {
      const verdict = await verdictOf(await send(inExtraField(text)));
      if (!wantedOf(name).test(verdict)) strange.push(`${name}: ${verdict}`);
    }
    expect(strange).toEqual([]);
    expect(await stateOf(other)).toEqual(before);
  });
});

test('a row posted to a control route is refused in a sentence', async () => {
  const before = await stateOf(other);
  const headers = { 'content-type': 'application/json' };
  const strange: string[] = [];
  for (const { name, text } of rows) {
    for (const route of ['rules', 'answers', 'time/advance', 'wallet/pay']) {
      const init = { method: 'POST', headers, body: new Uint8Array(join(text)) };
      const response = await fetch(`${server.url}/_mock/${route}`, init);
      const { error } = (await response.json()) as { error?: unknown };
      if (![400, 413].includes(response.status) || typeof error !== 'string')
        strange.push(`${route} ${name}: ${response.status}`);
    }
  }
  expect(strange).toEqual([]);
  expect(await stateOf(other)).toEqual(before);
});
