import { once } from 'node:events';
import { connect } from 'node:net';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type MockServer, startServer } from '../src/server.ts';
import { call, type Door } from './support/caller.ts';
import { gatewayKeys, merchantKeys } from './support/keys.ts';
import { payBody } from './support/requests.ts';
import { openStage, type Stage } from './support/stage.ts';

let stage: Stage;
let server: MockServer;

beforeAll(async () => {
  stage = await openStage();
  server = await startServer({ mock: stage.mock, requestTimeout: 400 });
});
afterAll(() => server.close());

interface Sender {
  /** All that the server said until it hung up. */
  readonly told: Promise<string>;
}

/** Sends the beginning, and then `drop` again and again, for as long as it is let. */
async function sendSlowly(beginning: string, drop: string): Promise<Sender> {
  const socket = connect(server.port, '127.0.0.1');
  await once(socket, 'connect');
  socket.write(beginning);
  const dribble = setInterval(() => socket.write(drop), 20);
  let text = '';
  socket.on('data', (chunk) => {
    text += String(chunk);
  });
  // A drop that arrives after the end is answered with a reset.
  socket.on('error', () => {});
  const told = new Promise<string>((resolve) => {
    socket.on('close', () => {
      clearInterval(dribble);
      resolve(text);
    });
  });
  return { told };
}

const pay = 'POST /api/alipay/intl/acquiring/offline/pay.htm HTTP/1.1\r\nhost: 127.0.0.1\r\n';
const control = 'POST /_mock/rules HTTP/1.1\r\nhost: 127.0.0.1\r\ncontent-type: application/json\r\n';

test.each([
  { given: 'a request line that does not end', beginning: 'POST /', drop: 'x' },
  { given: 'headers that never end', beginning: pay, drop: 'x-more: 1\r\n' },
  { given: 'a body told by its length', beginning: `${pay}content-length: 60000\r\n\r\n{`, drop: ' ' },
  {
    given: 'a body in chunks without a last one',
    beginning: `${pay}transfer-encoding: chunked\r\n\r\n`,
    drop: '1\r\n \r\n',
  },
  { given: 'a body for a control route', beginning: `${control}content-length: 60000\r\n\r\n{`, drop: ' ' },
])('$given is given up with 408, and others are served meanwhile', async ({ beginning, drop }) => {
  const before = (await stage.mock.orders()).length;
  const senders = await Promise.all(Array.from({ length: 20 }, () => sendSlowly(beginning, drop)));
  const door: Door = { fetch: (input, init) => fetch(input, init), gatewayPublicKey: gatewayKeys.publicKey };
  const sent = { privateKey: merchantKeys.privateKey, baseUrl: server.url };
  expect((await call(door, 'pay', payBody(), sent)).result).toBe('S SUCCESS');
  for (const { told } of senders) expect(await told).toMatch(/^HTTP\/1\.1 408 Request Timeout\r\n/);
  expect((await call(door, 'pay', payBody(), sent)).result).toBe('S SUCCESS');
  expect(await stage.mock.orders()).toHaveLength(before + 2);
});

test('one who says nothing at all is given up too', async () => {
  const socket = connect(server.port, '127.0.0.1');
  socket.on('error', () => {});
  await once(socket, 'connect');
  socket.resume();
  await once(socket, 'close');
});
