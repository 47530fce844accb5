import { createServer, type Server } from 'node:http';
import { type AddressInfo, connect, type Socket } from 'node:net';
import { createAdaptorServer, type ServerType } from '@hono/node-server';
import express from 'express';
import fastify from 'fastify';
import { Hono } from 'hono';
import { toFastifyPlugin } from '../../src/notifications/fastify.ts';
import { toNodeListener } from '../../src/notifications/node.ts';
import type { NotificationHandler } from '../../src/notifications.ts';

/** Each framework with the handler at /notify, as a user would mount it. Stops with what comes back. */
export type Serve = (handle: NotificationHandler) => Promise<{ readonly port: number; stop(): Promise<void> }>;

export async function listen(server: Server | ServerType): ReturnType<Serve> {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const stop = async (): Promise<void> => {
    if ('closeAllConnections' in server) server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  };
  return { port, stop };
}

export const servers: Readonly<Record<string, Serve>> = {
  'node:http': (handle) => listen(createServer(toNodeListener(handle))),
  Express: (handle) => {
    const app = express();
    app.all('/notify', toNodeListener(handle));
    app.use(express.json());
    return listen(createServer(app));
  },
  'Express behind express.raw()': (handle) => {
    const app = express();
    app.all('/notify', express.raw({ type: () => true, limit: '64mb' }), toNodeListener(handle));
    return listen(createServer(app));
  },
  Fastify: async (handle) => {
    const app = fastify();
    app.post('/other', async ({ body }) => body);
    await app.register(toFastifyPlugin(handle, { path: '/notify' }));
    await app.ready();
    return listen(app.server);
  },
  Hono: (handle) => {
    const app = new Hono();
    app.all('/notify', (context) => handle(context.req.raw));
    return listen(createAdaptorServer({ fetch: app.fetch }));
  },
};

export interface RawAnswer {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
}

/** Writes pieces to a socket, waiting between them, and reads until the server has closed the connection. */
export function talk(port: number, pieces: AsyncIterable<string | Uint8Array>): Promise<RawAnswer> {
  return new Promise((resolve, reject) => {
    const socket = connect(port, '127.0.0.1');
    const chunks: Buffer[] = [];
    socket.on('data', (chunk) => chunks.push(chunk));
    // A server that has answered may cut off the rest of what is sent.
    socket.on('error', () => {});
    socket.on('close', () => {
      try {
        resolve(parse(Buffer.concat(chunks).toString()));
      } catch (error) {
        reject(error);
      }
    });
    (async () => {
      for await (const piece of pieces) {
        if (socket.destroyed) return;
        if (!socket.write(piece)) await free(socket);
      }
    })().catch(reject);
  });
}

/** Waits until the socket takes more, or is gone. */
function free(socket: Socket): Promise<void> {
  return new Promise((resolve) => {
    const done = (): void => {
      socket.off('drain', done).off('close', done);
      resolve();
    };
    socket.on('drain', done).on('close', done);
  });
}

function parse(raw: string): RawAnswer {
  const [top = '', ...rest] = raw.split('\r\n\r\n');
  const [first = '', ...lines] = top.split('\r\n');
  const headers = new Headers(
    lines.map((line): [string, string] => [line.slice(0, line.indexOf(':')), line.slice(line.indexOf(':') + 1).trim()]),
  );
  return { status: Number(/^HTTP\/1\.1 (\d{3})/.exec(first)?.[1]), headers, text: rest.join('\r\n\r\n') };
}
