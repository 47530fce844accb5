import encodeQR from 'qr';
import { expect, test } from 'vitest';
import { preCreateBody } from '../support/requests.ts';
import { skipped, useDesk } from './browser.ts';

const sitDown = useDesk();

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
