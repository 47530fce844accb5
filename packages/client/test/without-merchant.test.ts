import { expect, test, vi } from 'vitest';
import { newClient } from './support/client.ts';
import { createGateway } from './support/gateway.ts';

// As if the table of payQuery had no merchantId.
vi.mock('../src/generated/operations/payQuery.ts', async (original) => {
  const { payQuery } = await original<typeof import('../src/generated/operations/payQuery.ts')>();
  return { payQuery: { ...payQuery, withoutMerchant: true } };
});

test('a body that has no merchantId in its table gets none', async () => {
  const { fetch, received } = createGateway();
  await newClient({ fetch }).payQuery({ merchantTransId: 'T-1' });
  expect(received.map(({ body }) => body)).toEqual([{ merchantTransId: 'T-1' }]);
});
