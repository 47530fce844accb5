import { createPublicKey, generateKeyPairSync } from 'node:crypto';
import { createMock } from '../create-mock.ts';
import type { ClientRegistration } from '../gateway/clients.ts';
import type { Mock } from '../mock.ts';
import { type MadeKey, type MockServer, type ServerOptions, startServer } from '../server.ts';
import { createMemoryStore, MEMORY } from '../store/memory-store.ts';
import { openStore } from '../store/open-store.ts';
import type { Store } from '../store/store.ts';
import type { ConfigClient } from './config-fields.ts';
import { readText } from './read-text.ts';
import type { Settings } from './settings.ts';

/** A client as it is announced. The private key is there if it was made here. */
export interface AnnouncedClient {
  readonly clientId: string;
  readonly privateKey?: string;
}

/** What runs, and what its user has to know. */
export interface Running {
  readonly url: string;
  readonly port: number;
  readonly seed: string;
  /** Where orders are kept. */
  readonly store: string;
  readonly gatewayPublicKey: string;
  readonly clients: readonly AnnouncedClient[];
  stop(): Promise<void>;
}

/** @throws {Error} with a sentence, for a file, a key, a store or a port that can't be used */
export async function start(wanted: Settings): Promise<Running> {
  const { maxOrders } = wanted.options;
  const memory = maxOrders === undefined ? {} : { maxOrders };
  const place = wanted.store ?? MEMORY;
  const store = place === MEMORY ? createMemoryStore(memory) : await openStore(place);
  try {
    return await startWith(store, wanted);
  } catch (error) {
    await store.close();
    throw error;
  }
}

async function startWith(store: Store, { clients, gatewayKey, port, host, options }: Settings): Promise<Running> {
  const callers = clients.length > 0 ? await Promise.all(clients.map(readClient)) : [await makeClient(store)];
  const mock = await createMock({
    ...options,
    clients: callers,
    store,
    ...(gatewayKey !== undefined && { gatewayPrivateKey: await readText(gatewayKey) }),
  });
  const server = await listen(mock, { port, host, madeKeys: callers.filter(isMade) });
  return {
    url: server.url,
    port: server.port,
    seed: mock.seed,
    store: store.place,
    gatewayPublicKey: mock.gatewayPublicKey,
    clients: callers.map(({ publicKey: _, ...announced }) => announced),
    async stop() {
      // At once, so that who is kept waiting on purpose is let go.
      const closed = mock.close();
      await server.close();
      await closed;
      await store.close();
    },
  };
}

/** A mock that nobody can reach is closed, so that it tells no merchant either. */
async function listen(mock: Mock, options: Omit<ServerOptions, 'mock'>): Promise<MockServer> {
  try {
    return await startServer({ mock, ...options });
  } catch (error) {
    await mock.close();
    throw error;
  }
}

function isMade(caller: AnnouncedClient): caller is MadeKey {
  return caller.privateKey !== undefined;
}

type Caller = AnnouncedClient & ClientRegistration;

async function readClient({ clientId, publicKeyFile }: ConfigClient): Promise<Caller> {
  return { clientId, ...(publicKeyFile !== undefined && { publicKey: await readText(publicKeyFile) }) };
}

/** A new one, unless the store has one from an earlier run. */
async function makeClient(store: Store): Promise<Caller> {
  const clientId = 'demo-client';
  const { privateKey: made } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const privateKey = await store.keep(`key of ${clientId}`, String(made.export({ type: 'pkcs8', format: 'pem' })));
  const publicKey = String(createPublicKey(privateKey).export({ type: 'spki', format: 'pem' }));
  return { clientId, privateKey, publicKey };
}
