import { createControl } from './control/routes.ts';
import { createOrderBook } from './engine/book.ts';
import { createForcedAnswers } from './engine/forced-answers.ts';
import type { Order } from './engine/order.ts';
import { actOnOrder, type WalletAct } from './engine/wallet.ts';
import { createApp } from './gateway/app.ts';
import { createClients } from './gateway/clients.ts';
import { loadGatewayKey } from './gateway/gateway-key.ts';
import { createJournal } from './journal.ts';
import type { Mock } from './mock.ts';
import { MockError } from './mock-error.ts';
import { createNotifier } from './notify/notifier.ts';
import { type MockOptions, readOptions } from './options.ts';

/**
 * A payment gateway that holds orders, checks every call against the tables and signs its replies.
 *
 * @throws {MockError} for an option that it can't take, and {KeyError} for a key that can't be used
 * @example
 * const mock = await createMock({ clients: [{ clientId: 'till', publicKey }] });
 * const client = createClient({ clientId: 'till', privateKey, gatewayPublicKey: mock.gatewayPublicKey, fetch: mock.fetch });
 */
export async function createMock(options: MockOptions = {}): Promise<Mock> {
  const settings = readOptions(options);
  const { algorithm, clock, seed } = settings;
  const { signer, publicKey } = await loadGatewayKey(algorithm, settings.gatewayPrivateKey);
  const clients = createClients(algorithm);
  for (const client of settings.clients) await clients.register(client);
  const book = createOrderBook();
  const forced = createForcedAnswers();
  const journal = createJournal(settings.journalSize, clock);
  const notifier = createNotifier({ ...settings, clients, signer, journal });

  const act = async (kind: WalletAct, code: string): Promise<Order> => {
    const order = book.findByCode(code);
    if (order === undefined) throw new MockError('no-order', `No order has the code ${JSON.stringify(code)}.`);
    const changed = actOnOrder(order, kind, clock.now());
    book.put(changed);
    notifier.notify(changed);
    return changed;
  };
  const shown = {
    wallet: { pay: (code: string) => act('pay', code), decline: (code: string) => act('decline', code) },
    orders: () => book.all(),
    journal: () => journal.entries(),
    notifications: () => notifier.tries(),
    reset() {
      for (const part of [book, forced, journal, notifier]) part.clear();
    },
  };
  const control = createControl({ ...shown, force: (wanted) => forced.add(wanted) });
  const app = createApp({ ...settings, clients, book, forced, journal, signer }, control);

  return {
    ...shown,
    gatewayPublicKey: publicKey,
    seed,
    fetch: async (input, init) =>
      app.fetch(typeof input === 'string' || input instanceof URL || init ? new Request(input, init) : input),
    registerClient: (client) => clients.register(client),
    answerNext: (name, code, { times = 1 } = {}) => forced.add({ function: name, code, times }),
    idle: () => notifier.idle(),
    close: () => notifier.stop(),
  };
}
