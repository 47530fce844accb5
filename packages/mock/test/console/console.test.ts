import encodeQR from 'qr';
import { afterEach, expect, test } from 'vitest';
import { post, requestHead } from '../support/caller.ts';
import { makeKeyPair, merchantKeys } from '../support/keys.ts';
import { payBody, preCreateBody } from '../support/requests.ts';
import { refundBody } from '../support/shop.ts';
import { callOrLose, type Desk, type DeskOptions, skipped, useBrowser } from './browser.ts';

const desks = useBrowser();
const open: Desk[] = [];

async function sitDown(options?: DeskOptions): Promise<Desk> {
  const desk = await desks.open(options);
  open.push(desk);
  return desk;
}

afterEach(async () => {
  for (const desk of open.splice(0)) {
    await desk.close();
    // Nothing came from elsewhere, and nothing broke: not one script error, not one breach of the content policy.
    expect(desk.strange).toEqual([]);
  }
});

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

test.skipIf(skipped)('the wallet pays a QR order, and the tries of the notification appear', async () => {
  const { page, call, merchant, mock } = await sitDown({ at: '#/wallet' });
  merchant.answer = () => new Response('busy', { status: 503 });
  const { orderQrCode = '' } = (await call('preCreate', preCreateBody({ merchantTransId: 'shop-1' }))).body;
  await page.getByRole('textbox', { name: /QR address/ }).fill(orderQrCode);
  await page.getByRole('button', { name: 'Look up' }).click();
  const card = page.getByRole('region', { name: 'Scan or paste' });
  await card.getByText('100.00 USD').waitFor();
  await card.getByText('It closes by itself in 3 minutes.').waitFor();
  await card.getByRole('button', { name: 'Pay' }).click();
  await page.getByText('The buyer has paid shop-1.').waitFor();
  expect((await mock.orders())[0]?.status).toBe('SUCCESS');
  await page.getByRole('link', { name: 'Clock' }).first().click();
  await page.getByText('in 2 minutes: notifyPay of shop-1, try 2').waitFor();
  await page.getByRole('button', { name: 'Run until nothing waits' }).click();
  await page.getByText('Nothing waits any more.').waitFor();
  await page.getByRole('link', { name: 'Orders' }).click();
  await page.getByRole('link', { name: 'shop-1' }).click();
  const order = page.getByRole('region', { name: 'Order', exact: true });
  await order.getByText('notifyPay, try 8', { exact: true }).last().waitFor();
  expect(await order.locator('.timeline a', { hasText: 'notifyPay' }).count()).toBe(8);
});

test.skipIf(skipped)('a picture of a QR code is scanned', async () => {
  const { page, call } = await sitDown({ at: '#/wallet' });
  const { orderQrCode = '' } = (await call('preCreate', preCreateBody({ merchantTransId: 'shop-1' }))).body;
  const buffer = Buffer.from(encodeQR(orderQrCode, 'gif', { scale: 6 }));
  await page.getByLabel('Scan a picture').setInputFiles({ name: 'till.gif', mimeType: 'image/gif', buffer });
  await page.getByText(`The code says ${orderQrCode}.`).waitFor();
  await page.getByRole('region', { name: 'Scan or paste' }).getByText('100.00 USD').waitFor();
  const nothing = { name: 'x.gif', mimeType: 'image/gif', buffer: Buffer.from('x') };
  await page.getByLabel('Scan a picture').setInputFiles(nothing);
  await page.getByText('This is no picture that the browser can read.').waitFor();
});

test.skipIf(skipped)('the buyer declines one order and leaves another, which expires', async () => {
  const { page, call, mock } = await sitDown({ at: '#/wallet' });
  await call('preCreate', preCreateBody({ merchantTransId: 'shop-1' }));
  await call('preCreate', preCreateBody({ merchantTransId: 'shop-2' }));
  await page.getByRole('article', { name: 'Order shop-1' }).getByRole('button', { name: 'Decline' }).click();
  await page.getByText('The buyer has declined shop-1.').waitFor();
  const second = page.getByRole('article', { name: 'Order shop-2' });
  await second.getByRole('button', { name: 'Leave' }).click();
  await second.getByText('Left alone: it closes by itself in 3 minutes.').waitFor();
  await mock.time.advance(180_000);
  await page.getByText('Nothing waits. An order made by preCreate').waitFor();
  expect((await mock.orders()).map(({ closedBy }) => closedBy)).toEqual(['buyer', 'expiry']);
});

test.skipIf(skipped)('a payment code tells what it gives', async () => {
  const { page } = await sitDown({ at: '#/wallet' });
  await page.getByRole('textbox', { name: /QR address/ }).fill('2899120060040000');
  await page.getByRole('button', { name: 'Look up' }).click();
  await page.getByText('sent as identityCode of pay it gives USER_BALANCE_NOT_ENOUGH.').waitFor();
  await page.getByRole('combobox', { name: 'What should happen' }).selectOption('RISK_REJECT');
  await page.getByText('2899 0000 0011 0000').waitFor();
});

test.skipIf(skipped)('refunds and a cancel stand in the timeline of their order', async () => {
  const { page, call, time } = await sitDown({ at: '#/orders' });
  const { acquirementId = '' } = (await call('pay', payBody({ merchantTransId: 'till-9' }))).body;
  await time.advance(60_000);
  await call('refund', refundBody(acquirementId, { merchantRefundId: 'back-1', refundReason: 'Too sweet' }));
  await page.getByRole('link', { name: 'till-9' }).click();
  const lines = page.locator('.timeline li');
  await page.getByText('refunded in part').first().waitFor();
  expect((await lines.allInnerTexts()).map((text) => text.replace(/\s+/g, ' '))).toEqual([
    '2026-11-21 20:37:00 paySUCCESS Made: 2.39 USD Paid',
    '2026-11-21 20:38:00 refundSUCCESS Refunded: 1.00 USD as back-1: Too sweet',
  ]);
});

test.skipIf(skipped)('the clock goes on', async () => {
  const { page, mock } = await sitDown({ at: '#/clock' });
  const before = mock.time.now();
  await page.getByRole('button', { name: '15 hours' }).click();
  await page.getByText('2026-11-22 11:37:00').first().waitFor();
  expect(mock.time.now() - before).toBe(15 * 3_600_000);
});

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
  expect(await page.getByRole('combobox', { name: 'World' }).inputValue()).toBe('other');
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
