import type { RequestListener, Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { MadeKey } from './console/site.ts';
import { locate, routeAt } from './doors/locate.ts';
import type { SiteSettings } from './doors/site-listener.ts';
import { answerOnSocket } from './doors/socket.ts';
import type { Mock } from './mock.ts';

// An `import` of it would make Node.js load its own fetch and WebSocket too: 12 MB and 20 ms.
const { createServer } = process.getBuiltinModule('node:http');

/** How the mock is served. */
export interface ServerOptions {
  readonly mock: Pick<Mock, 'fetch' | 'exchange' | 'maxBytes'>;
  /** 0 takes a free one. @default 0 */
  readonly port?: number;
  /** Address to listen at. Loopback keeps other machines out. @default '127.0.0.1' */
  readonly host?: string;
  /** A request that takes longer to arrive, in milliseconds, is given up with status 408. @default 30_000 */
  readonly requestTimeout?: number;
  /** Private keys that were made for this run: the console hands them out. @default none */
  readonly madeKeys?: readonly MadeKey[];
}

export type { MadeKey } from './console/site.ts';

/** A mock that listens. */
export interface MockServer {
  /** Base URL, without a slash at the end. */
  readonly url: string;
  readonly port: number;
  /** Takes no more connections and resolves when the last has ended. The mock itself goes on. */
  close(): Promise<void>;
}

/** Connections that are still busy so long after `close` are cut, in milliseconds. */
const GRACE = 2000;

/**
 * Serves a mock over HTTP, on Node.
 *
 * @throws {Error} with a sentence, if it can't listen there
 * @example
 * const server = await startServer({ mock: await createMock() });
 * console.log(server.url);
 */
export async function startServer({
  mock,
  port = 0,
  host = '127.0.0.1',
  requestTimeout = 30_000,
  madeKeys = [],
}: ServerOptions): Promise<MockServer> {
  // Node.js looks for slow senders each half minute unless it is told to, and then they have twice the time.
  const limits = { requestTimeout, headersTimeout: requestTimeout, connectionsCheckingInterval: requestTimeout / 4 };
  const server = createServer(limits, createListener(mock, { host, madeKeys }));
  await listen(server, port, host);
  const { port: taken } = server.address() as AddressInfo;
  return { url: `http://${host.includes(':') ? `[${host}]` : host}:${taken}`, port: taken, close: () => stop(server) };
}

/** Calls of functions go straight to the gateway, and their faults happen on the socket; the rest goes by `fetch`. */
function createListener(mock: ServerOptions['mock'], settings: Omit<SiteSettings, 'mock'>): RequestListener {
  let site: Promise<RequestListener> | undefined;
  const openSite = async (): Promise<RequestListener> => {
    const { createSiteListener } = await import('./doors/site-listener.ts');
    return createSiteListener({ mock, ...settings });
  };
  return (request, response) => {
    if (request.method === 'POST' && routeAt(locate(request.url ?? ''))) {
      answerOnSocket(mock, request, response);
      return;
    }
    // Most servers answer calls alone: what else they could do is loaded when somebody asks for it.
    site ??= openSite();
    void site.then((listener) => listener(request, response));
  };
}

function listen(server: Server, port: number, host: string): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) =>
      reject(new Error(explain(error, port, host), { cause: error })),
    );
    server.listen(port, host, resolve);
  });
}

function explain({ code, message }: NodeJS.ErrnoException, port: number, host: string): string {
  if (code === 'EADDRINUSE') return `Port ${port} of ${host} is in use. Choose another one, or 0 for any that is free.`;
  if (code === 'EACCES')
    return `This user may not listen on port ${port}. Choose one from 1024 up, or 0 for any that is free.`;
  if (code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND') return `This machine has no address ${host}.`;
  return `The server can't listen on port ${port} of ${host}: ${message}`;
}

function stop(server: Server): Promise<void> {
  return new Promise((resolve) => {
    const cut = setTimeout(() => server.closeAllConnections(), GRACE);
    server.close(() => {
      clearTimeout(cut);
      resolve();
    });
    server.closeIdleConnections();
  });
}
