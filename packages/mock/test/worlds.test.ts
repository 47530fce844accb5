import { expect, test } from 'vitest';
import { startServer } from '../src/server.ts';
import { call } from './support/caller.ts';
import { makeKeyPair, merchantKeys } from './support/keys.ts';
import { CLIENT_ID, payBody } from './support/requests.ts';
import { byTransId } from './support/shop.ts';
import { openStage } from './support/stage.ts';

const { privateKey, publicKey } = merchantKeys;

test('a world sees nothing of another: orders, rules, time, journal', async () => {
  const { mock, call: callFirst } = await openStage();
  const world = await mock.createWorld({ name: 'b', clients: [{ clientId: 'till-b', publicKey }] });
  const door = { fetch: world.fetch, gatewayPublicKey: mock.gatewayPublicKey };
  const sent = { privateKey, head: { clientId: 'till-b' } };
  mock.answerNext('pay', 'RISK_REJECT');
  expect((await call(door, 'pay', payBody({ merchantTransId: 'till-1' }), sent)).result).toBe('S SUCCESS');
  expect((await callFirst('payQuery', byTransId('till-1'))).result).toBe('F ORDER_NOT_EXISTS');
  await world.time.advance(1000);
  expect(world.time.now() - mock.time.now()).toBe(1000);
  expect([(await mock.orders()).length, (await world.orders()).length]).toEqual([0, 1]);
  await mock.reset();
  expect([mock.journal.entries().length, world.journal.entries().length]).toEqual([0, 1]);
});

test('a client’s requests find its world, by whatever door', async () => {
  const { mock } = await openStage();
  const world = await mock.createWorld({ clients: [{ clientId: 'till-b', publicKey }] });
  await call(mock, 'pay', payBody(), { privateKey, head: { clientId: 'till-b' } });
  expect([(await mock.orders()).length, (await world.orders()).length]).toEqual([0, 1]);
  await expect(mock.registerClient({ clientId: 'till-b' })).rejects.toMatchObject({ code: 'bad-option' });
});

test('a hundred worlds share one server', async () => {
  const { mock } = await openStage();
  const server = await startServer({ mock });
  const door = {
    fetch: (input: Request | URL | string, init?: RequestInit) => fetch(input, init),
    gatewayPublicKey: mock.gatewayPublicKey,
  };
  const results = await Promise.all(
    Array.from({ length: 100 }, async (_, turn) => {
      const world = await mock.createWorld({ name: `test-${turn}` });
      await world.registerClient({ clientId: `till-${turn}`, publicKey });
      if (turn % 2) world.answerNext('pay', 'RISK_REJECT');
      const sent = { privateKey, baseUrl: server.url + world.path, head: { clientId: `till-${turn}` } };
      const { result } = await call(door, 'pay', payBody({ merchantTransId: 'same-everywhere' }), sent);
      const orders = await (await fetch(`${server.url}${world.path}/_mock/orders`)).json();
      return [result, (orders as { orders: unknown[] }).orders.length];
    }),
  );
  expect(results.filter(([result, orders]) => result === 'S SUCCESS' && orders === 1)).toHaveLength(50);
  expect(results.filter(([result, orders]) => result === 'F RISK_REJECT' && orders === 1)).toHaveLength(50);
  await server.close();
});

test('a world has a seed of its own that follows from the mock’s', async () => {
  const [one, other] = [await openStage({ seed: 'a' }), await openStage({ seed: 'a' })];
  const [here, there] = [await one.mock.createWorld(), await other.mock.createWorld()];
  expect([here.name, here.seed, here.path]).toEqual(['world-2', 'a/world-2', '/_worlds/world-2']);
  expect(there.seed).toBe(here.seed);
});

test('another process makes a world, and drives it', async () => {
  const { mock } = await openStage();
  const keys = makeKeyPair();
  const ask = async (path: string, body: object): Promise<unknown> => {
    const headers = { 'content-type': 'application/json' };
    return (
      await mock.fetch(`http://localhost${path}`, { method: 'POST', headers, body: JSON.stringify(body) })
    ).json();
  };
  const clients = [{ clientId: 'till-c', publicKey: keys.publicKey }];
  const made = await ask('/_mock/worlds', { name: 'c', seed: 's', time: 'virtual', clients });
  expect(made).toMatchObject({ world: { name: 'c', seed: 's', path: '/_worlds/c' } });
  expect(await ask('/_mock/worlds', { seed: 7 })).toMatchObject({ world: { seed: '7' } });
  const rule = { when: { function: 'pay' }, effect: [{ code: 'RISK_REJECT' }] };
  expect(await ask('/_worlds/c/_mock/rules', rule)).toMatchObject({ rule: { ...rule, name: 'rule-1', used: 0 } });
  expect(await ask('/_worlds/c/_mock/time/advance', { milliseconds: 5000 })).toEqual({
    now: Date.parse('2026-01-05T09:00:05+08:00'),
  });
  const sent = { privateKey: keys.privateKey, head: { clientId: 'till-c' } };
  expect((await call(mock, 'pay', payBody(), sent)).result).toBe('F RISK_REJECT');
  expect(await ask('/_worlds/nothing/_mock/reset', {})).toEqual({
    error: expect.stringMatching(/no world "nothing", but world-1, c, /),
  });
});

test('a closed world is gone, and its clients are free', async () => {
  const { mock } = await openStage();
  const world = await mock.createWorld({ clients: [{ clientId: 'till-b', publicKey }] });
  await world.close();
  await mock.registerClient({ clientId: 'till-b', publicKey });
  await call(mock, 'pay', payBody(), { privateKey, head: { clientId: 'till-b' } });
  expect([(await mock.orders()).length, mock.worlds().length]).toEqual([1, 1]);
});

test('a client whose key can’t be used is of no world', async () => {
  const { mock } = await openStage();
  const world = await mock.createWorld();
  await expect(world.registerClient({ clientId: 'till-b', publicKey: 'none' })).rejects.toThrow(/Client "till-b"/);
  await mock.registerClient({ clientId: 'till-b', publicKey });
  await call(mock, 'pay', payBody(), { privateKey, head: { clientId: 'till-b' } });
  expect(await mock.orders()).toHaveLength(1);
});

test.each([
  { options: { name: 'a b' }, says: /1 to 64 letters/ },
  { options: { name: '..' }, says: /more than dots, not "\.\."/ },
  { options: { name: 'world-1' }, says: /There is a world "world-1" already/ },
  { options: { clients: [{ clientId: CLIENT_ID }] }, says: /is of the world "world-1": each world has clientIds of/ },
  { options: { nam: 'x' } as object, says: /"nam" is no part of a world, which has .* Did you mean "name"\?/ },
  { options: { signatures: 'off' } as object, says: /"signatures" is no part of a world/ },
])('createWorld($options) is refused, and leaves nothing behind', async ({ options, says }) => {
  const { mock } = await openStage();
  await expect(mock.createWorld(options)).rejects.toThrow(says);
  expect(mock.worlds()).toHaveLength(1);
});
