import { expect, test } from 'vitest';
import { merchantKeys } from '../support/keys.ts';
import { payBody } from '../support/requests.ts';
import { callOrLose, skipped, useDesk } from './browser.ts';

const sitDown = useDesk();

test.skipIf(skipped)('by keyboard alone: to an entry, to its order, and a fault is switched on', async () => {
  const { page, call, mock } = await sitDown();
  await call('pay', payBody({ merchantTransId: 'till-5' }));
  await page.getByRole('row', { name: /till-5/ }).waitFor();
  const reach = async (name: RegExp): Promise<void> => {
    for (let steps = 0; steps < 40; steps++) {
      await page.keyboard.press('Tab');
      const focus = await page.evaluate(() => {
        const { activeElement } = document;
        return {
          text: activeElement?.textContent ?? '',
          outline: getComputedStyle(activeElement ?? document.body).outlineStyle,
        };
      });
      if (name.test(focus.text)) return expect(focus.outline, `${name} shows its focus`).not.toBe('none');
    }
    throw new Error(`${name} can't be reached.`);
  };
  await reach(/^pay$/);
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: '1. pay' }).waitFor();
  await reach(/^till-5$/);
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: 'till-5' }).waitFor();
  await page.keyboard.press('Home');
  await page.evaluate(() => document.querySelector<HTMLElement>('.skip')?.focus());
  await reach(/^Faults/);
  await page.keyboard.press('Enter');
  await reach(/^Commit, then lose the answer/);
  await page.keyboard.press('Space');
  await page.getByText('Commit, then lose the answer: on.').waitFor();
  expect(mock.rules()).toHaveLength(1);
});

const HOSTILE = '<img src=x onerror="document.title=1">\'"><script>document.title=1</script>';

test.skipIf(skipped)('text from messages stays text', async () => {
  const desk = await sitDown();
  const { page, call } = desk;
  await call(
    'pay',
    payBody({ merchantTransId: HOSTILE.slice(0, 64), order: { ...payBody().order, orderTitle: HOSTILE } }),
  );
  await callOrLose(desk, 'pay', payBody({ merchantTransId: HOSTILE.slice(0, 60) }), {
    privateKey: merchantKeys.privateKey,
  });
  desk.mock.addRule({ name: HOSTILE, when: { merchantId: HOSTILE }, effect: {} });
  for (const hash of [
    '#/journal',
    '#/journal/1',
    '#/orders',
    '#/orders/1',
    '#/wallet',
    '#/faults',
    '#/clock',
    '#/setup',
  ]) {
    await page.evaluate((address) => location.assign(address), hash);
    const tab = hash.split('/')[1] ?? '';
    await page.locator(`#tabs a[href="#/${tab}"][aria-current="page"]`).waitFor();
    expect(await page.locator('img[src], script:not([src])').count(), hash).toBe(0);
    expect(await page.title(), hash).not.toBe('1');
  }
  await page.evaluate(() => location.assign('#/journal/1'));
  await page.getByRole('region', { name: 'Entry' }).getByText('<img src=x onerror=').first().waitFor();
});
