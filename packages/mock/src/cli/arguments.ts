import { parseArgs } from 'node:util';

/** The command line, read. */
export interface Arguments {
  readonly help: boolean;
  readonly json: boolean;
  readonly port: number;
  readonly host: string;
  readonly clients: readonly { readonly clientId: string; readonly file: string }[];
  readonly gatewayKey?: string;
  readonly seed?: string;
  /** A folder, or the address of a database. */
  readonly store?: string;
}

/** The command line can't be understood. */
export class UsageError extends Error {
  override readonly name: string = 'UsageError';
}

/** @throws {UsageError} with a sentence */
export function readArguments(args: readonly string[]): Arguments {
  const { port, client, 'gateway-key': gatewayKey, ...values } = parse(args);
  return {
    ...values,
    port: readPort(port),
    clients: client.map(readClient),
    ...(gatewayKey !== undefined && { gatewayKey }),
  };
}

function parse(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      options: {
        port: { type: 'string', default: '4242' },
        host: { type: 'string', default: '127.0.0.1' },
        client: { type: 'string', multiple: true, default: [] },
        'gateway-key': { type: 'string' },
        seed: { type: 'string' },
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

function readClient(text: string): Arguments['clients'][number] {
  const [, clientId, file] = /^([^=]+)=(.+)$/.exec(text) ?? [];
  if (clientId !== undefined && file !== undefined) return { clientId, file };
  throw new UsageError(`--client takes ID=FILE, such as till=till-public.pem, not ${JSON.stringify(text)}.`);
}
