import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Agent } from 'undici';
import { afterAll, afterEach, describe, expect, test, vi } from 'vitest';
import type { Transport } from '../src/index.ts';
import { undiciTransport } from '../src/undici.ts';
import { coffee, newClient } from './support/client.ts';
import { createGateway, readRequest, sealReply } from './support/gateway.ts';

const servers: Server[] = [];

async function listen(listener: RequestListener): Promise<string> {
  const server = createServer(listener);
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

async function stop(server: Server): Promise<void> {
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
}

afterEach(() => Promise.all(servers.splice(0).map(stop)));

const agent = new Agent({ connections: 4 });
afterAll(() => agent.close());

const transports: { name: string; changes: { transport?: Transport } }[] = [
  { name: 'fetch', changes: {} },
  { name: 'undici', changes: { transport: undiciTransport(agent) } },
];

describe.each(transports)('over a real socket, by $name', ({ changes }) => {
  test('a signed reply is a success', async () => {
    const { fetch } = createGateway();
    const baseUrl = await listen(async (request, response) => {
      const body = Buffer.concat(await request.toArray());
      const reply = await fetch(new Request(`http://gateway.test${request.url}`, { method: 'POST', body }));
      response.writeHead(reply.status).end(await reply.text());
    });
    expect(await newClient({ baseUrl, ...changes }).pay(coffee)).toMatchObject({ outcome: 'succeeded' });
  });

  test('a refused connection is tried again, and nothing was sent', async () => {
    const baseUrl = await listen(() => {});
    await Promise.all(servers.splice(0).map(stop));
    const outcome = await newClient({ baseUrl, ...changes }).pay(coffee);
    expect(outcome).toMatchObject({ outcome: 'unknown', reason: 'network', call: { sent: false } });
    expect(outcome.call.attempts).toHaveLength(3);
    expect(outcome).toHaveProperty(
      'message',
      expect.stringMatching(/^connect ECONNREFUSED 127\.0\.0\.1:\d+\. Nothing was sent/),
    );
  });

  test('a name that does not exist is tried again, and nothing was sent', async () => {
    const outcome = await newClient({ baseUrl: 'http://gateway.invalid', ...changes }).pay(coffee);
    expect(outcome).toMatchObject({ outcome: 'unknown', reason: 'network', call: { sent: false } });
    expect(outcome.call.attempts).toHaveLength(3);
  });

  test('a reply in many pieces is a success', async () => {
    const baseUrl = await listen(async (request, response) => {
      const body = Buffer.concat(await request.toArray());
      const reply = Buffer.from(
        await sealReply(await readRequest(new Request('http://x.test', { method: 'POST', body }))),
      );
      response.writeHead(200);
      for (let at = 0; at < reply.length; at += 100) {
        response.write(reply.subarray(at, at + 100));
        await new Promise((resolve) => setTimeout(resolve, 1));
      }
      response.end();
    });
    expect(await newClient({ baseUrl, ...changes }).pay(coffee)).toMatchObject({ outcome: 'succeeded' });
  });

  test('a reply without end is not read to it', async () => {
    let written = 0;
    const baseUrl = await listen((request, response) => {
      request.resume().on('end', () => {
        response.writeHead(200);
        const pour = (): void => {
          while (!response.destroyed && response.write(Buffer.alloc(65_536, 32))) written += 65_536;
        };
        response.on('drain', pour);
        pour();
      });
    });
    const outcome = await newClient({ baseUrl, ...changes }).pay(coffee);
    expect(outcome).toMatchObject({ outcome: 'unknown', reason: 'unreadable' });
    expect(written).toBeLessThan(32 << 20);
  });
});

test('undici: what waits for a connection until its time is up was never sent', async () => {
  const one = new Agent({ connections: 1 });
  const arrived: string[] = [];
  const release = Promise.withResolvers<void>();
  const baseUrl = await listen(async (request, response) => {
    arrived.push(JSON.parse(Buffer.concat(await request.toArray()).toString()).request.body.merchantTransId);
    await release.promise;
    response.end('no answer');
  });
  const client = newClient({ baseUrl, transport: undiciTransport(one) });
  const first = client.pay({ ...coffee, merchantTransId: 'first' });
  await vi.waitFor(() => expect(arrived).toEqual(['first']), 20_000);
  const second = await client.pay({ ...coffee, merchantTransId: 'second' }, { attemptTimeout: 200 });
  expect(second).toMatchObject({ outcome: 'unknown', reason: 'timeout', call: { sent: false } });
  release.resolve();
  expect(await first).toMatchObject({ outcome: 'unknown', reason: 'unreadable', call: { sent: true } });
  // The connection is free again, and what nobody waits for any longer is not sent over it.
  await client.pay({ ...coffee, merchantTransId: 'third' });
  expect(arrived).toEqual(['first', 'third']);
  await one.destroy();
});
