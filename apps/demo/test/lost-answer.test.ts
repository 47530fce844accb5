import { generateKeyPairSync } from 'node:crypto';
import { createClient } from '@intl-acquiring/client';
import { createMock } from '@intl-acquiring/mock';
import { startServer } from '@intl-acquiring/mock/server';
import { expect, test } from 'vitest';

const { publicKey, privateKey } = generateKeyPairSync('rsa', {
  modulusLength: 2048,
  publicKeyEncoding: { type: 'spki', format: 'pem' },
  privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
});
const order = { orderAmount: { currency: 'USD', value: '239' }, orderTitle: 'Tea', orderDetail: 'Green tea' };
const scanned = { productCode: 'OFFLINE_PAY', codeType: 'BARCODE', identityCode: '28763443825664394' };

test.each(['in process', 'over HTTP'])('the answer is lost, and the payment found: %s', async (door) => {
  const mock = await createMock({ clients: [{ clientId: 'till', publicKey }] });
  const server = await startServer({ mock });
  const { gatewayPublicKey } = mock;
  const way = door === 'in process' ? { baseUrl: 'https://gateway.test', fetch: mock.fetch } : { baseUrl: server.url };
  const client = createClient({ clientId: 'till', merchantId: 'm-1', privateKey, gatewayPublicKey, ...way });
  mock.addRule({ when: { function: 'pay' }, effect: { fault: { kind: 'reset' } } });
  const paid = await client.pay({ merchantTransId: 'T-1', ...scanned, order });
  expect(paid.outcome, `seed ${mock.seed}`).toBe('unknown');
  const found = await client.payQuery({ merchantTransId: 'T-1' });
  expect(found).toMatchObject({ outcome: 'succeeded', body: { transStatus: 'TRADE_SUCCESS' } });
  expect(await mock.orders(), `seed ${mock.seed}`).toHaveLength(1);
  await Promise.all([server.close(), mock.close()]);
});
