import { expect, test } from 'vitest';
import { tellStory } from '../src/story.ts';
import { renderTable } from '../src/table.ts';

test('both apps tell how a payment can end', { timeout: 60_000 }, async () => {
  const rows = await tellStory();
  expect(rows.map(({ asked, outcome, code, major, minor }) => [asked, outcome, code, major, minor])).toEqual([
    ['charge a barcode', 'succeeded', 'SUCCESS', 'USD 2.39', '239'],
    ['charge an empty wallet', 'failed', 'USER_BALANCE_NOT_ENOUGH', 'JPY 500', '500'],
    ['charge, buyer must confirm', 'unknown', 'PAYMENT_IN_PROCESS', 'IDR 35000.00', '3500000'],
    ['pay an order by its QR code', 'paid', 'SUCCESS', 'SGD 12.50', '1250'],
  ]);
  const lines = renderTable(rows).split('\n');
  expect(lines).toHaveLength(2 + rows.length);
  expect(lines[2]).toMatch(/^charge a barcode +succeeded +SUCCESS +USD 2\.39 +239 +\d+$/);
});
