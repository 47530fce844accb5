import { setupServer } from 'msw/node';
import { describe, expect, test } from 'vitest';
import { createHandlers } from '../src/msw.ts';
import { startServer } from '../src/server.ts';
import { call, type Door, post } from './support/caller.ts';
import { merchantKeys } from './support/keys.ts';
import { payBody } from './support/requests.ts';
import { openStage, type Stage } from './support/stage.ts';

const { privateKey, publicKey } = merchantKeys;
const doors = ['in process', 'over HTTP', 'under MSW at any address', 'under MSW at an address'];

/** Runs with the gateway at an address, by one of its doors; a world "b" is there, too. */
async function open(kind: string, run: (stage: Stage, door: Door, url: string) => Promise<void>): Promise<void> {
  const stage = await openStage();
  const { mock } = stage;
  await mock.createWorld({ name: 'b', clients: [{ clientId: 'till-b', publicKey }] });
  const byNetwork: Door = { fetch: (input, init) => fetch(input, init), gatewayPublicKey: mock.gatewayPublicKey };
  if (kind === 'in process') return run(stage, mock, 'https://gateway.test');
  if (kind === 'over HTTP') {
    const server = await startServer({ mock });
    return run(stage, byNetwork, server.url).finally(() => server.close());
  }
  const baseUrl = kind === 'under MSW at any address' ? '*' : 'https://gateway.test';
  const server = setupServer(...createHandlers(mock, { baseUrl }));
  server.listen();
  return run(stage, byNetwork, 'https://gateway.test').finally(() => server.close());
}

describe.each(doors)('%s', (kind) => {
  test.each(['', '/api', '/isupergw'])('functions lie below a base URL that ends with "%s"', (base) =>
    open(kind, async ({ mock }, door, url) => {
      expect((await call(door, 'pay', payBody(), { privateKey, baseUrl: url + base })).result).toBe('S SUCCESS');
      expect(await mock.orders()).toHaveLength(1);
    }),
  );

  test.each(['', '/api', '/isupergw'])('of a world they lie below its address and "%s"', (base) =>
    open(kind, async ({ mock }, door, url) => {
      const sent = { privateKey, baseUrl: `${url}/_worlds/b${base}`, head: { clientId: 'till-b' } };
      expect((await call(door, 'pay', payBody(), sent)).result).toBe('S SUCCESS');
      expect(await mock.orders()).toEqual([]);
    }),
  );
});

test.each(['in process', 'over HTTP'])('%s, elsewhere is nothing', (kind) =>
  open(kind, async (_, door, url) => {
    for (const base of ['/gateway', '/api/api', '/_worlds/b/gateway', '/_worlds/c', '/_worlds/b/_worlds/b']) {
      const { status } = await post(door, 'pay', '{}', url + base);
      expect([base, status]).toEqual([base, 404]);
    }
  }),
);

describe('under MSW, an address with a path', () => {
  const baseUrl = 'https://proxy.test/pay/gateway';

  async function below(run: (stage: Stage, door: Door) => Promise<void>): Promise<void> {
    const stage = await openStage();
    const server = setupServer(...createHandlers(stage.mock, { baseUrl }));
    server.listen();
    const { gatewayPublicKey } = stage.mock;
    await run(stage, { fetch: (input, init) => fetch(input, init), gatewayPublicKey }).finally(() => server.close());
  }

  test('holds the functions, those of worlds, and the control routes', () =>
    below(async ({ mock }, door) => {
      await mock.createWorld({ name: 'b', clients: [{ clientId: 'till-b', publicKey }] });
      expect((await call(door, 'pay', payBody(), { privateKey, baseUrl })).result).toBe('S SUCCESS');
      const sent = { privateKey, baseUrl: `${baseUrl}/_worlds/b`, head: { clientId: 'till-b' } };
      expect((await call(door, 'pay', payBody(), sent)).result).toBe('S SUCCESS');
      const shown = await (await fetch(`${baseUrl}/_mock/orders`)).json();
      expect(shown).toEqual({ orders: await mock.orders() });
      const inWorld = await (await fetch(`${baseUrl}/_worlds/b/_mock/orders`)).json();
      expect(inWorld).toMatchObject({ orders: [{ status: 'SUCCESS' }] });
    }));

  test('tells of a body that is too large', () =>
    below(async (_, door) => {
      const answer = await post(door, 'pay', 'x'.repeat(3_000_000), baseUrl);
      expect([answer.status, await answer.text()]).toEqual([413, expect.stringContaining('bytes')]);
    }));
});
