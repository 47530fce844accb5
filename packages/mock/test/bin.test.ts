import { type ChildProcessByStdio, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readArguments } from '../src/cli/arguments.ts';
import { call, type Door } from './support/caller.ts';
import { gatewayKeys, merchantKeys } from './support/keys.ts';
import { CLIENT_ID, payBody } from './support/requests.ts';

const bin = fileURLToPath(new URL('../src/bin.ts', import.meta.url));
type Program = ChildProcessByStdio<null, Readable, Readable>;

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'mock-'));
  await writeFile(join(folder, 'till.pem'), merchantKeys.publicKey);
  await writeFile(join(folder, 'gateway.pem'), gatewayKeys.privateKey);
});
afterAll(() => rm(folder, { recursive: true }));

function start(...args: readonly string[]): Program {
  return spawn(process.execPath, [bin, ...args], { stdio: ['ignore', 'pipe', 'pipe'], cwd: folder });
}

async function readUntil(stream: Readable, end: RegExp): Promise<string> {
  let text = '';
  for await (const chunk of stream) {
    text += String(chunk);
    if (end.test(text)) return text;
  }
  return text;
}

async function run(...args: readonly string[]): Promise<{ code: unknown; out: string; err: string }> {
  const program = start(...args);
  const [out, err, [code]] = await Promise.all([
    readUntil(program.stdout, /$^/),
    readUntil(program.stderr, /$^/),
    once(program, 'close'),
  ]);
  return { code, out, err };
}

test.each(['SIGINT', 'SIGTERM'] as const)(
  'it starts, prints a client ready to paste, serves it, and stops at %s',
  async (signal) => {
    const program = start('--port', '0', '--json');
    const told = JSON.parse(await readUntil(program.stdout, /\n/)) as {
      url: string;
      gatewayPublicKey: string;
      clients: { clientId: string; privateKey: string }[];
    };
    const [client] = told.clients;
    const door: Door = { fetch: (input, init) => fetch(input, init), gatewayPublicKey: told.gatewayPublicKey };
    const sent = { privateKey: client?.privateKey ?? '', baseUrl: told.url, head: { clientId: client?.clientId } };
    expect((await call(door, 'pay', payBody(), sent)).result).toBe('S SUCCESS');
    program.kill(signal);
    expect(await once(program, 'exit')).toEqual([0, null]);
  },
);

test('with a client and a key of one’s own', async () => {
  const args = ['--port', '0', '--client', `${CLIENT_ID}=till.pem`, '--gateway-key', 'gateway.pem', '--seed', 'mine'];
  const program = start(...args);
  const text = await readUntil(program.stdout, /_mock\n/);
  const url = /listens at (\S+)/.exec(text)?.[1] ?? '';
  expect(text).toContain(`clientId  ${CLIENT_ID}`);
  expect(text).toContain('seed      mine');
  expect(text).toContain(gatewayKeys.publicKey);
  expect(text).not.toContain('PRIVATE KEY');
  const door: Door = { fetch: (input, init) => fetch(input, init), gatewayPublicKey: gatewayKeys.publicKey };
  expect((await call(door, 'pay', payBody(), { privateKey: merchantKeys.privateKey, baseUrl: url })).result).toBe(
    'S SUCCESS',
  );
  expect(await run('--port', new URL(url).port)).toMatchObject({ code: 1, err: expect.stringMatching(/ is in use\./) });
  program.kill('SIGTERM');
  await once(program, 'exit');
});

test('--help teaches with examples', async () => {
  const { code, out } = await run('--help');
  expect(code).toBe(0);
  for (const word of [
    '--config',
    '--time',
    '--level',
    '--port',
    '--host',
    '--client',
    '--gateway-key',
    '--json',
    'Examples',
    'curl',
    'openssl',
  ]) {
    expect(out).toContain(word);
  }
});

test.each([
  { args: ['--prot', '1'], code: 2, want: /Unknown option '--prot'.*\nSee "intl-acquiring-mock --help"\.\n$/ },
  { args: ['--client', 'till=missing.pem'], code: 1, want: /^The file missing\.pem can't be read: ENOENT/ },
  { args: ['--client', 'till=gateway.pem'], code: 1, want: /^Client "till": .*private key/ },
])('$args: exit code $code, and a sentence', async ({ args, code, want }) => {
  expect(await run(...args)).toEqual({ code, out: '', err: expect.stringMatching(want) });
});

test.each([
  { args: ['--port', '65536'], want: '--port takes a number from 0 to 65535, not "65536".' },
  { args: ['--port', 'http'], want: '--port takes a number from 0 to 65535, not "http".' },
  { args: ['--client', 'till'], want: '--client takes ID=FILE, such as till=till-public.pem, not "till".' },
  { args: ['--client', '=till.pem'], want: '--client takes ID=FILE, such as till=till-public.pem, not "=till.pem".' },
  { args: ['--time', 'still'], want: '"--time" must be "real" or "virtual", not "still".' },
  { args: ['--level', 'lax'], want: '"--level" must be "as-documented" or "strict", not "lax".' },
])('$args is refused', ({ args, want }) => {
  expect(() => readArguments(args)).toThrow(want);
});

test('a file’s name may hold an equals sign', () => {
  expect(readArguments(['--client', 'a=b=c.pem', '--client', 'd=e']).clients).toEqual([
    { clientId: 'a', publicKeyFile: 'b=c.pem' },
    { clientId: 'd', publicKeyFile: 'e' },
  ]);
});
