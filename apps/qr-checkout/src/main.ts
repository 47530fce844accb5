import { serve } from '@hono/node-server';
import { createClient } from '@intl-acquiring/client';
import { clientOptionsFrom } from '@intl-acquiring/client/environment';
import { createNotificationHandler } from '@intl-acquiring/client/notifications';
import { memoryLedger } from './ledger.ts';
import { recordPayment } from './record-payment.ts';
import { createShop } from './shop.ts';

const options = clientOptionsFrom(process.env);
const client = createClient(options);
const ledger = memoryLedger();
const { clientId, privateKey, gatewayPublicKey } = options;
const onNotification = createNotificationHandler({
  clientId,
  privateKey,
  gatewayPublicKey,
  onPayment: (event) => recordPayment(ledger, event),
  onError: (error) => console.error(error),
});
// A bad key ends the program here, before a buyer comes.
await Promise.all([client.ready(), onNotification.ready()]);
const shop = createShop({ client, ledger, onNotification, publicUrl: process.env['PUBLIC_URL'] });
const port = Number(process.env['PORT'] ?? 0);
const server = serve({ fetch: shop.fetch, port, hostname: '127.0.0.1' }, (address) => {
  console.log(`http://127.0.0.1:${address.port}`);
});
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => server.close());
