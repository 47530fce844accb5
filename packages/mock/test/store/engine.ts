import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Store } from '../../src/index.ts';
import { commands } from '../model/commands.ts';
import { openReal } from '../model/real.ts';
import { live } from '../support/day.ts';
import { gatewayKeys } from '../support/keys.ts';
import { openStage } from '../support/stage.ts';

/** What the simulator does is the same wherever its orders are kept. */
export function testEngine(open: () => Store): void {
  const gatewayPrivateKey = gatewayKeys.privateKey;

  test('orders that end as the small model says', async () => {
    const real = await openReal({ store: open(), name: 'model', gatewayPrivateKey });
    await fc.assert(
      fc.asyncProperty(commands, async (sequence) => {
        await real.mock.reset();
        real.ledger.clear();
        await fc.asyncModelRun(() => ({ model: { now: real.mock.time.now(), orders: new Map() }, real }), sequence);
      }),
      { numRuns: 50 },
    );
    await real.mock.close();
  }, 300_000);

  test('the run of a seed, byte for byte as in memory', async () => {
    const inMemory = await openStage({ seed: 'a' });
    const kept = await openStage({ seed: 'a', store: open(), name: 'seed' });
    expect(await live(kept)).toBe(await live(inMemory));
    await kept.mock.close();
  });
}
