import { setupServer } from 'msw/node';
import { expect, test } from 'vitest';
import { createHandlers } from '../src/msw.ts';
import { call } from './support/caller.ts';
import { merchantKeys } from './support/keys.ts';
import { payBody } from './support/requests.ts';
import { openStage, type Stage } from './support/stage.ts';

/** Runs with every request of this program under MSW. */
async function underMsw(
  run: (stage: Stage, door: Pick<Stage['mock'], 'fetch' | 'gatewayPublicKey'>) => Promise<void>,
): Promise<void> {
  const stage = await openStage();
  const server = setupServer(...createHandlers(stage.mock, { baseUrl: 'https://gateway.test' }));
  server.listen();
  try {
    await run(stage, { fetch: (input, init) => fetch(input, init), gatewayPublicKey: stage.mock.gatewayPublicKey });
  } finally {
    server.close();
  }
}

const { privateKey } = merchantKeys;

test('a payment, and the control routes', () =>
  underMsw(async ({ mock }, door) => {
    expect((await call(door, 'pay', payBody(), { privateKey })).result).toBe('S SUCCESS');
    const shown = await (await fetch('https://gateway.test/_mock/orders')).json();
    expect(shown).toEqual({ orders: await mock.orders() });
  }));

test('a world below its path', () =>
  underMsw(async ({ mock }, door) => {
    const world = await mock.createWorld({ clients: [{ clientId: 'till-b', publicKey: merchantKeys.publicKey }] });
    const sent = { privateKey, baseUrl: `https://gateway.test${world.path}`, head: { clientId: 'till-b' } };
    expect((await call(door, 'pay', payBody(), sent)).result).toBe('S SUCCESS');
    expect([(await mock.orders()).length, (await world.orders()).length]).toEqual([0, 1]);
  }));

test('committed but the answer lost', () =>
  underMsw(async ({ mock }, door) => {
    mock.addRule({ effect: [{ fault: { kind: 'reset' } }] });
    await expect(call(door, 'pay', payBody(), { privateKey })).rejects.toBeInstanceOf(TypeError);
    expect(await mock.orders()).toMatchObject([{ status: 'SUCCESS' }]);
  }));

test('an unknown world is told so', () =>
  underMsw(async (_, door) => {
    const response = await door.fetch('https://gateway.test/_worlds/x/api/alipay/intl/acquiring/offline/pay.htm', {
      method: 'POST',
      body: '{}',
    });
    expect(response.status).toBe(404);
  }));
