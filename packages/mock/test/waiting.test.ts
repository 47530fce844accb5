import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { payBody } from './support/requests.ts';
import { openStage } from './support/stage.ts';

const program = fileURLToPath(new URL('support/waiter.ts', import.meta.url));

describe.each(['fetch', 'msw'])('a program that waits for an answer by %s alone', (door) => {
  test.each([
    { fault: { kind: 'delay', milliseconds: 300 }, patience: 60_000, want: '200' },
    { fault: { kind: 'reorder' }, patience: 300, want: 'TimeoutError' },
    { fault: { kind: 'hang' }, patience: 300, want: 'TimeoutError' },
    { fault: { kind: 'delay', milliseconds: 600_000 }, patience: 300, want: 'TimeoutError' },
    { fault: { kind: 'hang' }, patience: 'close', want: 'closed' },
  ])('$fault: it lives until then, and no longer', async ({ fault, patience, want }) => {
    const args = ['--expose-gc', program, door, JSON.stringify(fault), String(patience)];
    const { stdout } = await promisify(execFile)(process.execPath, args, { timeout: 30_000 });
    expect(stdout).toBe(`${want}\n`);
  });
});

afterEach(() => void vi.useRealTimers());

test('a call holds no timer that a test has put in the place of the real one', async () => {
  const { mock, call } = await openStage();
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
  mock.addRule({ when: { function: 'pay' }, effect: { fault: { kind: 'reorder' } }, times: 1 });
  const waiting = call('pay', payBody());
  await vi.waitFor(() => expect(mock.time.waiting()).toHaveLength(1));
  expect(vi.getTimerCount()).toBe(0);
  await mock.time.advance(60_000);
  expect((await waiting).result).toBe('S SUCCESS');
});
