import { createServer } from 'node:http';
import { connect } from 'node:net';
import { createAdaptorServer } from '@hono/node-server';
import express, { type ErrorRequestHandler, type RequestHandler } from 'express';
import fastify from 'fastify';
import { Hono } from 'hono';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { systemClock } from '../src/core/clock.ts';
import { toFastifyPlugin } from '../src/notifications/fastify.ts';
import { toNodeListener } from '../src/notifications/node.ts';
import type { NotificationHandlerOptions } from '../src/notifications.ts';
import { notificationText, openAnswer, openShop, post, type Shop } from './support/notification.ts';
import { listen, type RawAnswer, type Serve, servers, talk } from './support/servers.ts';

const message = await notificationText();
const stops: (() => Promise<void>)[] = [];
afterEach(() => Promise.all(stops.splice(0).map((stop) => stop())));

async function* pieces(...parts: readonly (string | Uint8Array)[]): AsyncGenerator<string | Uint8Array> {
  yield* parts;
}

/** A request with a body, whose connection ends with its answer. */
const requestHead = (length: number, method = 'POST'): string =>
  `${method} /notify HTTP/1.1\r\nhost: shop.test\r\nconnection: close\r\ncontent-type: application/json; charset=UTF-8\r\n` +
  `content-length: ${length}\r\n\r\n`;

/** Where a parser of Express reads the body, its time and its end are that parser's. */
const isBehindParser = (name: string): boolean => name.includes('raw');

async function openAt(serve: Serve, changes: Partial<NotificationHandlerOptions> = {}) {
  const shop = openShop({ clock: systemClock, ...changes });
  const { port, stop } = await serve(shop.handle);
  stops.push(stop);
  return { ...shop, port };
}

describe.each(Object.entries(servers))('behind %s', (name, serve) => {
  const open = () => openAt(serve);
  const send = ({ port }: { port: number }, body = message): Promise<RawAnswer> =>
    talk(port, pieces(requestHead(Buffer.byteLength(body)), body));

  test('a notification is handed over and acknowledged over the raw bytes', async () => {
    const shop = await open();
    const answer = await send(shop);
    expect(answer.status).toBe(200);
    expect(answer.headers.get('content-type')).toBe('application/json; charset=UTF-8');
    expect(answer.headers.get('content-length')).toBe(String(Buffer.byteLength(answer.text)));
    expect((await openAnswer(new Response(answer.text))).body).toMatchObject({ resultInfo: { resultCode: 'SUCCESS' } });
    expect(shop.events).toHaveLength(1);
    expect(shop.errors).toEqual([]);
  });

  test('blanks and escapes of the message reach the handler as they were signed', async () => {
    const shop = await open();
    const spaced = await notificationText({
      body: { extendInfo: '{"a":"\u00e9\u2028/"}' },
      spoil: (text) => `\n ${text} \n`,
    });
    expect((await send(shop, spaced)).status).toBe(200);
    expect((await send(shop, spaced.replace('10000', '10001'))).status).toBe(401);
    expect(shop.events).toHaveLength(1);
  });

  test('one without a content type, or in chunks, is as good', async () => {
    const shop = await open();
    const top = 'POST /notify HTTP/1.1\r\nhost: shop.test\r\nconnection: close\r\n';
    const bare = await talk(shop.port, pieces(`${top}content-length: ${message.length}\r\n\r\n${message}`));
    expect(bare.status).toBe(200);
    const half = message.length >> 1;
    const chunk = (text: string): string => `${text.length.toString(16)}\r\n${text}\r\n`;
    const chunked = await talk(
      shop.port,
      pieces(
        `${top}transfer-encoding: chunked\r\n\r\n`,
        chunk(message.slice(0, half)),
        chunk(message.slice(half)),
        chunk(''),
      ),
    );
    expect(chunked.status).toBe(200);
    expect(shop.events).toHaveLength(1);
  });

  test('50 MB are refused, and the next request is served', async () => {
    const shop = await open();
    const size = 50_000_000;
    async function* big(): AsyncGenerator<string | Uint8Array> {
      yield requestHead(size);
      for (let sent = 0; sent < size; sent += 1_000_000) yield new Uint8Array(1_000_000).fill(0x20);
    }
    await talk(shop.port, big());
    await vi.waitFor(() => expect(shop.errors).toMatchObject([{ status: 413 }]), 20_000);
    expect(shop.events).toEqual([]);
    expect((await send(shop)).status).toBe(200);
  });

  test('a body a little too large is told so', async () => {
    const shop = await open();
    const answer = await send(shop, message + ' '.repeat(1 << 18));
    expect(answer).toMatchObject({ status: 413, text: 'A notification has at most 262144 bytes.\n' });
  });

  test('a body that comes byte by byte is read', async () => {
    const shop = await open();
    async function* drip(): AsyncGenerator<string> {
      yield requestHead(message.length);
      for (let at = 0; at < message.length; at += 64) {
        yield message.slice(at, at + 64);
        await new Promise((resolve) => setImmediate(resolve));
      }
    }
    expect((await talk(shop.port, drip())).status).toBe(200);
    expect(shop.events).toHaveLength(1);
  });

  test('a sender who hangs up amid the body leaves nothing behind', async () => {
    const shop = await open();
    const socket = connect(shop.port, '127.0.0.1');
    socket.write(requestHead(message.length) + message.slice(0, 100));
    await new Promise((resolve) => setTimeout(resolve, 20));
    socket.destroy();
    if (!isBehindParser(name)) {
      await vi.waitFor(
        () => expect(shop.errors).toMatchObject([{ status: 400, message: 'The body broke off.' }]),
        20_000,
      );
    }
    expect((await send(shop)).status).toBe(200);
    expect(shop.events).toHaveLength(1);
  });

  test('a sender who hangs up before the answer has been heard all the same', async () => {
    const shop = await open();
    const socket = connect(shop.port, '127.0.0.1');
    socket.end(requestHead(message.length) + message, () => socket.destroy());
    await vi.waitFor(() => expect(shop.events).toHaveLength(1), 20_000);
    expect((await send(shop)).status).toBe(200);
    expect(shop.events).toHaveLength(1);
  });

  test.each(['GET', 'HEAD', 'PUT', 'DELETE', 'OPTIONS', 'TRACE'])('%s is no way to notify', async (method) => {
    const shop = await open();
    const answer = await talk(shop.port, pieces(requestHead(0, method)));
    expect(answer.status).toBeGreaterThanOrEqual(400);
    expect(shop.events).toEqual([]);
    expect((await send(shop)).status).toBe(200);
  });

  test('POST without a body is refused', async () => {
    const shop = await open();
    expect((await talk(shop.port, pieces(requestHead(0)))).status).toBe(400);
  });

  test('one connection serves one notification after another', async () => {
    const shop = await open();
    for (let time = 0; time < 3; time++) {
      const answer = await fetch(`http://127.0.0.1:${shop.port}/notify`, { method: 'POST', body: message });
      expect([answer.status, answer.headers.get('connection')]).toEqual([200, 'keep-alive']);
      await answer.text();
    }
  });
});

test.each(Object.entries(servers).filter(([name]) => !isBehindParser(name)))(
  'a body that does not come is given up after the time limit behind %s',
  async (_, serve) => {
    const shop = await openAt(serve, { timeout: 50 });
    const answer = await talk(shop.port, pieces(requestHead(message.length), message.slice(0, 100)));
    expect(answer).toMatchObject({
      status: 408,
      text: 'No whole notification arrived and was verified within 50 ms.\n',
    });
    expect(shop.events).toEqual([]);
    expect(shop.errors).toMatchObject([{ status: 408 }]);
  },
);

describe('behind something that has read the body', () => {
  const notify = async (server: Parameters<typeof listen>[0]): Promise<RawAnswer> => {
    const { port, stop } = await listen(server);
    stops.push(stop);
    const headers = { 'content-type': 'application/json' };
    const answer = await fetch(`http://127.0.0.1:${port}/notify`, { method: 'POST', body: message, headers });
    return { status: answer.status, headers: answer.headers, text: await answer.text() };
  };
  const expectAdvice = (shop: Shop, { status, text }: RawAnswer): void => {
    expect(status).toBe(500);
    expect(text).toContain('mount the handler ahead of express.json(), or put express.raw({ type: () => true })');
    expect(shop.events).toEqual([]);
    expect(shop.errors).toMatchObject([{ name: 'NotificationRefusal', status: 500 }]);
  };
  /** The handler in Express, behind a middleware. */
  const behind = (shop: Shop, ...before: readonly RequestHandler[]) =>
    createServer(express().post('/notify', ...before, toNodeListener(shop.handle)));

  test.each([
    { parser: 'json()', before: express.json() },
    { parser: 'text()', before: express.text({ type: () => true }) },
    { parser: 'urlencoded()', before: express.urlencoded({ type: () => true }) },
  ])('Express, express.$parser: the answer says what to do', async ({ before }) => {
    const shop = openShop();
    expectAdvice(shop, await notify(behind(shop, before)));
  });

  test('Express, a parser that keeps the raw bytes: they are taken', async () => {
    const shop = openShop();
    const verify = (request: object, _: unknown, rawBody: Buffer): void => {
      Object.assign(request, { rawBody });
    };
    expect((await notify(behind(shop, express.json({ verify })))).status).toBe(200);
    expect(shop.events).toHaveLength(1);
  });

  test('Express, a parser of another content type: the body is still there', async () => {
    const shop = openShop();
    expect((await notify(behind(shop, express.urlencoded()))).status).toBe(200);
  });

  test('Express, something that answers first: nothing is added to its answer', async () => {
    let answerFirst = (): void => {};
    const shop = openShop({ onPayment: () => answerFirst() });
    const early: RequestHandler = (_request, response, next) => {
      answerFirst = () => response.status(202).end('early');
      next();
    };
    expect(await notify(behind(shop, early))).toMatchObject({ status: 202, text: 'early' });
    expect(shop.errors).toEqual([]);
  });

  test('Hono: the answer says what to do', async () => {
    const shop = openShop();
    const app = new Hono();
    app.use(async (context, next) => {
      await context.req.json();
      await next();
    });
    app.post('/notify', (context) => shop.handle(context.req.raw));
    expectAdvice(shop, await notify(createAdaptorServer({ fetch: app.fetch })));
    shop.errors.splice(0);
    const answer = await app.request(post(message));
    expectAdvice(shop, { status: answer.status, headers: answer.headers, text: await answer.text() });
  });

  test('Fastify: its parsers are set aside for the route, and for it alone', async () => {
    const shop = openShop();
    const app = fastify();
    app.post('/other', async ({ body }) => body);
    await app.register(toFastifyPlugin(shop.handle, { path: '/notify' }), { prefix: '/acquiring' });
    const headers = { 'content-type': 'application/json' };
    const other = await app.inject({ method: 'POST', url: '/other', body: '{"a":1}', headers });
    expect(other.json()).toEqual({ a: 1 });
    const answer = await app.inject({ method: 'POST', url: '/acquiring/notify', body: message, headers });
    expect(answer.statusCode).toBe(200);
    expect(shop.events).toHaveLength(1);
    await app.close();
  });
});

describe('a handler that rejects', () => {
  const shop = openShop({ privateKey: 'x', onError: undefined });

  test('is told to the error handler of Express', async () => {
    const onError: ErrorRequestHandler = (error, _request, response, _next) => {
      response.status(502).end(`told: ${error.name}`);
    };
    const { port, stop } = await listen(
      createServer(express().post('/notify', toNodeListener(shop.handle)).use(onError)),
    );
    stops.push(stop);
    const answer = await fetch(`http://127.0.0.1:${port}/notify`, { method: 'POST', body: message });
    expect([answer.status, await answer.text()]).toEqual([502, 'told: KeyError']);
  });

  test('is told to the error handler of Fastify', async () => {
    const app = fastify();
    app.setErrorHandler((error, _request, reply) => reply.code(502).send(`told: ${(error as Error).name}`));
    await app.register(toFastifyPlugin(shop.handle, { path: '/notify' }));
    const answer = await app.inject({ method: 'POST', url: '/notify', body: message });
    expect([answer.statusCode, answer.body]).toEqual([502, 'told: KeyError']);
    await app.close();
  });

  test('is answered with 500 by node:http, which goes on', async () => {
    const { port, stop } = await listen(createServer(toNodeListener(shop.handle)));
    stops.push(stop);
    for (let time = 0; time < 2; time++) {
      const answer = await fetch(`http://127.0.0.1:${port}/notify`, { method: 'POST', body: message });
      expect([answer.status, await answer.text()]).toEqual([500, '']);
    }
  });
});
