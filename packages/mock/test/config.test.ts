import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readArguments, UsageError } from '../src/cli/arguments.ts';
import { help } from '../src/cli/help.ts';
import { type Settings, settle } from '../src/cli/settings.ts';
import { start } from '../src/cli/start.ts';
import { call, type Door } from './support/caller.ts';
import { gatewayKeys, merchantKeys } from './support/keys.ts';
import { CLIENT_ID, payBody, price } from './support/requests.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'mock-config-'));
  await writeFile(join(folder, 'till.pem'), merchantKeys.publicKey);
  await writeFile(join(folder, 'gateway.pem'), gatewayKeys.privateKey);
});
afterAll(() => rm(folder, { recursive: true }));

async function read(config: unknown, ...flags: readonly string[]): Promise<Settings> {
  const file = join(folder, 'sandbox.json');
  await writeFile(file, typeof config === 'string' ? config : JSON.stringify(config));
  return settle(readArguments(['--config', file, ...flags]));
}

const sampleOfHelp = /^ {2}\{\n.*?^ {2}\}$/ms.exec(help)?.[0] ?? '';

async function sampleOfReadme(): Promise<string> {
  const readme = await readFile(new URL('../README.md', import.meta.url), 'utf8');
  return /```json\n(.*?)```/s.exec(readme)?.[1] ?? '';
}

const clients = [{ clientId: CLIENT_ID, publicKeyFile: 'till.pem' }];

test('a sandbox as its file says', async () => {
  const running = await start(
    await read({
      ...{ port: 0, clients, gatewayPrivateKeyFile: 'gateway.pem', seed: 'mine', limits: { USD: '500' } },
      ...{ time: { startAt: '2026-11-21T20:37:00+08:00' }, level: 'strict', orderLifetime: 60_000 },
      rules: [{ when: { merchantTransId: 'refused' }, effect: { code: 'RISK_REJECT' } }],
    }),
  );
  try {
    const door: Door = { fetch: (input, init) => fetch(input, init), gatewayPublicKey: gatewayKeys.publicKey };
    const sent = { privateKey: merchantKeys.privateKey, baseUrl: running.url };
    const pay = async (changes: object): Promise<string> =>
      (await call(door, 'pay', { ...payBody(), ...changes }, sent)).result;
    expect(await pay({})).toBe('S SUCCESS');
    expect(await pay({ order: { ...payBody().order, ...price('501') } })).toBe('F AMOUNT_EXCEED_LIMIT');
    expect(await pay({ merchantTransId: 'refused' })).toBe('F RISK_REJECT');
    expect(await pay({ colour: 'red' })).toBe('F PARAM_ILLEGAL');
    const state = await (await fetch(`${running.url}/_mock/state`)).json();
    expect(state).toMatchObject({ seed: 'mine', time: 'virtual', now: Date.parse('2026-11-21T20:37:00+08:00') });
  } finally {
    await running.stop();
  }
});

test('a flag wins over the file, and what neither says has its default', async () => {
  const config = { port: 1, host: '::1', clients, seed: 'a', time: 'real', level: 'strict', store: 'kept' };
  expect(await read(config)).toMatchObject({ port: 1, host: '::1', store: join(folder, 'kept') });
  const flags = ['--port', '2', '--host', 'localhost', '--client', 'b=c', '--seed', 'd', '--time', 'virtual'];
  expect(await read(config, ...flags, '--level', 'as-documented', '--store', 'other')).toEqual({
    ...{ port: 2, host: 'localhost', clients: [{ clientId: 'b', publicKeyFile: 'c' }], store: 'other' },
    options: { seed: 'd', time: 'virtual', level: 'as-documented' },
  });
  expect(await read({})).toEqual({ port: 4242, host: '127.0.0.1', clients: [], options: {} });
});

test('a file as an editor on Windows writes it', async () => {
  const { options } = await read('\ufeff{\r\n  "time": { "startAt": 1767571200000 }\r\n}\r\n');
  expect(options).toEqual({ time: { startAt: 1_767_571_200_000 } });
});

test('the address of a database is no folder', async () => {
  expect((await read({ store: 'postgres://user@host/sandbox' })).store).toBe('postgres://user@host/sandbox');
});

test('memory is no folder, in the file and as a flag', async () => {
  const [inFile, asFlag] = [await read({ store: 'memory' }), await read({ store: 'kept' }, '--store', 'memory')];
  expect([inFile.store, asFlag.store]).toEqual(['memory', 'memory']);
  const running = await start({ ...asFlag, port: 0 });
  expect(running.store).toBe('memory');
  await running.stop();
});

test.each([
  { given: '{ "port": 1, }', want: /sandbox\.json: This is not JSON\. .+/ },
  { given: '[]', want: /sandbox\.json: The settings are a JSON object/ },
  { given: { prot: 1 }, want: /: There is no setting "prot"\. Did you mean "port"\?$/ },
  { given: { xyzzy: 1 }, want: /: There is no setting "xyzzy"\. There are port, host, clients, / },
  { given: { port: 65_536 }, want: /: "port" must be a whole number from 0 to 65535, not 65536\.$/ },
  { given: { clients: {} }, want: /: "clients" must be a list, not \{\}\.$/ },
  { given: { clients: [{}] }, want: /: "clients\[0\]\.clientId" must be a text that is not empty, not undefined\.$/ },
  {
    given: { clients: [...clients, { clientId: 'a', publicKey: 'b' }] },
    want: /: "clients\[1\]" has no "publicKey", but clientId, publicKeyFile\./,
  },
  { given: { time: 'still' }, want: /: "time" must be "real" or "virtual", not "still"\.$/ },
  { given: { time: { startAt: 'noon' } }, want: /: "time\.startAt" must be a moment .*, not "noon"\.$/ },
  { given: { time: { startAt: 1e15 } }, want: /: "time\.startAt" must be a moment .*, not 1000000000000000\.$/ },
  { given: { level: 'lax' }, want: /: "level" must be "as-documented" or "strict", not "lax"\.$/ },
  { given: { limits: { usd: '5' } }, want: /: "limits\.usd": A currency is three capital letters, .*, not "usd"\.$/ },
  { given: { limits: { USD: 5 } }, want: /: "limits\.USD" must be minor units as digits, such as "500000", not 5\.$/ },
  { given: { orderLifetime: -1 }, want: /: "orderLifetime" must be a whole number from 0 up, not -1\.$/ },
  { given: { cancelWindow: 'today' }, want: /: "cancelWindow" must be "next-day" or milliseconds, not "today"\.$/ },
  { given: { rules: [{}, { efect: {} }] }, want: /: "rules\[0\]": "effect" is an object/ },
  { given: { rules: [{ effect: { code: 'RISK_REJCT' } }] }, want: /: "rules\[0\]": .* Did you mean "RISK_REJECT"\?$/ },
  { given: { algorithm: 'DSA' }, want: /: "algorithm" must be "RSA2" or "RSA", not "DSA"\.$/ },
])('$given is refused', async ({ given, want }) => {
  const refused = read(given);
  await expect(refused).rejects.toThrow(want);
  await expect(refused).rejects.toBeInstanceOf(UsageError);
});

test('all that is wrong is told at once', async () => {
  await expect(read({ port: 'x', seed: {}, maxOrders: 0 })).rejects.toThrow(
    /"port" must be .*\n.*"seed" must be .*\n.*"maxOrders" must be a whole number from 1 up, not 0\.$/,
  );
});

test('a file that is not there', async () => {
  const missing = join(folder, 'missing.json');
  await expect(settle(readArguments(['--config', missing]))).rejects.toThrow(/missing\.json can't be read: ENOENT/);
});

test.each([
  { given: 'README', read: sampleOfReadme },
  { given: 'help', read: async () => sampleOfHelp },
])('the $given’s sandbox answers a till whose clock is right', async ({ read: sample }) => {
  await writeFile(join(folder, 'till-public.pem'), merchantKeys.publicKey);
  const running = await start(await read(await sample(), '--port', '0', '--store', 'memory'));
  try {
    const door: Door = { fetch: (input, init) => fetch(input, init), gatewayPublicKey: gatewayKeys.publicKey };
    const head = { clientId: 'till', reqTime: new Date().toISOString() };
    const sent = { privateKey: merchantKeys.privateKey, baseUrl: running.url, head };
    await expect(call(door, 'pay', payBody(), sent)).rejects.toThrow('fetch failed');
    expect((await call(door, 'pay', payBody(), sent)).result).toBe('S SUCCESS');
  } finally {
    await running.stop();
  }
});

test('the examples in the help and the README are taken', async () => {
  expect((await read(sampleOfHelp)).options.limits).toEqual({ USD: '500000' });
  expect((await read(await sampleOfReadme())).options.rules).toHaveLength(1);
});
