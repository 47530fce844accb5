import { expect, test } from 'vitest';
import { payBody } from '../support/requests.ts';
import { refundBody } from '../support/shop.ts';
import { skipped, useDesk } from './browser.ts';

const sitDown = useDesk();

test.skipIf(skipped)('refunds and a cancel stand in the timeline of their order', async () => {
  const { page, call, time } = await sitDown({ at: '#/orders' });
  const { acquirementId = '' } = (await call('pay', payBody({ merchantTransId: 'till-9' }))).body;
  await time.advance(60_000);
  await call('refund', refundBody(acquirementId, { merchantRefundId: 'back-1', refundReason: 'Too sweet' }));
  await page.getByRole('link', { name: 'till-9' }).click();
  const lines = page.locator('.timeline li');
  await page.getByText('refunded in part').first().waitFor();
  await lines.nth(1).waitFor();
  expect((await lines.allInnerTexts()).map((text) => text.replace(/\s+/g, ' '))).toEqual([
    '2026-11-21 20:37:00 paySUCCESS Made: 2.39 USD Paid',
    '2026-11-21 20:38:00 refundSUCCESS Refunded: 1.00 USD as back-1: Too sweet',
  ]);
});
