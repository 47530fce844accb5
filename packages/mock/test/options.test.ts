import { KeyError } from '@intl-acquiring/envelope';
import { expect, test } from 'vitest';
import { createMock, MockError, type MockOptions } from '../src/index.ts';
import { call } from './support/caller.ts';
import { gatewayKeys, makeKeyPair, merchantKeys } from './support/keys.ts';
import { CLIENT_ID, payBody } from './support/requests.ts';
import { openStage } from './support/stage.ts';

test('without options: a gateway with a pair of its own', async () => {
  const mock = await createMock();
  expect(mock.gatewayPublicKey).toMatch(/^-----BEGIN PUBLIC KEY-----\n([\w+/=]{1,64}\n)+-----END PUBLIC KEY-----\n$/);
  await mock.registerClient({ clientId: CLIENT_ID, publicKey: merchantKeys.publicKey });
  const reply = await call(mock, 'pay', payBody(), { privateKey: merchantKeys.privateKey });
  expect(reply.result).toBe('S SUCCESS');
});

test.each([
  { given: 'PEM', key: gatewayKeys.privateKey },
  { given: 'bare base64', key: gatewayKeys.privateKey.replace(/-+.*-+|\n/g, '') },
  { given: 'PEM from an env file', key: `"${gatewayKeys.privateKey.replaceAll('\n', '\\n')}"` },
])('the gateway’s private key as $given: its public half is told', async ({ key }) => {
  const mock = await createMock({ gatewayPrivateKey: key });
  expect(mock.gatewayPublicKey).toBe(gatewayKeys.publicKey);
});

test('a client may change its key, and have two for a while', async () => {
  const { mock, call: send } = await openStage();
  const next = makeKeyPair();
  const sent = { privateKey: next.privateKey };
  expect((await send('pay', payBody(), sent)).result).toBe('F INVALID_SIGNATURE');
  await mock.registerClient({ clientId: CLIENT_ID, publicKey: [merchantKeys.publicKey, next.publicKey] });
  expect((await send('pay', payBody(), sent)).result).toBe('S SUCCESS');
  expect((await send('pay', payBody())).result).toBe('S SUCCESS');
});

const client = (changes: object): MockOptions => ({
  clients: [{ clientId: 'till', publicKey: merchantKeys.publicKey, ...changes }],
});

test.each<{ given: string; options: MockOptions; want: RegExp }>([
  { given: 'a clientId too long', options: client({ clientId: 'x'.repeat(33) }), want: /1 to 32 characters/ },
  { given: 'an empty clientId', options: client({ clientId: '' }), want: /1 to 32 characters, unlike ""/ },
  { given: 'a port as publicUrl', options: { publicUrl: 'localhost:80' }, want: /an http or https address/ },
  {
    given: 'a publicUrl too long',
    options: { publicUrl: `https://${'x'.repeat(150)}.test` },
    want: /\d+ characters too long/,
  },
  { given: 'half a byte', options: { maxBytes: 0.5 }, want: /maxBytes is a whole number from 0 up, not 0\.5/ },
  {
    given: 'a client with two keys, one after the other',
    options: { clients: [{ clientId: 'till', publicKey: merchantKeys.publicKey }, { clientId: 'till' }] },
    want: /Client "till" is given twice: leave one out/,
  },
  {
    given: 'an option that there is not',
    options: { seeed: 'x', levl: 'strict' } as object,
    want: /"seeed" is no part of a mock, which has "name", .*, "store"\. Did you mean "seed"\?/,
  },
  { given: 'a client instead of clients', options: { client: [] } as object, want: /Did you mean "clients"\?/ },
  { given: 'one client without a list', options: { clients: { clientId: 'a' } } as object, want: /clients is a list/ },
  { given: 'one rule without a list', options: { rules: { effect: {} } } as object, want: /rules is a list/ },
  { given: 'a text as a number', options: { maxBytes: '5' } as object, want: /maxBytes is a whole .*, not "5"/ },
  { given: 'no window that is a number', options: { cancelWindow: Number.NaN }, want: /cancelWindow .*, not NaN/ },
  { given: 'a text as options', options: 'seed' as never, want: /The options of a mock are an object, not "seed"/ },
  { given: 'null as options', options: null as never, want: /are an object, not null/ },
  {
    given: 'a level that there is not',
    options: { level: 'Strict' } as object,
    want: /level is "as-documented" or "strict", not "Strict"/,
  },
  { given: 'half of signatures', options: { signatures: 'none' } as object, want: /signatures is "on" or "off"/ },
  { given: 'a skew that is no number', options: { maxClockSkew: Number.NaN }, want: /maxClockSkew .* not NaN/ },
  {
    given: 'a time that there is not',
    options: { time: 'fast' } as object,
    want: /time is "real" or "virtual", not "fast"/,
  },
  { given: 'a time that no message can tell', options: { time: { startAt: 8e15 } }, want: /the years 1 to 9999/ },
  { given: 'a journal below nothing', options: { journalSize: -1 }, want: /journalSize .* not -1/ },
])('$given is refused', async ({ options, want }) => {
  await expect(createMock(options)).rejects.toThrow(want);
  await expect(createMock(options)).rejects.toBeInstanceOf(MockError);
});

test.each<{ given: string; options: MockOptions; want: RegExp }>([
  {
    given: 'a private key for a client',
    options: client({ publicKey: merchantKeys.privateKey }),
    want: /^Client "till": .*private key/,
  },
  { given: 'no key for the gateway', options: { gatewayPrivateKey: 'none' }, want: /private key/ },
  { given: 'a public key for the gateway', options: { gatewayPrivateKey: gatewayKeys.publicKey }, want: /public key/ },
])('$given is refused', async ({ options, want }) => {
  await expect(createMock(options)).rejects.toThrow(want);
  await expect(createMock(options)).rejects.toBeInstanceOf(KeyError);
});

test('a PKCS#1 key of the gateway is refused with what to do', async () => {
  const { createPrivateKey } = await import('node:crypto');
  const pkcs1 = createPrivateKey(gatewayKeys.privateKey).export({ type: 'pkcs1', format: 'pem' }).toString();
  await expect(createMock({ gatewayPrivateKey: pkcs1 })).rejects.toThrow(/must be PKCS#8.*openssl pkcs8/);
});

test('fetch takes what the global one takes', async () => {
  const { mock } = await openStage();
  const { fetch } = mock;
  const url = 'https://gateway.test/_mock';
  const statuses = [await fetch(url), await fetch(new URL(url)), await fetch(new Request(url), {})];
  expect(statuses.map(({ status }) => status)).toEqual([200, 200, 200]);
  expect((await fetch(new Request(url), { method: 'POST' })).status).toBe(415);
});
