import { expect, test } from 'vitest';
import type { Mock } from '../src/index.ts';
import { merchantKeys } from './support/keys.ts';
import { payBody, preCreateBody } from './support/requests.ts';
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
  { path: '/_mock/wallet/pay', body: '', status: 400, want: '"orderQrCode" is required and must be a string.' },
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
  expect((await ask(mock, '/_mock/journal', { headers: { origin: 'https://evil.test' } }))[0]).toBe(403);
});
