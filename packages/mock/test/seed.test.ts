import { expect, test } from 'vitest';
import { orderIds } from '../src/engine/ids.ts';
import type { MockOptions } from '../src/index.ts';
import { createMock } from '../src/index.ts';
import { live } from './support/day.ts';
import { payBody } from './support/requests.ts';
import { openStage } from './support/stage.ts';

const run = async (options: MockOptions): Promise<string> => live(await openStage(options));

test('the same seed gives the same run, byte for byte', async () => {
  const first = await run({ seed: 'a' });
  expect(await run({ seed: 'a' })).toBe(first);
  expect(await run({ seed: 'b' })).not.toBe(first);
});

test('a reset begins the same run again', async () => {
  const stage = await openStage();
  const first = await live(stage);
  await stage.mock.reset();
  expect([await stage.mock.orders(), stage.mock.journal.entries(), stage.mock.notifications()]).toEqual([[], [], []]);
  expect(await live(stage)).toBe(first);
});

test('a reset forgets what was ordered', async () => {
  const { mock, call } = await openStage();
  mock.answerNext('pay', 'RISK_REJECT');
  await mock.reset();
  expect((await call('pay', payBody())).result).toBe('S SUCCESS');
});

test('without a seed each mock has its own, and tells it', async () => {
  const [one, other] = await Promise.all([createMock(), createMock()]);
  expect(one.seed).toMatch(/^\d+$/);
  expect(one.seed).not.toBe(other.seed);
  expect((await createMock({ seed: 7 })).seed).toBe('7');
});

test('ten thousand orders of one run have ten thousand ids of each kind', () => {
  const ids = Array.from({ length: 10_000 }, (_, index) => orderIds('seed', index + 1, 0));
  for (const kind of ['acquirementId', 'qrToken', 'pictureCode'] as const) {
    expect(new Set(ids.map((id) => id[kind])).size).toBe(10_000);
  }
});
