import { connect } from 'node:net';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Fault } from '../src/index.ts';
import { type MockServer, startServer } from '../src/server.ts';
import { call, requestHead, write } from './support/caller.ts';
import { merchantKeys } from './support/keys.ts';
import { payBody } from './support/requests.ts';
import { openStage, type Stage } from './support/stage.ts';

const PATH = '/api/alipay/intl/acquiring/offline/pay.htm';

let stage: Stage;
let server: MockServer;

beforeAll(async () => {
  stage = await openStage({ time: 'real', maxBytes: 65_536 });
  server = await startServer({ mock: stage.mock });
});
afterAll(() => server.close());

async function pay(fault: Fault, init: RequestInit = {}): Promise<Response> {
  await stage.mock.reset();
  stage.mock.addRule({ effect: [{ fault }] });
  const body = write(requestHead('pay'), payBody(), merchantKeys.privateKey);
  return fetch(server.url + PATH, { method: 'POST', body, ...init });
}

test.each<{ of: 'request' | 'answer'; charged: number }>([
  { of: 'request', charged: 0 },
  { of: 'answer', charged: 1 },
])('reset of the $of: the connection breaks', async ({ of, charged }) => {
  await expect(pay({ kind: 'reset', of })).rejects.toMatchObject({
    message: 'fetch failed',
    cause: { code: 'ECONNRESET' },
  });
  expect(await stage.mock.orders()).toHaveLength(charged);
});

test('hang: nothing comes until the caller gives up', async () => {
  const patience = new AbortController();
  const answer = pay({ kind: 'hang' }, { signal: patience.signal });
  const noted = new Promise<void>((resolve) => {
    const end = stage.mock.journal.subscribe(() => {
      end();
      resolve();
    });
  });
  await noted;
  patience.abort(new Error('enough'));
  await expect(answer).rejects.toThrow('enough');
  expect(await stage.mock.orders()).toHaveLength(1);
});

test.each([0, 20])('cut at byte %i: the length is told, and the connection breaks', async (at) => {
  const response = await pay({ kind: 'cut', at });
  expect(Number(response.headers.get('content-length'))).toBeGreaterThan(500);
  await expect(response.text()).rejects.toMatchObject({ message: 'terminated', cause: { code: 'UND_ERR_SOCKET' } });
});

test('http, garbage and a delay', async () => {
  expect((await pay({ kind: 'http', status: 503 })).status).toBe(503);
  expect((await (await pay({ kind: 'garbage', bytes: 9 })).arrayBuffer()).byteLength).toBe(9);
  expect((await pay({ kind: 'delay', milliseconds: 20 })).status).toBe(200);
});

/** Bytes on the socket, and what comes back before it is closed. */
function speak(...parts: readonly string[]): Promise<string> {
  return new Promise((resolve, reject) => {
    const socket = connect(server.port, '127.0.0.1', () => {
      for (const part of parts) socket.write(part);
      if (parts.length > 1) socket.end();
    });
    let text = '';
    socket.on('data', (chunk) => {
      text += String(chunk);
      if (parts.length === 1) socket.end();
    });
    socket.on('error', reject);
    socket.on('close', () => resolve(text));
  });
}

const head = (length: string): string => `POST ${PATH} HTTP/1.1\r\nhost: localhost\r\n${length}\r\n\r\n`;

test.each([
  { given: 'a length over the limit', sent: [head('content-length: 9999999')], want: /^HTTP\/1\.1 413 / },
  { given: 'no HTTP', sent: ['hello\r\n\r\n'], want: /^HTTP\/1\.1 400 / },
  { given: 'a length that is no number', sent: [head('content-length: x')], want: /^HTTP\/1\.1 400 / },
  { given: 'two lengths', sent: [head('content-length: 1\r\ncontent-length: 2')], want: /^HTTP\/1\.1 400 / },
  { given: 'a body that breaks off', sent: [head('content-length: 100'), 'x'], want: /^$|^HTTP\/1\.1 400 / },
  {
    given: 'a path that is none',
    sent: [head('content-length: 0').replace('/api', '/_worlds/x/api')],
    want: /^HTTP\/1\.1 404 /,
  },
])('$given does not stop it', async ({ sent, want }) => {
  expect(await speak(...sent)).toMatch(want);
  const door = {
    fetch: (input: Request | URL | string, init?: RequestInit) => fetch(input, init),
    gatewayPublicKey: stage.mock.gatewayPublicKey,
  };
  const { result } = await call(door, 'pay', payBody(), { privateKey: merchantKeys.privateKey, baseUrl: server.url });
  expect(result).toBe('S SUCCESS');
});

test('a body in chunks, over the limit and under it', async () => {
  const chunked = (size: number): Promise<Response> => {
    const body = new Blob(['x'.repeat(size)]).stream();
    return fetch(new Request(server.url + PATH, { method: 'POST', body, duplex: 'half' } as RequestInit));
  };
  expect((await chunked(200_000)).status).toBe(413);
  expect((await chunked(1000)).status).toBe(400);
});
