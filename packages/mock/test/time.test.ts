import { expect, test } from 'vitest';
import { createMock } from '../src/index.ts';
import { createScheduler } from '../src/time/scheduler.ts';
import { preCreateBody } from './support/requests.ts';
import { openStage } from './support/stage.ts';

test('virtual time stands still, and what falls due is run in its order', async () => {
  const time = createScheduler({ startAt: 0 });
  const seen: string[] = [];
  const note = (what: string) => () => void seen.push(`${what} at ${time.now()}`);
  time.after(20, note('b'));
  time.after(10, note('a'));
  time.after(20, note('c'));
  time.after(15, () => time.after(1, note('nested')));
  time.after(12, note('called off'))();
  time.after(99, note('never'));
  await time.advance(50);
  expect(seen).toEqual(['a at 10', 'nested at 16', 'b at 20', 'c at 20']);
  expect([time.now(), time.waiting()]).toEqual([50, [49]]);
});

test('time waits for the work that it has started', async () => {
  const time = createScheduler({ startAt: 0 });
  const seen: string[] = [];
  const work = (name: string): void =>
    void time.work(async () => {
      await new Promise((resolve) => setTimeout(resolve, 5));
      await time.wait(10);
      seen.push(`${name} at ${time.now()}`);
    });
  time.after(1, () => work('a'));
  time.after(2, () => work('b'));
  await time.runUntilIdle();
  expect(seen).toEqual(['a at 11', 'b at 12']);
});

test('all is called off at once, and who waits goes on', async () => {
  const time = createScheduler({ startAt: 0 });
  const waiting = time.work(() => time.wait(1000));
  time.after(5, () => expect.unreachable());
  time.clear();
  await waiting;
  await time.runUntilIdle();
  expect(time.now()).toBe(0);
});

test('real time runs by itself, and can skip ahead', async () => {
  const time = createScheduler('real');
  const before = Date.now();
  let rung = 0;
  time.after(3_600_000, () => rung++);
  await new Promise<void>((resolve) => time.after(1, resolve));
  expect(rung).toBe(0);
  await time.advance(3_600_000);
  expect(rung).toBe(1);
  expect(time.now()).toBeGreaterThanOrEqual(before + 3_600_000);
});

test('time does not go back', async () => {
  const time = createScheduler({ startAt: 0 });
  for (const milliseconds of [-1, Number.NaN, Number.POSITIVE_INFINITY, 1e300, 1e15, '5' as never]) {
    await expect(time.advance(milliseconds)).rejects.toMatchObject({ code: 'bad-time' });
  }
  expect(time.now()).toBe(0);
});

test('a day of retries, and nothing waits any more', async () => {
  const stage = await openStage();
  stage.merchant.answer = () => new Response('busy', { status: 503 });
  const { body } = await stage.call('preCreate', preCreateBody());
  await stage.mock.wallet.pay(body.orderQrCode ?? '');
  await stage.time.runUntilIdle();
  expect(stage.mock.notifications()).toHaveLength(8);
  expect(stage.time.waiting()).toEqual([]);
  expect(stage.mock.notifications()[7]).toMatchObject({ time: '2026-11-22T20:59:00+08:00' });
});

test('virtual time begins at a moment that is always the same', async () => {
  expect((await createMock({ time: 'virtual' })).time.now()).toBe(Date.parse('2026-01-05T09:00:00+08:00'));
  expect((await createMock({ time: { startAt: '2030-01-01T00:00:00Z' } })).time.now()).toBe(Date.UTC(2030, 0));
});
