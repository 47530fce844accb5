import { expect, test } from 'vitest';
import { realTimer } from '../src/clock.ts';

test('real time goes by by itself', async () => {
  await new Promise<void>((resolve) => realTimer.after(1, resolve));
});

test('what was called off does not run', async () => {
  let ran = false;
  const callOff = realTimer.after(1, () => {
    ran = true;
  });
  callOff();
  await new Promise<void>((resolve) => realTimer.after(5, resolve));
  expect(ran).toBe(false);
});
