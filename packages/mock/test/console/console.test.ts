import { expect, test } from 'vitest';
import { payBody } from '../support/requests.ts';
import { skipped, useBrowser } from './browser.ts';

const desks = useBrowser();
test.skipIf(skipped)('a payment appears', async () => {
  const desk = await desks.open();
  await desk.call('pay', payBody({ merchantTransId: 'till-77' }));
  await desk.page.getByRole('row', { name: /till-77/ }).waitFor();
  expect(await desk.page.getByRole('row', { name: /till-77/ }).textContent()).toContain('2.39 USD');
  expect(desk.strange).toEqual([]);
  await desk.close();
});
