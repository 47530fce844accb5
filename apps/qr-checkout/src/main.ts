import { serve } from '@hono/node-server';
import { createClient } from '@intl-acquiring/client';
import { clientOptionsFrom } from '@intl-acquiring/client/environment';
import { createNotificationHandler } from '@intl-acquiring/client/notifications';
import { createCheckout } from './checkout.ts';
import { openDatabase } from './database.ts';
import { openLedger } from './ledger.ts';
import { help, readSettings } from './settings.ts';
import { createShop } from './shop.ts';

async function main(): Promise<void> {
  const { database: address, payWithin, publicUrl, port } = readSettings(process.env);
  const options = clientOptionsFrom(process.env);
  const client = createClient(options);
  // A bad key ends the program here, before a buyer comes.
  await client.ready();
  const database = await openDatabase(address);
  const ledger = await openLedger(database);
  const checkout = createCheckout(client, ledger, { payWithin, retryAfter: 60_000, onError: console.error });
  const { clientId, privateKey, gatewayPublicKey } = options;
  const onNotification = createNotificationHandler({
    clientId,
    privateKey,
    gatewayPublicKey,
    onPayment: checkout.hear,
    onError: console.error,
  });
  await checkout.resume();
  const shop = createShop({ checkout, ledger, onNotification, publicUrl });
  const server = serve({ fetch: shop.fetch, port, hostname: '127.0.0.1' }, (opened) => {
    console.log(`http://127.0.0.1:${opened.port}`);
  });
  const end = async (): Promise<void> => {
    server.close();
    await checkout.close();
    await database.close();
  };
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, end);
}

if (process.argv.includes('--help')) console.log(help);
else {
  try {
    await main();
  } catch (error) {
    // A wrong setting, key or address: nothing was sold.
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 2;
  }
}
