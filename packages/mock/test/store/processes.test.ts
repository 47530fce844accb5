import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, onTestFinished, test, vi } from 'vitest';
import { createMock, type Order } from '../../src/index.ts';
import { createSqlStore, openStore } from '../../src/store.ts';
import { openPool, type Postgres, startPostgres, withoutPostgres } from '../support/postgres.ts';
import { CLIENT_ID, payBody, price } from '../support/requests.ts';
import { openStage, type Stage } from '../support/stage.ts';
import { callUnsigned } from '../support/unsigned.ts';
import { PRICE, payKey, REFUND, race, refundedKey, type Seen } from './race.ts';

interface Racer {
  readonly seen: Seen[];
  readonly ready: Promise<unknown>;
  readonly ended: Promise<unknown>;
  go(): void;
  /** Dies when it has seen so much. */
  dieAfter(count: number): void;
}

function startRacer(url: string, seed: number): Racer {
  const program = spawn(process.execPath, [programAt('racer.ts'), url, String(seed)], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  const seen: Seen[] = [];
  let last = Number.POSITIVE_INFINITY;
  const lines = createInterface(program.stdout);
  const ready = once(lines, 'line');
  void ready.then(() =>
    lines.on('line', (line) => {
      seen.push(JSON.parse(line) as Seen);
      if (seen.length === last) program.kill('SIGKILL');
    }),
  );
  return {
    ...{ seen, ready, ended: Promise.all([once(program, 'exit'), once(lines, 'close')]) },
    go: () => void program.stdin.write('go\n'),
    dieAfter: (count) => {
      last = count;
    },
  };
}

/** Orders that can be refunded. */
async function preparePayments(url: string): Promise<void> {
  const store = await openStore(url);
  const mock = await createMock({ store, signatures: 'off', clients: [{ clientId: CLIENT_ID }] });
  for (let place = 0; place < race.refunded; place++) {
    const order = { ...payBody().order, ...price(String(PRICE)) };
    await callUnsigned(mock, 'pay', payBody({ merchantTransId: refundedKey(place), order }));
  }
  await mock.close();
  await store.close();
}

async function readOrders(url: string): Promise<ReadonlyMap<string, Order>> {
  const store = await openStore(url);
  const orders = await (await store.open('world-1')).list();
  await store.close();
  expect(new Set(orders.map(({ serial }) => serial)).size).toBe(orders.length);
  return new Map(orders.map((order) => [order.merchantTransId, order]));
}

const PROCESSES = 4;

describe.skipIf(withoutPostgres !== '')(
  `four processes over one PostgreSQL, one of which is killed${withoutPostgres}`,
  () => {
    let server: Postgres;
    let racers: Racer[];
    let orders: ReadonlyMap<string, Order>;
    beforeAll(async () => {
      server = await startPostgres();
      await preparePayments(server.url);
      racers = Array.from({ length: PROCESSES }, (_, seed) => startRacer(server.url, seed));
      await Promise.all(racers.map(({ ready }) => ready));
      racers[0]?.dieAfter(race.pays / 2);
      for (const racer of racers) racer.go();
      await Promise.all(racers.map(({ ended }) => ended));
      orders = await readOrders(server.url);
    }, 300_000);
    afterAll(() => server?.stop());

    const all = (kind: Seen['kind']): Seen[] => racers.flatMap(({ seen }) => seen.filter((one) => one.kind === kind));

    test('the others go on to the end', () => {
      const calls = racers.map(({ seen }) => seen.filter(({ kind }) => kind !== 'charge').length);
      const whole = race.pays + 2 * race.cancelled + race.refunded * race.refundsEach;
      expect(calls.slice(1)).toEqual(Array.from({ length: PROCESSES - 1 }, () => whole));
      expect(calls[0]).toBeLessThan(whole);
    });

    test('each key is charged once at most, and all who ask are told of one order', () => {
      const charged = all('charge').map(({ id }) => id);
      expect(charged).toHaveLength(new Set(charged).size);
      for (let place = 0; place < race.keys; place++) {
        const told = all('pay').filter(({ id }) => id === payKey(place));
        const codes = new Set(told.map(({ code }) => code));
        const ids = new Set(told.flatMap(({ acquirementId }) => acquirementId ?? []));
        if (place >= race.cancelled) expect([...codes]).toEqual(['SUCCESS']);
        else expect(['SUCCESS', 'ORDER_IS_CLOSED']).toEqual(expect.arrayContaining([...codes]));
        if (codes.has('SUCCESS')) expect([...ids]).toEqual([orders.get(payKey(place))?.acquirementId]);
      }
      expect(orders.size).toBe(race.keys + race.refunded);
    });

    test('what is cancelled stays cancelled', () => {
      expect(new Set(all('payCancel').map(({ code }) => code))).toEqual(new Set(['SUCCESS']));
      for (let place = 0; place < race.cancelled; place++) expect(orders.get(payKey(place))?.closedBy).toBe('cancel');
    });

    test('refunds never add up to more than the order, and who repeats one is told the same', () => {
      expect(new Set(all('refund').map(({ code }) => code))).toEqual(new Set(['SUCCESS', 'REFUND_AMOUNT_EXCEED']));
      for (let place = 0; place < race.refunded; place++) {
        const { refunds = [] } = orders.get(refundedKey(place)) ?? {};
        const kept = refunds.map(({ merchantRefundId }) => merchantRefundId);
        expect(kept).toHaveLength(Math.floor(PRICE / REFUND));
        const told = all('refund').filter(
          ({ id, code }) => id.startsWith(`${refundedKey(place)}-`) && code === 'SUCCESS',
        );
        expect(new Set(told.map(({ id }) => id))).toEqual(new Set(kept));
      }
    });
  },
);

describe.skipIf(withoutPostgres !== '')(`a gateway that is killed when its buyer has paid${withoutPostgres}`, () => {
  let server: Postgres;
  beforeAll(async () => {
    server = await startPostgres();
    // The gateway's key is in the store from now on.
    await (await openResumed()).close();
  }, 60_000);
  afterAll(() => server?.stop());

  /** The merchants that it told, by the id of their order. */
  async function payAndDie(moment: string): Promise<string> {
    const stdio = ['ignore', 'pipe', 'inherit'] as const;
    const program = spawn(process.execPath, [programAt('payer.ts'), server.url, moment], { stdio: [...stdio] });
    let told = '';
    program.stdout?.on('data', (chunk) => {
      told += String(chunk);
    });
    expect(await once(program, 'close')).toEqual([null, 'SIGKILL']);
    return told;
  }

  async function openResumed(): Promise<{ readonly stage: Stage; close(): Promise<void> }> {
    const client = openPool(server.url);
    const store = await createSqlStore(client, { place: 'a test', patrol: 50, close: () => client.end() });
    const stage = await openStage({ store, time: 'real' });
    return { stage, close: () => stage.mock.close().then(store.close) };
  }

  async function resume(): Promise<Stage> {
    const { stage, close } = await openResumed();
    onTestFinished(close);
    return stage;
  }

  test.each([
    { moment: 'before', told: '', given: 'before it could tell anybody: the next one tells it' },
    { moment: 'after', told: 'told\n', given: 'before it could note the answer: the next one tells it again' },
  ])('$given', async ({ moment, told }) => {
    expect(await payAndDie(moment)).toBe(told);
    const { merchant, mock } = await resume();
    await vi.waitFor(() => expect(merchant.received).toHaveLength(1), 20_000);
    expect(merchant.received[0]?.body).toMatchObject({
      merchantTransId: moment,
      resultInfo: { resultCode: 'SUCCESS' },
    });
    await mock.idle();
    expect(mock.notifications()).toMatchObject([{ attempt: 1, acknowledged: true }]);
    const next = await resume();
    await next.mock.idle();
    expect(next.merchant.received).toEqual([]);
  });
});

function programAt(name: string): string {
  return fileURLToPath(new URL(name, import.meta.url));
}
