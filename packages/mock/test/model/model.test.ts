import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { payBody, price } from '../support/requests.ts';
import { byTransId, refundBody } from '../support/shop.ts';
import { commands } from './commands.ts';
import { openReal, type Real } from './real.ts';

/** `MOCK_RUNS=100000 pnpm exec vitest run test/model` for the long run. A failure prints its seed and path. */
const numRuns = Number(process.env['MOCK_RUNS'] ?? 500);

let real: Real;
beforeAll(async () => {
  real = await openReal();
});
afterAll(() => real.mock.close());

async function restart(): Promise<void> {
  await real.mock.reset();
  real.ledger.clear();
}

test('any sequence of calls, buyers, broken lines and time ends as a small model says', async () => {
  await fc.assert(
    fc.asyncProperty(commands, async (sequence) => {
      await restart();
      await fc.asyncModelRun(() => ({ model: { now: real.mock.time.now(), orders: new Map() }, real }), sequence);
    }),
    { numRuns },
  );
}, 3_600_000);

/** Calls about one order, all at once. */
const racing = fc.array(fc.constantFrom('pay', 'payCancel', 'refund', 'payQuery'), { minLength: 2, maxLength: 12 });

test('whatever races, no rule is broken', async () => {
  await fc.assert(
    fc.asyncProperty(racing, fc.boolean(), async (names, isPaid) => {
      await restart();
      const body = payBody({ merchantTransId: 'one', order: { ...payBody().order, ...price('250') } });
      const first = isPaid ? await real.send('pay', body) : undefined;
      const acquirementId = first?.acquirementId ?? 'nothing';
      const bodies = { pay: () => body, payCancel: () => byTransId('one'), payQuery: () => byTransId('one') };
      await Promise.all(
        names.map((name) => real.send(name, name === 'refund' ? refundBody(acquirementId) : bodies[name]())),
      );
      real.ledger.check();
      expect((await real.mock.orders()).length).toBeLessThanOrEqual(1);
    }),
    { numRuns },
  );
}, 3_600_000);
