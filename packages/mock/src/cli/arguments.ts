import { parseArgs } from 'node:util';
import type { Level } from '../engine/policy.ts';
import { oneOf, type Reader, ValueError } from './read-value.ts';

/** The command line, read. */
export interface Arguments {
  readonly help: boolean;
  readonly json: boolean;
  /** A file of settings, for what no flag says. */
  readonly config?: string;
  readonly port?: number;
  readonly host?: string;
  readonly clients: readonly { readonly clientId: string; readonly publicKeyFile: string }[];
  readonly gatewayKey?: string;
  readonly seed?: string;
  readonly time?: 'real' | 'virtual';
  readonly level?: Level;
  /** A folder, the address of a database, or `memory`. */
  readonly store?: string;
}

/** The command line can't be understood. */
export class UsageError extends Error {
  override readonly name: string = 'UsageError';
}

/** @throws {UsageError} with a sentence */
export function readArguments(args: readonly string[]): Arguments {
  const { port, client, 'gateway-key': gatewayKey, time, level, ...values } = parse(args);
  return {
    ...values,
    ...(port !== undefined && { port: readPort(port) }),
    ...(time !== undefined && { time: readWord(time, '--time', oneOf('real', 'virtual')) }),
    ...(level !== undefined && { level: readWord(level, '--level', oneOf('as-documented', 'strict')) }),
    clients: client.map(readClient),
    ...(gatewayKey !== undefined && { gatewayKey }),
  };
}

function parse(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      options: {
        config: { type: 'string' },
        port: { type: 'string' },
        host: { type: 'string' },
        client: { type: 'string', multiple: true, default: [] },
        'gateway-key': { type: 'string' },
        seed: { type: 'string' },
        time: { type: 'string' },
        level: { type: 'string' },
        store: { type: 'string' },
        json: { type: 'boolean', default: false },
        help: { type: 'boolean', short: 'h', default: false },
      },
    }).values;
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error));
  }
}

function readPort(text: string): number {
  const port = /^\d{1,5}$/.test(text) ? Number(text) : Number.NaN;
  if (port <= 65_535) return port;
  throw new UsageError(`--port takes a number from 0 to 65535, not ${JSON.stringify(text)}.`);
}

function readWord<Word>(text: string, flag: string, read: Reader<Word>): Word {
  try {
    return read(text, flag);
  } catch (error) {
    throw error instanceof ValueError ? new UsageError(error.message) : error;
  }
}

function readClient(text: string): Arguments['clients'][number] {
  const [, clientId, publicKeyFile] = /^([^=]+)=(.+)$/.exec(text) ?? [];
  if (clientId !== undefined && publicKeyFile !== undefined) return { clientId, publicKeyFile };
  throw new UsageError(`--client takes ID=FILE, such as till=till-public.pem, not ${JSON.stringify(text)}.`);
}
