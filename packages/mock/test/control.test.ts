import { expect, test } from 'vitest';
import type { Mock } from '../src/index.ts';
import { merchantKeys } from './support/keys.ts';
import { CLIENT_ID, payBody, preCreateBody } from './support/requests.ts';
import { openStage } from './support/stage.ts';

const BASE = 'http://127.0.0.1:4242';

async function ask(mock: Mock, path: string, init: RequestInit = {}): Promise<[number, unknown]> {
  const response = await mock.fetch(`${BASE}${path}`, init);
  expect(response.headers.get('content-type')).toMatch(/^application\/json/);
  return [response.status, await response.json()];
}

function tell(
  mock: Mock,
  path: string,
  body: unknown,
  headers: Record<string, string> = {},
): Promise<[number, unknown]> {
  const text = typeof body === 'string' ? body : JSON.stringify(body);
  return ask(mock, path, { method: 'POST', body: text, headers: { 'content-type': 'application/json', ...headers } });
}

test('the overview names every route and every code', async () => {
  const { mock } = await openStage();
  const [status, overview] = await ask(mock, '/_mock');
  expect(status).toBe(200);
  expect(overview).toMatchObject({
    routes: { 'POST /_mock/answers': expect.any(String) },
    functions: {
      pay: {
        function: 'alipay.intl.acquiring.offline.pay',
        resultCodes: expect.arrayContaining(['SUCCESS', 'USER_BALANCE_NOT_ENOUGH']),
      },
    },
  });
  expect(overview).not.toHaveProperty('functions.notifyPay');
});

test('another process sees what the program sees', async () => {
  const { mock, call } = await openStage();
  await call('pay', payBody());
  expect(await ask(mock, '/_mock/orders')).toEqual([200, { orders: await mock.orders() }]);
  expect(await ask(mock, '/_mock/journal')).toEqual([200, { journal: mock.journal.entries() }]);
  expect(await ask(mock, '/_mock/notifications')).toEqual([200, { notifications: [] }]);
});

test('another process acts as the wallet', async () => {
  const { mock, call, merchant } = await openStage();
  const { orderQrCode } = (await call('preCreate', preCreateBody())).body;
  const { acquirementId } = (await call('preCreate', preCreateBody())).body;
  expect(await tell(mock, '/_mock/wallet/pay', { orderQrCode })).toMatchObject([200, { order: { status: 'SUCCESS' } }]);
  expect(await tell(mock, '/_mock/wallet/decline', { acquirementId })).toMatchObject([
    200,
    { order: { status: 'CLOSED' } },
  ]);
  await mock.idle();
  expect(merchant.received.map(({ body }) => body.resultInfo.resultStatus)).toEqual(['S', 'F']);
});

test('another process orders answers, and resets', async () => {
  const { mock, call } = await openStage();
  const wanted = { function: 'pay', code: 'RISK_REJECT', times: 2 };
  expect(await tell(mock, '/_mock/answers', wanted)).toEqual([200, wanted]);
  expect(await tell(mock, '/_mock/answers', { function: 'pay', code: 'USER_NOT_EXIST' })).toMatchObject([
    200,
    { times: 1 },
  ]);
  expect((await call('pay', payBody())).result).toBe('F RISK_REJECT');
  expect(await tell(mock, '/_mock/reset', '')).toEqual([200, {}]);
  expect(await mock.orders()).toEqual([]);
  expect((await call('pay', payBody())).result).toBe('S SUCCESS');
});

test.each([
  { path: '/_mock/wallet/pay', body: '{', status: 400, want: 'The body is not JSON.' },
  { path: '/_mock/wallet/pay', body: '[]', status: 400, want: 'The body must be a JSON object.' },
  {
    path: '/_mock/wallet/pay',
    body: '',
    status: 400,
    want: '"orderQrCode" or "acquirementId" is required and must be a string.',
  },
  {
    path: '/_mock/wallet/decline',
    body: { orderQrCode: 5 },
    status: 400,
    want: '"orderQrCode" is required and must be a string.',
  },
  {
    path: '/_mock/wallet/pay',
    body: { acquirementId: 1 },
    status: 400,
    want: '"acquirementId" is required and must be a string.',
  },
  { path: '/_mock/wallet/pay', body: { orderQrCode: 'x' }, status: 404, want: 'No order has the code "x".' },
  { path: '/_mock/answers', body: { function: 'pay' }, status: 400, want: '"code" is required and must be a string.' },
  {
    path: '/_mock/answers',
    body: { function: 'pay', code: 'X', times: '2' },
    status: 400,
    want: '"times" must be a number.',
  },
  {
    path: '/_mock/answers',
    body: { function: 'pay', code: 'RISK_REJEKT' },
    status: 400,
    want: /Did you mean "RISK_REJECT"/,
  },
  {
    path: '/_mock/rules/remove',
    body: { nam: 'a' },
    status: 400,
    want: /^"nam" is no part of .* Did you mean "name"\?$/,
  },
  {
    path: '/_mock/worlds',
    body: { level: 'strict' },
    status: 400,
    want: /^"level" is no part of a world, which has "name"/,
  },
  { path: '/_mock/clients', body: { clientId: 'a', publickey: 'b' }, status: 400, want: /Did you mean "publicKey"\?$/ },
  { path: '/_mock/answers', body: { function: 'pay', code: 'RISK_REJECT', time: 2 }, status: 400, want: /"times"\?$/ },
  { path: '/_mock/time/advance', body: { milliseconds: 5, ms: 5 }, status: 400, want: /^"ms" is no part of the body/ },
  {
    path: '/_mock/time/run',
    body: { milliseconds: 5 },
    status: 400,
    want: /^"milliseconds" .*, which takes nothing\.$/,
  },
  { path: '/_mock/reset', body: { world: 'a' }, status: 400, want: /^"world" is no part of the body/ },
  { path: '/_mock/answers', body: `"${'x'.repeat(70_000)}"`, status: 413, want: /over 65536 bytes/ },
  { path: '/_mock/nothing', body: {}, status: 404, want: /^There is no POST \/_mock\/nothing here\./ },
  { path: '/_mock/orders', body: {}, status: 405, want: /takes GET, HEAD, not POST/ },
])('POST $path with $body: $status', async ({ path, body, status, want }) => {
  const { mock } = await openStage();
  const error = typeof want === 'string' ? want : expect.stringMatching(want);
  expect(await tell(mock, path, body)).toEqual([status, { error }]);
});

test('an order that is paid can’t be paid: 409', async () => {
  const { mock, call } = await openStage();
  const { orderQrCode } = (await call('preCreate', preCreateBody())).body;
  await tell(mock, '/_mock/wallet/pay', { orderQrCode });
  expect(await tell(mock, '/_mock/wallet/pay', { orderQrCode })).toMatchObject([409, { error: expect.any(String) }]);
});

test.each([
  { given: 'another site', headers: { origin: 'https://evil.test' }, status: 403 },
  { given: 'a page without an origin', headers: { origin: 'null' }, status: 403 },
  { given: 'another port', headers: { origin: 'http://127.0.0.1:80' }, status: 403 },
  { given: 'its own origin', headers: { origin: BASE }, status: 200 },
  { given: 'another site that hides its origin', headers: { 'sec-fetch-site': 'cross-site' }, status: 403 },
  { given: 'another port of this machine', headers: { 'sec-fetch-site': 'same-site' }, status: 403 },
  { given: 'its own page', headers: { 'sec-fetch-site': 'same-origin' }, status: 200 },
  { given: 'a form', headers: { 'content-type': 'application/x-www-form-urlencoded' }, status: 415 },
  { given: 'plain text', headers: { 'content-type': 'text/plain' }, status: 415 },
  { given: 'JSON that says its charset', headers: { 'content-type': 'Application/JSON; charset=utf-8' }, status: 200 },
])('driven from $given: $status', async ({ headers, status }) => {
  const { mock, call } = await openStage();
  await call('pay', payBody(), { privateKey: merchantKeys.privateKey });
  expect((await tell(mock, '/_mock/reset', {}, headers))[0]).toBe(status);
  expect(await mock.orders()).toHaveLength(status === 200 ? 0 : 1);
});

test('another site can’t look either', async () => {
  const { mock } = await openStage();
  expect((await ask(mock, '/_mock/journal/live', { headers: { 'sec-fetch-site': 'cross-site' } }))[0]).toBe(403);
  expect((await ask(mock, '/_mock/journal', { headers: { origin: 'https://evil.test' } }))[0]).toBe(403);
});

test('one entry, and one that is not there', async () => {
  const { mock, call } = await openStage();
  await call('pay', payBody());
  expect(await ask(mock, '/_mock/journal/1')).toEqual([200, { entry: mock.journal.entries()[0] }]);
  expect(await ask(mock, '/_mock/journal/2')).toMatchObject([404, { error: expect.stringMatching(/no entry 2/) }]);
  expect(await ask(mock, '/_mock/journal/x')).toMatchObject([400, { error: '"x" is no whole number.' }]);
});

test('the last orders, however many there are', async () => {
  const { mock, call } = await openStage({ maxOrders: 150 });
  expect(await ask(mock, '/_mock/orders?latest=5')).toEqual([200, { orders: [] }]);
  for (let count = 0; count < 200; count++) await call('pay', payBody());
  const serials = (await mock.orders({ after: 195 })).map(({ serial }) => serial);
  expect(serials).toEqual([196, 197, 198, 199, 200]);
  expect(await ask(mock, '/_mock/orders?latest=5')).toEqual([200, { orders: await mock.orders({ after: 195 }) }]);
});

test('a wallet looks before it pays', async () => {
  const { mock, call } = await openStage();
  const { orderQrCode = '' } = (await call('preCreate', preCreateBody())).body;
  const [order] = await mock.orders();
  expect(await ask(mock, `/_mock/wallet?code=${encodeURIComponent(orderQrCode)}`)).toEqual([200, { order }]);
  expect(await mock.wallet.find(order?.acquirementId ?? '')).toEqual(order);
  expect(await ask(mock, '/_mock/wallet?code=x')).toEqual([404, { error: 'No order has the code "x".' }]);
});

test('another process adds a client', async () => {
  const { mock, call } = await openStage();
  const { publicKey } = merchantKeys;
  const { gatewayPublicKey } = mock;
  expect(await tell(mock, '/_mock/clients', { clientId: 'new', publicKey })).toEqual([
    200,
    { clients: [CLIENT_ID, 'new'], gatewayPublicKey },
  ]);
  expect(await ask(mock, '/_mock/clients')).toEqual([200, { clients: [CLIENT_ID, 'new'], gatewayPublicKey }]);
  expect((await call('pay', payBody(), { head: { clientId: 'new' } })).result).toBe('S SUCCESS');
  expect(await tell(mock, '/_mock/clients', { clientId: 'bad', publicKey: 'x' })).toMatchObject([
    400,
    { error: expect.any(String) },
  ]);
});

test('the world as it is now', async () => {
  const { mock, call, merchant } = await openStage();
  merchant.answer = () => new Response('busy', { status: 503 });
  const { orderQrCode = '' } = (await call('preCreate', preCreateBody())).body;
  await mock.wallet.pay(orderQrCode);
  await mock.idle();
  mock.addRule({ name: 'slow', effect: { fault: { kind: 'delay', milliseconds: 5 } } });
  const now = mock.time.now();
  expect(await ask(mock, '/_mock/state')).toEqual([
    200,
    { name: 'world-1', seed: 'stage', path: '', time: 'virtual', now, due: [now + 120_000], rules: mock.rules() },
  ]);
});
