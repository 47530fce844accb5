import { generateKeyPairSync } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { createMock } from '../create-mock.ts';
import type { ClientRegistration } from '../gateway/clients.ts';
import { type MadeKey, type MockServer, startServer } from '../server.ts';
import type { Arguments } from './arguments.ts';

/** A client as it is announced. The private key is there if it was made for this run. */
export interface AnnouncedClient {
  readonly clientId: string;
  readonly privateKey?: string;
}

/** What runs, and what its user has to know. */
export interface Running {
  readonly url: string;
  readonly port: number;
  readonly seed: string;
  readonly gatewayPublicKey: string;
  readonly clients: readonly AnnouncedClient[];
  stop(): Promise<void>;
}

/** @throws {Error} with a sentence, for a file, a key or a port that can't be used */
export async function start({ clients, gatewayKey, seed, port, host }: Arguments): Promise<Running> {
  const callers = clients.length > 0 ? await Promise.all(clients.map(readClient)) : [makeClient()];
  const mock = await createMock({
    clients: callers,
    ...(seed !== undefined && { seed }),
    ...(gatewayKey !== undefined && { gatewayPrivateKey: await readText(gatewayKey) }),
  });
  const server: MockServer = await startServer({ mock, port, host, madeKeys: callers.filter(isMade) });
  return {
    url: server.url,
    port: server.port,
    seed: mock.seed,
    gatewayPublicKey: mock.gatewayPublicKey,
    clients: callers.map(({ publicKey: _, ...announced }) => announced),
    async stop() {
      mock.close();
      await server.close();
    },
  };
}

function isMade(caller: AnnouncedClient): caller is MadeKey {
  return caller.privateKey !== undefined;
}

type Caller = AnnouncedClient & ClientRegistration;

async function readClient({ clientId, file }: Arguments['clients'][number]): Promise<Caller> {
  return { clientId, publicKey: await readText(file) };
}

function makeClient(): Caller {
  const { privateKey, publicKey } = generateKeyPairSync('rsa', {
    modulusLength: 2048,
    publicKeyEncoding: { type: 'spki', format: 'pem' },
    privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
  });
  return { clientId: 'demo-client', privateKey, publicKey };
}

async function readText(file: string): Promise<string> {
  try {
    return await readFile(file, 'utf8');
  } catch (error) {
    throw new Error(`The file ${file} can't be read: ${error instanceof Error ? error.message : String(error)}`);
  }
}
