import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { commands } from '../model/commands.ts';
import { openReal, type Real } from '../model/real.ts';
import { live } from '../support/day.ts';
import { gatewayKeys } from '../support/keys.ts';
import { openStage } from '../support/stage.ts';
import { type Ground, pglite } from '../support/stores.ts';

let ground: Ground;
let real: Real;
beforeAll(async () => {
  ground = await pglite.open();
  real = await openReal({ store: ground.store, name: 'model', gatewayPrivateKey: gatewayKeys.privateKey });
}, 120_000);
afterAll(async () => {
  await real?.mock.close();
  await ground?.close();
});

test('orders in a database end as the small model says, as they do in memory', async () => {
  await fc.assert(
    fc.asyncProperty(commands, async (sequence) => {
      await real.mock.reset();
      real.ledger.clear();
      await fc.asyncModelRun(() => ({ model: { now: real.mock.time.now(), orders: new Map() }, real }), sequence);
    }),
    { numRuns: 50 },
  );
}, 300_000);

test('a seed gives the same run, byte for byte, wherever its orders are kept', async () => {
  const inMemory = await openStage({ seed: 'a' });
  const inDatabase = await openStage({ seed: 'a', store: ground.store });
  expect(await live(inDatabase)).toBe(await live(inMemory));
  await inDatabase.mock.close();
});
