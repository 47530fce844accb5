import { expect, test } from 'vitest';
import { payBody } from '../support/requests.ts';
import { skipped, useDesk } from './browser.ts';

const sitDown = useDesk();

test.skipIf(skipped)('a client with a pair made in the browser may call', async () => {
  const { page, call } = await sitDown({
    at: '#/setup',
    server: { madeKeys: [{ clientId: 'demo-client', privateKey: 'PRIVATE' }] },
  });
  await page.getByRole('textbox', { name: 'New clientId' }).fill('till-x');
  await page.getByRole('button', { name: 'Add client' }).click();
  await page.getByText('till-x may call now.').waitFor();
  const privateKey = (await page.locator('pre[aria-label="private key of till-x"]').textContent()) ?? '';
  expect((await call('pay', payBody(), { privateKey, head: { clientId: 'till-x' } })).result).toBe('S SUCCESS');
});

test.skipIf(skipped)('a private key that was made for the run is shown when it is asked for', async () => {
  const { page } = await sitDown({
    at: '#/setup',
    server: { madeKeys: [{ clientId: 'demo-client', privateKey: 'PRIVATE' }] },
  });
  await page.getByRole('heading', { name: 'Private keys made by the sandbox' }).waitFor();
  expect(await page.content()).not.toContain('PRIVATE');
  await page.getByRole('button', { name: 'Show private keys' }).click();
  expect(await page.locator('pre[aria-label="private key of demo-client"]').textContent()).toBe('PRIVATE');
});

test.skipIf(skipped)('a world of its own is made, opened, and sees nothing of the first', async () => {
  const { page, call, mock } = await sitDown({ at: '#/setup' });
  await call('pay', payBody({ merchantTransId: 'till-1' }));
  await page.getByRole('textbox', { name: 'Name' }).fill('other');
  await page.getByRole('button', { name: 'Make world' }).click();
  await page.getByRole('link', { name: 'other' }).click();
  await page.getByText('Nothing has happened yet.').waitFor();
  // The list of worlds may come after the journal.
  await expect.poll(() => page.getByRole('combobox', { name: 'World' }).inputValue()).toBe('other');
  expect(mock.worlds().map(({ name }) => name)).toEqual(['world-1', 'other']);
});

test.skipIf(skipped)('a reset empties the page', async () => {
  const { page, call, mock } = await sitDown();
  await call('pay', payBody({ merchantTransId: 'till-1' }));
  await page.getByRole('row', { name: /till-1/ }).waitFor();
  await mock.reset();
  await page.getByText('Nothing has happened yet.').waitFor();
  await call('pay', payBody({ merchantTransId: 'till-2' }));
  await page.getByRole('row', { name: /till-2/ }).waitFor();
});

test.skipIf(skipped)('a reset has to be asked for twice', async () => {
  const { page, call, mock } = await sitDown({ at: '#/setup' });
  await call('pay', payBody());
  const buttons = page.getByRole('group', { name: 'Begin again' }).getByRole('button');
  const first = page.getByRole('button', { name: 'Reset this world' });
  const hint = page.getByText('It can’t be undone.');
  await first.focus();
  await page.keyboard.press('Enter');
  await hint.waitFor();
  expect(await buttons.allInnerTexts()).toEqual(['Keep it', 'Reset it now']);
  expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Keep it');
  await page.keyboard.press('Enter');
  await first.click();
  await hint.waitFor();
  await page.getByRole('link', { name: 'Clock' }).first().click();
  await page.getByRole('link', { name: 'Keys and worlds' }).first().click();
  await first.waitFor();
  expect(await mock.orders()).toHaveLength(1);
  await first.click();
  await page.getByRole('button', { name: 'Reset it now' }).click();
  await page.getByText('As it began.').waitFor();
  await first.waitFor();
  expect(await mock.orders()).toEqual([]);
});
