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
  server = await startServer({
    mock: stage.mock,
    madeKeys: [{ clientId: 'demo-client', privateKey: 'made-for-this-run' }],
  });
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
  { path: '/_console/', host: 'evil.test', status: 403 },
  { path: '/%5Fconsole/', host: 'evil.test', status: 403 },
  { path: '/_console/page/main.js', host: '127.0.0.1.evil.test', status: 403 },
  { path: '/_console/', host: 'localhost', status: 200 },
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

test.each([
  { path: '/_console/', type: 'text/html; charset=utf-8' },
  { path: '/_console/style.css', type: 'text/css; charset=utf-8' },
  { path: '/_console/icon.svg', type: 'image/svg+xml; charset=utf-8' },
  { path: '/_console/qr/decode.js', type: 'text/javascript; charset=utf-8' },
  { path: '/_console/qr/index.js', type: 'text/javascript; charset=utf-8' },
  { path: '/_console/page/main.js', type: 'text/javascript; charset=utf-8' },
])('$path is served for its own page alone', async ({ path, type }) => {
  const response = await fetch(`${server.url}${path}`);
  expect([response.status, response.headers.get('content-type')]).toEqual([200, type]);
  const policy = response.headers.get('content-security-policy') ?? '';
  expect(policy).toMatch(/default-src 'self'.*frame-ancestors 'none'/);
  expect(policy).not.toMatch(/unsafe|https?:|\*/);
  expect(response.headers.get('x-content-type-options')).toBe('nosniff');
  expect(response.headers.get('x-frame-options')).toBe('DENY');
  expect(response.headers.get('cross-origin-resource-policy')).toBe('same-origin');
});

test.each(['/_console/', '/_console/made-keys', '/_mock', '/_mock/journal', '/_mock/wallet/pay'])(
  'a preflight for %s gives no leave',
  async (path) => {
    const headers = { origin: 'https://evil.test', 'access-control-request-method': 'POST' };
    const response = await fetch(`${server.url}${path}`, { method: 'OPTIONS', headers });
    expect(response.status).toBeGreaterThanOrEqual(400);
    expect([...response.headers.keys()].filter((name) => name.startsWith('access-control'))).toEqual([]);
  },
);

test.each([
  { given: 'its page', headers: { 'content-type': 'application/json', 'sec-fetch-site': 'same-origin' }, status: 200 },
  { given: 'another site', headers: { 'content-type': 'application/json', origin: 'https://evil.test' }, status: 403 },
  {
    given: 'a site that hides',
    headers: { 'content-type': 'application/json', 'sec-fetch-site': 'cross-site' },
    status: 403,
  },
  { given: 'a form', headers: { 'content-type': 'text/plain' }, status: 415 },
])('made keys are handed to $given: $status', async ({ headers, status }) => {
  const response = await fetch(`${server.url}/_console/made-keys`, { method: 'POST', headers, body: '{}' });
  expect(response.status).toBe(status);
  expect(await response.text()).toMatch(status === 200 ? 'made-for-this-run' : /^((?!made-for-this-run).)*$/s);
});

test.each([
  '/_console/../package.json',
  '/_console/%2e%2e/package.json',
  '/_console/page/..%2f..%2fserver.js',
  '/_console/x',
])('%s is no file of the console', async (path) => {
  expect(await statusFor(path, 'localhost')).toBe(404);
});

test('a browser that opens the address is led to the console, and nobody else', async () => {
  const opened = await fetch(server.url, { headers: { accept: 'text/html,*/*' }, redirect: 'manual' });
  expect([opened.status, opened.headers.get('location')]).toEqual([302, '/_console/']);
  expect((await fetch(server.url)).status).toBe(404);
});
