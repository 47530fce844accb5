import { expect, test } from 'vitest';
import { skipped, useDesk } from './browser.ts';

const sitDown = useDesk();

test.skipIf(skipped)('the clock goes on', async () => {
  const { page, mock } = await sitDown({ at: '#/clock' });
  const before = mock.time.now();
  await page.getByRole('button', { name: '15 hours' }).click();
  await page.getByText('2026-11-22 11:37:00').first().waitFor();
  expect(mock.time.now() - before).toBe(15 * 3_600_000);
});
