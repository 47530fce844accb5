import { request } from 'node:http';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type MockServer, startServer } from '../src/server.ts';
import { call, type Door, post } from './support/caller.ts';
import { merchantKeys } from './support/keys.ts';
import { payBody } from './support/requests.ts';
import { openStage, type Stage } from './support/stage.ts';

let stage: Stage;
let server: MockServer;
/** The same calls as in process, over a socket. */
let door: Door;

beforeAll(async () => {
  stage = await openStage({ maxBytes: 65_536 });
  server = await startServer({ mock: stage.mock });
  door = { fetch: (input, init) => fetch(input, init), gatewayPublicKey: stage.mock.gatewayPublicKey };
});

afterAll(() => server.close());

test('a payment over HTTP', async () => {
  expect(server.url).toBe(`http://127.0.0.1:${server.port}`);
  const sent = { privateKey: merchantKeys.privateKey, baseUrl: server.url };
  const body = payBody();
  expect((await call(door, 'pay', body, sent)).result).toBe('S SUCCESS');
  expect(await stage.mock.orders()).toMatchObject([{ merchantTransId: body.merchantTransId }]);
});

test('no length told, and too long: 413', async () => {
  const stream = new Blob(['x'.repeat(200_000)]).stream();
  const init = { method: 'POST', body: stream, duplex: 'half' };
  const response = await fetch(new Request(`${server.url}/api/alipay/intl/acquiring/offline/pay.htm`, init));
  expect(response.status).toBe(413);
  expect((await post(door, 'pay', 'x'.repeat(70_000), server.url)).status).toBe(413);
});

/** fetch won't let its caller choose the Host. */
function statusFor(path: string, host: string): Promise<number | undefined> {
  return new Promise((resolve, reject) => {
    const sent = request({ host: '127.0.0.1', port: server.port, path, headers: { host } }, (response) => {
      response.resume();
      resolve(response.statusCode);
    });
    sent.on('error', reject).end();
  });
}

test.each([
  { path: '/_mock', host: 'localhost', status: 200 },
  { path: '/_mock', host: '[::1]:80', status: 200 },
  { path: '/_mock/orders', host: 'evil.test', status: 403 },
  { path: '/_mock', host: '127.0.0.1.evil.test', status: 403 },
  { path: '/%5Fmock/orders', host: 'evil.test', status: 403 },
  { path: '/%5Fmock/orders', host: 'localhost', status: 200 },
  { path: '/nothing/../_mock', host: 'evil.test', status: 403 },
  { path: '//_mock', host: 'evil.test', status: 404 },
  { path: '/nothing', host: 'evil.test', status: 404 },
])('$path under the name $host: $status', async ({ path, host, status }) => {
  expect(await statusFor(path, host)).toBe(status);
});

test.each([
  { given: 'a port that is in use', host: '127.0.0.1', want: /^Port \d+ of 127\.0\.0\.1 is in use\./ },
  {
    given: 'an address of another machine',
    host: '203.0.113.7',
    want: /^This machine has no address 203\.0\.113\.7\.$/,
  },
])('$given is told in a sentence', async ({ host, want }) => {
  await expect(startServer({ mock: stage.mock, host, port: server.port })).rejects.toThrow(want);
});

test('a closed server takes no more calls, and its port is free', async () => {
  const other = await startServer({ mock: stage.mock });
  await fetch(`${other.url}/_mock`);
  await other.close();
  await expect(fetch(`${other.url}/_mock`)).rejects.toThrow('fetch failed');
  await (await startServer({ mock: stage.mock, port: other.port })).close();
});
