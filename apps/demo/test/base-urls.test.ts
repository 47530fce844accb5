import { generateKeyPairSync } from 'node:crypto';
import { type ClientOptions, createClient } from '@intl-acquiring/client';
import { createMock } from '@intl-acquiring/mock';
import { startServer } from '@intl-acquiring/mock/server';
import { expect, test } from 'vitest';

const { publicKey, privateKey } = generateKeyPairSync('rsa', {
  modulusLength: 2048,
  publicKeyEncoding: { type: 'spki', format: 'pem' },
  privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
});

test('the client finds the mock wherever its address says that it is', async () => {
  const mock = await createMock({ clients: [{ clientId: 'till', publicKey }] });
  const world = await mock.createWorld({ clients: [{ clientId: 'till-2', publicKey }] });
  const server = await startServer({ mock });
  const { fetch, gatewayPublicKey } = mock;
  const ways: Pick<ClientOptions, 'clientId' | 'baseUrl' | 'environment' | 'fetch'>[] = [
    { clientId: 'till', baseUrl: server.url },
    { clientId: 'till', baseUrl: 'https://gateway.test/isupergw', fetch },
    { clientId: 'till', environment: 'asia', fetch },
    { clientId: 'till', environment: 'alipayHkSandbox', fetch },
    { clientId: 'till-2', baseUrl: server.url + world.path },
    { clientId: 'till-2', baseUrl: 'https://gateway.test', fetch: world.fetch },
  ];
  for (const way of ways) {
    const client = createClient({ ...way, merchantId: 'm-1', privateKey, gatewayPublicKey } as ClientOptions);
    const outcome = await client.payQuery({ merchantTransId: 'nothing' });
    expect(outcome).toMatchObject({ outcome: 'failed', result: { code: 'ORDER_NOT_EXISTS' } });
  }
  await Promise.all([server.close(), mock.close()]);
});
