import type { OperationName } from '@intl-acquiring/types';
import { operations } from '@intl-acquiring/types';
import { describe, expect, test } from 'vitest';
import { post, read, requestHead, sign, write } from './support/caller.ts';
import { gatewayKeys, makeKeyPair, merchantKeys } from './support/keys.ts';
import { CLIENT_ID, payBody, preCreateBody, price } from './support/requests.ts';
import { openStage, type Stage } from './support/stage.ts';

const { privateKey } = merchantKeys;

/** After a fault there is no order, and what a test has ordered still waits for a good request. */
async function expectUntouched({ mock, call }: Stage): Promise<void> {
  expect(await mock.orders()).toEqual([]);
  mock.answerNext('pay', 'SUCCESS');
  expect((await call('pay', payBody())).result).toBe('S SUCCESS');
}

interface Fault {
  readonly given: string;
  readonly name?: OperationName;
  readonly send: () => string | Uint8Array<ArrayBuffer>;
  readonly want: string;
  readonly says: RegExp;
}

const good = (): string => write(requestHead('pay'), payBody(), privateKey);
const withHead = (head: Record<string, unknown>, name: OperationName = 'pay'): string =>
  write(requestHead(name, head), name === 'pay' ? payBody() : preCreateBody(), privateKey);
const withBody = (changes: Record<string, unknown>): string =>
  write(requestHead('pay'), { ...payBody(), ...changes }, privateKey);
const bytes = (text: string): Uint8Array<ArrayBuffer> => new Uint8Array(Buffer.from(text, 'latin1'));

const faults: readonly Fault[] = [
  {
    given: 'bytes that are no UTF-8',
    send: () => bytes(good().replace('One green tea', 'One gr\xfcn tea')),
    want: 'F PARAM_ILLEGAL',
    says: /not utf-8/i,
  },
  { given: 'a byte order mark', send: () => `\ufeff${good()}`, want: 'F PARAM_ILLEGAL', says: /BOM/ },
  {
    given: 'no body',
    send: () => `{"request":{"head":${JSON.stringify(requestHead('pay'))}},"signature":"AAAA"}`,
    want: 'F INVALID_SIGNATURE',
    says: /signature/,
  },
  {
    given: 'no body, well signed',
    send() {
      const text = `{"head":${JSON.stringify(requestHead('pay'))}}`;
      return `{"request":${text},"signature":"${sign(text, privateKey)}"}`;
    },
    want: 'F PARAM_ILLEGAL',
    says: /"body"/,
  },
  {
    given: 'two requests',
    send: () => good().replace(/^\{/, '{"request":{},'),
    want: 'F PARAM_ILLEGAL',
    says: /duplicate/i,
  },
  {
    given: 'nesting without end',
    send: () => withBody({ deep: JSON.parse(`${'['.repeat(500)}${']'.repeat(500)}`) }),
    want: 'F PARAM_ILLEGAL',
    says: /deep/,
  },
  {
    given: 'no signature',
    send: () => good().replace(/,"signature":"[^"]*"/, ''),
    want: 'F INVALID_SIGNATURE',
    says: /No signature/,
  },
  {
    given: 'an unknown client',
    send: () => withHead({ clientId: '211020000000000000045' }),
    want: 'F UNKNOWN_CLIENT',
    says: /knows no client "211020000000000000045"\. Did you mean "211020000000000000044"\?/,
  },
  {
    given: 'a client with a name without end',
    send: () => withHead({ clientId: '2'.repeat(500_000) }),
    want: 'F UNKNOWN_CLIENT',
    says: /^The mock knows no client "2{200,}…$/,
  },
  { given: 'no client', send: () => withHead({ clientId: 7 }), want: 'F UNKNOWN_CLIENT', says: /knows no client ""/ },
  {
    given: 'a client without a key',
    send: () => withHead({ clientId: 'keyless' }),
    want: 'F KEY_NO_FOUND',
    says: /"keyless" has registered no public key/,
  },
  {
    given: 'another sign type',
    name: 'preCreate',
    send: () => withHead({ signType: 'MD5' }, 'preCreate'),
    want: 'F SIGN_TYPE_INVALID',
    says: /RSA2 or SHA256 here, not "MD5"/,
  },
  {
    given: 'a sign type of another contract',
    name: 'preCreate',
    send: () => withHead({ signType: 'RSA' }, 'preCreate'),
    want: 'F SIGN_TYPE_INVALID',
    says: /not "RSA"/,
  },
  {
    given: 'another sign type for a function whose tables have no code for it',
    name: 'refund',
    send: () => withHead({ signType: 'MD5' }, 'refund'),
    want: 'F PARAM_ILLEGAL',
    says: /RSA2 or SHA256 here, not "MD5"/,
  },
  {
    given: 'one changed byte',
    send: () => good().replace('"239"', '"238"'),
    want: 'F INVALID_SIGNATURE',
    says: /does not match/,
  },
  {
    given: 'a text that was written anew',
    send: () => JSON.stringify(JSON.parse(good()), undefined, 1),
    want: 'F INVALID_SIGNATURE',
    says: /it matches the text minified\. Sign and verify the text that travels/,
  },
  {
    given: 'the key of somebody else',
    send: () => write(requestHead('pay'), payBody(), makeKeyPair().privateKey),
    want: 'F INVALID_SIGNATURE',
    says: /does not match/,
  },
  {
    given: 'a signature that is no base64',
    send: () => good().replace(/"signature":"[^"]*"/, '"signature":"???"'),
    want: 'F INVALID_SIGNATURE',
    says: /base64/,
  },
  {
    given: 'another function',
    send: () => withHead({ function: operations.preCreate.function }),
    want: 'F NO_INTERFACE_DEF',
    says: /serves alipay\.intl\.acquiring\.offline\.pay/,
  },
  { given: 'no function', send: () => withHead({ function: undefined }), want: 'F NO_INTERFACE_DEF', says: /missing/ },
  {
    given: 'no time',
    send: () => withHead({ reqTime: undefined }),
    want: 'F PARAM_ILLEGAL',
    says: /reqTime is required/,
  },
  {
    given: 'no order',
    send: () => withBody({ order: undefined }),
    want: 'F PARAM_ILLEGAL',
    says: /^order is required and missing \(pay\.request\.body\.order\)$/,
  },
  {
    given: 'an empty id of the sale',
    send: () => withBody({ merchantTransId: '' }),
    want: 'F PARAM_ILLEGAL',
    says: /^merchantTransId must not be empty \(pay\.request\.body\)$/,
  },
  {
    given: 'an empty payment code',
    send: () => withBody({ identityCode: '' }),
    want: 'F PARAM_ILLEGAL',
    says: /^identityCode must not be empty/,
  },
  {
    given: 'several faults',
    send: () => withBody({ merchantId: 7, codeType: 'x'.repeat(33) }),
    want: 'F PARAM_ILLEGAL',
    says: /^merchantId must be a string.*; codeType must have at most 32 characters, not 33/,
  },
  {
    given: 'more faults than a message holds',
    send: () => write(requestHead('pay', { reqTime: 'now' }), {}, privateKey),
    want: 'F PARAM_ILLEGAL',
    says: /^.{255}…$/,
  },
  {
    given: 'an amount of nothing',
    send: () => withBody({ order: { ...payBody().order, ...price('000') } }),
    want: 'F PARAM_ILLEGAL',
    says: /must be above zero/,
  },
  {
    given: 'an amount below nothing',
    send: () => withBody({ order: { ...payBody().order, ...price('-1') } }),
    want: 'F PARAM_ILLEGAL',
    says: /order\.orderAmount\.value must match/,
  },
  {
    given: 'a QR order without a seller',
    name: 'preCreate',
    send() {
      const { seller: _, ...order } = preCreateBody().order;
      return write(requestHead('preCreate'), preCreateBody({ order }), privateKey);
    },
    want: 'F PARAM_ILLEGAL',
    says: /order\.seller is required/,
  },
  {
    given: 'half a surrogate pair',
    send: () => withBody({ merchantTransId: 'till-\ud800' }),
    want: 'F PARAM_ILLEGAL',
    says: /surrogate/,
  },
];

test.each(faults)('$given gives $want', async ({ name = 'pay', send, want, says }) => {
  const stage = await openStage();
  await stage.mock.registerClient({ clientId: 'keyless' });
  const { result, message, head } = await read(name, await post(stage.mock, name, send()), stage.mock);
  expect(result).toBe(want);
  expect(message).toMatch(says);
  expect(head.reqMsgId).not.toBe('');
  await expectUntouched(stage);
});

describe('the first check that fails decides', () => {
  test.each([
    { given: { clientId: 'nobody', function: 'x', reqTime: 1 }, want: 'F UNKNOWN_CLIENT' },
    { given: { clientId: 'keyless', function: 'x', reqTime: 1 }, want: 'F KEY_NO_FOUND' },
    { given: { signType: 'MD5', function: 'x', reqTime: 1 }, want: 'F SIGN_TYPE_INVALID' },
    { given: { function: 'x', reqTime: 1 }, want: 'F INVALID_SIGNATURE' },
  ])('$given, signed by somebody else: $want', async ({ given, want }) => {
    const stage = await openStage();
    await stage.mock.registerClient({ clientId: 'keyless' });
    const sent = { head: given, privateKey: gatewayKeys.privateKey };
    expect((await stage.call('preCreate', {}, sent)).result).toBe(want);
  });

  test('a known function comes before its tables', async () => {
    const { call } = await openStage();
    expect((await call('pay', {}, { head: { function: 'x', reqTime: 1 } })).result).toBe('F NO_INTERFACE_DEF');
  });
});

test.each([
  { given: 'RSA2', name: 'preCreate', signType: 'RSA2' },
  { given: 'its other name', name: 'preCreate', signType: 'SHA256' },
  { given: 'a field that pay’s table does not have', name: 'pay', signType: 'MD5' },
] as const)('sign type: $given is no fault', async ({ name, signType }) => {
  const { call } = await openStage();
  const body = name === 'pay' ? payBody() : preCreateBody();
  expect((await call(name, body, { head: { signType } })).result).toBe('S SUCCESS');
});

test('what no table names is kept quiet about', async () => {
  const { call } = await openStage();
  expect((await call('pay', { ...payBody(), partnerId: 'x', constructor: {}, __proto__: 1 })).result).toBe('S SUCCESS');
});

test('a signature over a text with blanks, as it was sent', async () => {
  const { mock } = await openStage();
  const text = JSON.stringify({ body: payBody(), head: requestHead('pay') }, undefined, 2);
  const message = `{ "signature": "${encodeURIComponent(sign(text, privateKey))}",\n "request" : ${text} }`;
  expect((await read('pay', await post(mock, 'pay', message), mock)).result).toBe('S SUCCESS');
});

test('an echo fits its table, whatever came', async () => {
  const { call } = await openStage();
  const { result, head } = await call('pay', payBody(), {
    head: { version: '2.0.0-beta.7', reqMsgId: '漢'.repeat(100), clientId: '\udc00' },
  });
  expect(result).toBe('F UNKNOWN_CLIENT');
  expect(head).toMatchObject({ version: '2.0.0-b…', reqMsgId: `${'漢'.repeat(63)}…`, clientId: '\ufffd' });
});

describe('what can’t be answered in the protocol is answered in plain HTTP', () => {
  test.each([
    { given: 'nothing', body: '', want: /^The message can't be read\. Not JSON/ },
    { given: 'no JSON', body: 'merchantId=1', want: /Not JSON.*"m"/ },
    { given: 'JSON that is cut off', body: good().slice(0, 100), want: /Not JSON/ },
    { given: 'JSON that is broken inside', body: '{"request":{"head":{"a"}},"signature":"AAAA"}', want: /not JSON/i },
    { given: 'a list', body: '[]', want: /Not JSON/ },
    { given: 'no request', body: '{"signature":"AAAA"}', want: /"request"/ },
    { given: 'a request that is no object', body: '{"request":1,"signature":"AAAA"}', want: /"request"/ },
    { given: 'no head', body: '{"request":{},"signature":"AAAA"}', want: /no request\.head/ },
    { given: 'a head that is a list', body: '{"request":{"head":[]},"signature":"AAAA"}', want: /no request\.head/ },
  ])('$given: 400', async ({ body, want }) => {
    const stage = await openStage();
    const response = await post(stage.mock, 'pay', body);
    expect([response.status, await response.text()]).toEqual([400, expect.stringMatching(want)]);
    await expectUntouched(stage);
  });

  test.each([
    { given: 'told by its length', body: 'x'.repeat(5000) },
    { given: 'as a stream', body: new Blob(['x'.repeat(5000)]).stream() },
  ])('too long, $given: 413', async ({ body }) => {
    const { mock } = await openStage({ maxBytes: 4096 });
    const init = { method: 'POST', body, duplex: 'half' };
    const response = await mock.fetch(new Request(`https://gateway.test${operations.pay.path}`, init));
    expect([response.status, await response.text()]).toEqual([413, 'The message is over 4096 bytes.']);
  });

  test('a stream that breaks off: 400', async () => {
    const { mock } = await openStage();
    const body = new ReadableStream({ pull: (controller) => controller.error(new Error('gone')) });
    const init = { method: 'POST', body, duplex: 'half' };
    const response = await mock.fetch(new Request(`https://gateway.test${operations.pay.path}`, init));
    expect([response.status, await response.text()]).toEqual([400, 'The message broke off.']);
  });

  test('an unknown path: 404, and a list of what exists', async () => {
    const { mock } = await openStage();
    const response = await mock.fetch('https://gateway.test/api/alipay/pay', { method: 'POST', body: good() });
    const text = await response.text();
    expect([response.status, response.headers.get('content-type')]).toEqual([404, 'text/plain;charset=UTF-8']);
    expect(text).toMatch(/^There is no POST \/api\/alipay\/pay here\./);
    for (const name of ['pay', 'preCreate'] as const) expect(text).toContain(`POST ${operations[name].path}`);
    expect(text).not.toContain('/notify');
  });

  test.each(['GET', 'PUT', 'DELETE', 'OPTIONS'])('%s: 405, and what is taken', async (method) => {
    const { mock } = await openStage();
    const response = await mock.fetch(`https://gateway.test${operations.pay.path}`, { method });
    expect([response.status, response.headers.get('allow')]).toEqual([405, 'POST']);
    expect(await response.text()).toMatch(new RegExp(`takes POST, not ${method}\\.`));
  });
});

test('replies are signed with SHA-1 and requests verified so where the contract is an old one', async () => {
  const { createSign, createVerify } = await import('node:crypto');
  const { mock } = await openStage({ algorithm: 'RSA' });
  const text = JSON.stringify({ head: requestHead('preCreate', { signType: 'RSA' }), body: preCreateBody() });
  const signature = createSign('sha1').update(text).sign(privateKey, 'base64');
  const response = await post(mock, 'preCreate', `{"request":${text},"signature":"${signature}"}`);
  const [, signed = '', theirs = ''] = /^\{"response":(.*),"signature":"(.*)"\}$/.exec(await response.text()) ?? [];
  expect(signed).toContain('"resultCode":"SUCCESS"');
  expect(createVerify('sha1').update(signed).verify(mock.gatewayPublicKey, theirs, 'base64')).toBe(true);
  expect(CLIENT_ID).toBe((await mock.orders())[0]?.clientId);
});
