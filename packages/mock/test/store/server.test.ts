import { type ChildProcessByStdio, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { fileURLToPath } from 'node:url';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { sandboxPrivateKey } from '../../src/gateway/sandbox-keys.ts';
import { openStore } from '../../src/store.ts';
import { call, type Reply } from '../support/caller.ts';
import { type Postgres, startPostgres, withoutPostgres } from '../support/postgres.ts';
import { payBody, preCreateBody } from '../support/requests.ts';
import { byTransId } from '../support/shop.ts';
import { openStage } from '../support/stage.ts';

/** A server with a store, and the client that it has printed. */
interface Running {
  readonly store: string;
  readonly clients: readonly { readonly clientId: string; readonly privateKey: string }[];
  readonly gatewayPublicKey: string;
  pay(): Promise<Reply<'pay'>>;
  query(): Promise<Reply<'payQuery'>>;
  stop(signal: 'SIGTERM' | 'SIGKILL'): Promise<unknown>;
}

const bin = fileURLToPath(new URL('../../src/bin.ts', import.meta.url));

let programs: ChildProcessByStdio<null, Readable, Readable>[] = [];
afterEach(() => {
  for (const program of programs) program.kill('SIGKILL');
  programs = [];
});

interface Options {
  /** Of Node.js. */
  readonly node?: readonly string[];
  /** Of the simulator. */
  readonly flags?: readonly string[];
}

function spawnServer(
  store: string,
  { node = [], flags = [] }: Options = {},
): ChildProcessByStdio<null, Readable, Readable> {
  const args = [...node, bin, '--port', '0', '--json', '--store', store, ...flags];
  const program = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'pipe'] });
  programs.push(program);
  return program;
}

async function start(store: string): Promise<Running> {
  const program = spawnServer(store);
  const [line] = await once(program.stdout, 'data');
  const told = JSON.parse(String(line)) as Running & { readonly url: string };
  const [client] = told.clients;
  const door = { fetch, gatewayPublicKey: told.gatewayPublicKey };
  const sent = { privateKey: client?.privateKey ?? '', baseUrl: told.url, head: { clientId: client?.clientId } };
  return {
    ...told,
    pay: () => call(door, 'pay', payBody({ merchantTransId: 'once' }), sent),
    query: () => call(door, 'payQuery', byTransId('once'), sent),
    stop(signal) {
      const exit = once(program, 'exit');
      program.kill(signal);
      return exit;
    },
  };
}

async function fail(store: string, options: Options = {}): Promise<string> {
  const program = spawnServer(store, options);
  let told = '';
  program.stderr.on('data', (chunk) => {
    told += String(chunk);
  });
  expect(await once(program, 'close')).toEqual([1, null]);
  return told;
}

const withoutDoors = ({ store, clients, gatewayPublicKey }: Running): object => ({ store, clients, gatewayPublicKey });

describe('a server that keeps its orders in a folder', () => {
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'mock-folder-'));
  });
  afterAll(() => rm(folder, { recursive: true }));

  test('has them again when it starts again, killed or not, under the same keys', async () => {
    const first = await start(folder);
    expect(first.store).toBe(`PGlite in ${folder}`);
    const paid = await first.pay();
    expect(paid.result).toBe('S SUCCESS');
    const problem = await fail(folder);
    expect(problem).toMatch(/is open in the process \d+\. Several processes can share a sandbox in PostgreSQL\./);
    expect(await first.stop('SIGKILL')).toEqual([null, 'SIGKILL']);
    const second = await start(folder);
    expect(withoutDoors(second)).toEqual(withoutDoors(first));
    expect((await second.query()).body).toMatchObject({ acquirementId: paid.body.acquirementId });
    expect(await second.stop('SIGTERM')).toEqual([0, null]);
    const third = await start(folder);
    expect((await third.pay()).body.acquirementId).toBe(paid.body.acquirementId);
    expect(await third.stop('SIGTERM')).toEqual([0, null]);
  }, 120_000);
});

describe.skipIf(withoutPostgres !== '')(`servers that share a PostgreSQL${withoutPostgres}`, () => {
  let postgres: Postgres;
  beforeAll(async () => {
    postgres = await startPostgres();
  }, 60_000);
  afterAll(() => postgres?.stop());

  test('are one gateway: a client of either is a client of both, and is charged once', async () => {
    const servers = await Promise.all([start(postgres.url), start(postgres.url)]);
    const [one, other] = servers;
    expect(one.store).toMatch(/^PostgreSQL, database postgres at .*mock-pg-/);
    expect(withoutDoors(other)).toEqual(withoutDoors(one));
    const paid = await Promise.all(servers.flatMap(({ pay }) => [pay(), pay()]));
    expect(paid.map(({ result }) => result)).toEqual(Array.from({ length: 4 }, () => 'S SUCCESS'));
    expect(new Set(paid.map(({ body }) => body.acquirementId)).size).toBe(1);
    expect((await other.query()).body).toMatchObject({ transStatus: 'TRADE_SUCCESS' });
    for (const server of servers) expect(await server.stop('SIGTERM')).toEqual([0, null]);
  }, 60_000);

  test('one that can’t listen says so, and leaves to the others what merchants must be told', async () => {
    const store = await openStore(postgres.url);
    const stage = await openStage({ store, gatewayPrivateKey: sandboxPrivateKey, time: 'real' });
    stage.merchant.answer = () => new Promise(() => {});
    const shop = createServer();
    await once(shop.listen(0, '127.0.0.1'), 'listening');
    const { port } = shop.address() as AddressInfo;
    const order = preCreateBody({ notifyUrl: `http://127.0.0.1:${port}/` });
    const { orderQrCode = '' } = (await stage.call('preCreate', order)).body;
    await stage.mock.wallet.pay(orderQrCode);
    await stage.mock.close();
    const told = await fail(postgres.url, { flags: ['--port', String(port)] });
    expect(told).toMatch(/^Port \d+ of 127\.0\.0\.1 is in use\..*\n$/);
    const { notices } = await store.open('world-1');
    expect(await notices.pending()).toMatchObject([{ attempt: 1 }]);
    await store.close();
    shop.closeAllConnections();
    shop.close();
  }, 60_000);
});

test.each([
  {
    store: 'mysql://me:secret@there/db',
    want: /^A store is a folder or postgres:.*, not "mysql:\/\/…@there\/db"\.\n$/,
  },
  {
    store: 'postgres://me:secret@127.0.0.1:1/db',
    want: /^Orders can't be kept in PostgreSQL, database db at 127\.0\.0\.1:1: .*ECONNREFUSED.*\n$/,
  },
])('a store that can’t be opened is told in a sentence: $want', async ({ store, want }) => {
  const told = await fail(store);
  expect(told).toMatch(want);
  expect(told).not.toContain('secret');
});

test.each([
  { store: './sandbox', driver: '@electric-sql/pglite' },
  { store: 'postgres://127.0.0.1/db', driver: 'pg' },
])('a missing $driver is told with the command that installs it', async ({ store, driver }) => {
  const hooks = new URL('../support/without-drivers.ts', import.meta.url).href;
  const told = await fail(store, { node: ['--import', hooks] });
  expect(told).toBe(`This store needs the package "${driver}". Install it: npm install ${driver}\n`);
});
