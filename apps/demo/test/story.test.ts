import { expect, test } from 'vitest';
import { tellStory } from '../src/story.ts';
import { renderTable } from '../src/table.ts';

test('both apps tell how a payment can end', { timeout: 60_000 }, async () => {
  const rows = await tellStory();
  expect(rows.map(({ asked, outcome, code, major, minor }) => [asked, outcome, code, major, minor])).toEqual([
    ['charge a barcode', 'paid', 'pay', 'USD 2.39', '239'],
    ['charge an empty wallet', 'declined', 'USER_BALANCE_NOT_ENOUGH', 'JPY 500', '500'],
    ['charge, buyer must confirm', 'paid', 'query', 'IDR 35000.00', '3500000'],
    ['charge, the answer is unclear', 'paid', 'query', 'EUR 7.80', '780'],
    ['charge, buyer walks away', 'cancelled', 'cancel', 'GBP 9.90', '990'],
    ['pay an order by its QR code', 'paid', 'notice', 'SGD 12.50', '1250'],
  ]);
  const lines = renderTable(rows).split('\n');
  expect(lines).toHaveLength(2 + rows.length);
  expect(lines[2]).toMatch(/^charge a barcode +paid +pay +USD 2\.39 +239 +\d+$/);
});
