import { expect, test } from 'vitest';
import { post, requestHead } from '../support/caller.ts';
import { makeKeyPair } from '../support/keys.ts';
import { payBody } from '../support/requests.ts';
import { skipped, useDesk } from './browser.ts';

const sitDown = useDesk();

test.skipIf(skipped)('a payment appears, with its bytes and what was signed of them', async () => {
  const { page, call, mock } = await sitDown();
  await page.getByText('Nothing has happened yet.').waitFor();
  await call('pay', payBody({ merchantTransId: 'till-77' }));
  const row = page.getByRole('row', { name: /till-77/ });
  await row.waitFor();
  expect(await row.getByRole('cell').allInnerTexts()).toEqual([
    '1',
    '20:37:00',
    'pay',
    'till-77',
    '2.39 USD',
    'SUCCESS',
    'paid',
  ]);
  await row.getByRole('link').click();
  const { request, answer } = mock.journal.entries()[0] ?? {};
  const detail = page.getByRole('region', { name: 'Entry' });
  await detail.getByText('verified', { exact: true }).waitFor();
  expect(await detail.locator('pre').allTextContents()).toEqual([request?.text, answer?.text]);
  expect(await detail.locator('pre mark').allTextContents()).toEqual([request?.signed, answer?.signed]);
  await detail.getByText('239 in minor units').waitFor();
  await detail.getByRole('button', { name: 'Bytes' }).click();
  await detail.getByText(/^000000 {2}7b 22 72 65 71 .* \{"request":\{"hea/).waitFor();
});

test.skipIf(skipped)('a signature that does not verify says why', async () => {
  const { page, call } = await sitDown();
  await call('pay', payBody(), { privateKey: makeKeyPair().privateKey });
  await page
    .getByRole('row', { name: /INVALID_SIGNATURE not verified/ })
    .getByRole('link')
    .click();
  const verdict = page.getByRole('region', { name: 'Entry' }).locator('.verdict');
  expect(await verdict.textContent()).toMatch(/^not verified\S.*\.$/s);
});

test.skipIf(skipped)('focus stays on an entry while others arrive', async () => {
  const { page, call } = await sitDown();
  await call('pay', payBody({ merchantTransId: 'till-1' }));
  await page
    .getByRole('row', { name: /till-1/ })
    .getByRole('link')
    .focus();
  for (let id = 2; id < 6; id++) await call('pay', payBody({ merchantTransId: `till-${id}` }));
  await page.getByRole('row', { name: /till-5/ }).waitFor();
  expect(await page.evaluate(() => document.activeElement?.getAttribute('href'))).toBe('#/journal/1');
});

test.skipIf(skipped)('five thousand entries: a hundred rows on a page, and filters', { timeout: 120_000 }, async () => {
  const { page, mock } = await sitDown({ mock: { signatures: 'off', journalSize: 5000 } });
  for (let id = 0; id < 5000; id++) {
    const head = requestHead('payQuery');
    const body = { merchantId: 'm', merchantTransId: `till-${id}` };
    await post(mock, 'payQuery', JSON.stringify({ request: { head, body }, signature: 'none' }));
  }
  await page.getByText('5000 entries, page 1 of 50').waitFor();
  expect(await page.locator('tbody tr').count()).toBe(100);
  await page.getByRole('button', { name: 'Older' }).click();
  await page.getByText('page 2 of 50').waitFor();
  await page.getByRole('searchbox', { name: 'Find' }).fill('till-499');
  await page.getByText('11 entries').waitFor();
  // A page that is opened later is told them all again.
  await page.reload();
  await page.getByText('5000 entries, page 1 of 50').waitFor();
});
