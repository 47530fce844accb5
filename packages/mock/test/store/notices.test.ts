import { PGlite } from '@electric-sql/pglite';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { createMock, type MockOptions, type Store } from '../../src/index.ts';
import { createSqlStore, type SqlClient } from '../../src/store.ts';
import { gatewayKeys, makeKeyPair } from '../support/keys.ts';
import { preCreateBody } from '../support/requests.ts';
import { openStage, START, type Stage } from '../support/stage.ts';

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;
const LEASE = 200;

/** Fails while it is set. */
let broken: RegExp | undefined;
let pglite: PGlite;
let store: Store;
beforeAll(async () => {
  pglite = await PGlite.create();
  const client: SqlClient = {
    query: (text, values) =>
      broken?.test(text) ? Promise.reject(new Error('The disk is full.')) : pglite.query(text, values),
  };
  store = await createSqlStore(client, { place: 'a test', lease: LEASE, patrol: 20 });
}, 120_000);
afterAll(() => pglite.close());

let world = 0;
let stages: Stage[] = [];
beforeEach(() => {
  world++;
  stages = [];
});
afterEach(async () => {
  broken = undefined;
  for (const { mock } of stages) await mock.close();
});

/** A gateway over the store, with a merchant who is busy. */
async function open(options: MockOptions = {}): Promise<Stage> {
  const stage = await openStage({ store, name: `world-${world}`, ...options });
  stage.merchant.answer = () => new Response('busy', { status: 503 });
  stages.push(stage);
  return stage;
}

const hang = (stage: Stage): Promise<void> =>
  new Promise((resolve) => {
    stage.merchant.answer = () => {
      resolve();
      return new Promise(() => {});
    };
  });

async function payOrder({ call, mock }: Stage): Promise<void> {
  const { body } = await call('preCreate', preCreateBody());
  await mock.wallet.pay(body.orderQrCode ?? '');
}

const attemptsOf = (...of: Stage[]): number[] =>
  of.flatMap(({ mock }) => mock.notifications().map(({ attempt }) => attempt)).sort((one, other) => one - other);

const later = (milliseconds: number): MockOptions => ({ time: { startAt: Date.parse(START) + milliseconds } });

test('who starts again goes on with the retries, and tells the same', async () => {
  const first = await open();
  await payOrder(first);
  await first.time.advance(2 * MINUTE);
  expect(attemptsOf(first)).toEqual([1, 2]);
  await first.mock.close();
  const second = await open(later(5 * MINUTE));
  expect(second.time.waiting()).toEqual([7 * MINUTE]);
  await second.time.runUntilIdle();
  expect(attemptsOf(second)).toEqual([3, 4, 5, 6, 7, 8]);
  expect(second.mock.notifications().at(-1)?.time).toBe('2026-11-22T20:59:00+08:00');
  const received = [...first.merchant.received, ...second.merchant.received];
  expect(new Set(received.map(({ body }) => JSON.stringify(body))).size).toBe(1);
  expect(new Set(received.map(({ head }) => head.reqMsgId)).size).toBe(8);
  expect((await open(later(2 * DAY))).time.waiting()).toEqual([]);
});

test('what an order has become meanwhile is not told: its payment is', async () => {
  const first = await open();
  await payOrder(first);
  await first.mock.idle();
  const [order] = await first.mock.orders();
  await first.call('payCancel', { merchantId: order?.merchantId, acquirementId: order?.acquirementId });
  await first.mock.close();
  const second = await open(later(2 * MINUTE));
  await second.mock.idle();
  expect(second.merchant.received.map(({ body }) => body)).toEqual(first.merchant.received.map(({ body }) => body));
});

test('of two gateways that share a world, one makes each try', async () => {
  const patient = await createSqlStore(pglite, { place: 'a test', patrol: 20 });
  const one = await open({ store: patient });
  await payOrder(one);
  await one.mock.idle();
  const other = await open({ store: patient });
  expect([one.time.waiting(), other.time.waiting()]).toEqual([[2 * MINUTE], [2 * MINUTE]]);
  await Promise.all([one.time.advance(2 * DAY), other.time.advance(2 * DAY)]);
  await vi.waitFor(() => expect(attemptsOf(one, other)).toEqual([1, 2, 3, 4, 5, 6, 7, 8]), 20_000);
});

test('what nobody tells to the end is told by another, when its time is over', async () => {
  const one = await open();
  const asked = hang(one);
  await payOrder(one);
  await asked;
  const other = await open({ seed: 'another process' });
  expect(attemptsOf(one, other)).toEqual([]);
  await vi.waitFor(() => expect(attemptsOf(other)).toEqual([1]), 20_000);
  const ids = [one, other].flatMap(({ merchant }) => merchant.received.map(({ head }) => head.reqMsgId));
  expect(ids).toEqual([expect.any(String), ids[0]]);
});

test('who is stopped while it tells leaves the try to others at once', async () => {
  const patient = await createSqlStore(pglite, { place: 'a test' });
  const one = await open({ store: patient });
  const asked = hang(one);
  await payOrder(one);
  await asked;
  await one.mock.close();
  const other = await open({ store: patient });
  await other.mock.idle();
  expect(attemptsOf(one, other)).toEqual([1]);
});

test('a reset calls off the tries of every gateway', async () => {
  const one = await open();
  await payOrder(one);
  await one.mock.idle();
  const other = await open();
  await one.mock.reset();
  await other.time.advance(DAY);
  expect([attemptsOf(one, other), other.time.waiting()]).toEqual([[], []]);
});

test('a store that fails meanwhile ends nothing: the try is made again', async () => {
  const told = vi.spyOn(console, 'error').mockImplementation(() => {});
  const one = await open();
  broken = /update .*notices|delete .*notices/;
  await payOrder(one);
  await one.mock.idle();
  expect([attemptsOf(one), String(told.mock.calls[0]?.[1])]).toEqual([[1], 'Error: The disk is full.']);
  broken = undefined;
  await vi.waitFor(() => expect(attemptsOf(one)).toEqual([1, 1]), 20_000);
  told.mockRestore();
});

test('the gateway’s key stays, and another one is refused', async () => {
  const client = await createSqlStore(pglite, { place: 'a test' });
  const gatewayPrivateKey = gatewayKeys.privateKey;
  await (await createMock({ store: client, gatewayPrivateKey })).close();
  const again = await createMock({ store: client });
  expect(again.gatewayPublicKey).toBe(gatewayKeys.publicKey);
  await again.close();
  const other = createMock({ store: client, gatewayPrivateKey: makeKeyPair().privateKey });
  await expect(other).rejects.toThrow('The gateway in a test has another key. Leave it out, or take another store.');
});
