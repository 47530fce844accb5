import { expect, test } from 'vitest';
import { payBody } from '../support/requests.ts';
import { callOrLose, skipped, useDesk } from './browser.ts';

const sitDown = useDesk();

test.skipIf(skipped)('the lost-answer fault is switched on, and the entry shows it', async () => {
  const desk = await sitDown({ at: '#/faults' });
  const { page, call, mock } = desk;
  const toggle = page.getByRole('switch', { name: /^Commit, then lose the answer/ });
  await toggle.click();
  await page.getByText('Commit, then lose the answer: on.').waitFor();
  expect(await toggle.getAttribute('aria-checked')).toBe('true');
  expect(mock.rules()).toMatchObject([
    { when: { function: 'pay' }, effect: { fault: { kind: 'reset', of: 'answer' } }, times: 1 },
  ]);
  expect(await callOrLose(desk, 'pay', payBody({ merchantTransId: 'till-1' }))).toBeUndefined();
  await page.locator('[aria-checked="false"]', { hasText: 'Commit, then lose the answer' }).waitFor();
  await page.getByRole('link', { name: 'Journal' }).click();
  await page
    .getByRole('row', { name: /answer lost/ })
    .getByRole('link')
    .click();
  const detail = page.getByRole('region', { name: 'Entry' });
  expect(await detail.getByRole('note').textContent()).toBe(
    'Fault: answer lost: connection broken (of answer), by the rule “Commit, then lose the answer”.',
  );
  await detail.getByRole('link', { name: 'till-1' }).click();
  const picture = page.getByRole('img', { name: /Messages of this order/ });
  expect(await picture.getAttribute('aria-label')).toContain(
    'merchant to gateway: pay. gateway to merchant: SUCCESS – answer lost, which never arrives.',
  );
  expect(
    (await call('payQuery', { merchantId: payBody().merchantId, merchantTransId: 'till-1' })).body.transStatus,
  ).toBe('TRADE_SUCCESS');
});

test.skipIf(skipped)('a sequence shows what is next, and a rule can be taken away', async () => {
  const desk = await sitDown({ at: '#/faults' });
  const { page, mock } = desk;
  await page.getByRole('switch', { name: /^Fail twice, then succeed/ }).click();
  const rule = page.locator('.rules > li');
  await rule.getByText('next: request lost').waitFor();
  await callOrLose(desk, 'pay', payBody());
  await rule.locator('.done').waitFor();
  expect(await rule.locator('.sequence li').allInnerTexts()).toEqual([
    'done: request lost: connection broken',
    'next: request lost: connection broken',
  ]);
  await rule.getByRole('button', { name: 'Remove' }).click();
  await page.getByText('None: the gateway behaves.').waitFor();
  expect(mock.rules()).toEqual([]);
});

test.skipIf(skipped)('a rule of one’s own, and what is wrong with it', async () => {
  const { page, mock } = await sitDown({ at: '#/faults' });
  const text = page.getByRole('textbox', { name: 'As JSON' });
  await text.fill('{ "effect": { "code": "RISK_REJEKT" } }');
  await page.getByRole('button', { name: 'Add rule' }).click();
  await page.getByText('Did you mean "RISK_REJECT"').waitFor();
  await text.fill('{ "name": "mine", "effect": { "code": "RISK_REJECT" } }');
  await page.getByRole('button', { name: 'Add rule' }).click();
  await page.locator('.rules strong', { hasText: 'mine' }).waitFor();
  expect(mock.rules()).toMatchObject([{ name: 'mine', effect: { code: 'RISK_REJECT' } }]);
});
