import type { MockOptions } from '../options.ts';
import type { Arguments } from './arguments.ts';
import { readConfig } from './config.ts';
import type { ConfigClient } from './config-fields.ts';

/** What the command line and the file of settings ask for together. */
export interface Settings {
  readonly port: number;
  readonly host: string;
  /** None: one is made. */
  readonly clients: readonly ConfigClient[];
  /** A file. */
  readonly gatewayKey?: string;
  /** A folder, the address of a database, or `memory`. */
  readonly store?: string;
  readonly options: Omit<MockOptions, 'clients' | 'gatewayPrivateKey' | 'store'>;
}

/**
 * A flag wins over what the file says.
 *
 * @throws {UsageError} for a file with something that can't be taken, and {Error} for one that can't be read
 */
export async function settle(flags: Arguments): Promise<Settings> {
  const config = flags.config === undefined ? {} : await readConfig(flags.config);
  const { clients = [], gatewayPrivateKeyFile, ...rest } = config;
  const { port = rest.port ?? 4242, host = rest.host ?? '127.0.0.1', seed, time, level } = flags;
  const { store = rest.store, gatewayKey = gatewayPrivateKeyFile } = flags;
  const { port: _, host: __, store: ___, ...options } = rest;
  return {
    port,
    host,
    clients: flags.clients.length > 0 ? flags.clients : clients,
    ...(gatewayKey !== undefined && { gatewayKey }),
    ...(store !== undefined && { store }),
    options: { ...options, ...(seed !== undefined && { seed }), ...(time && { time }), ...(level && { level }) },
  };
}
