import type { Figure } from '../../../.ci/figure.ts';
import { compete } from './support/compete.ts';
import { atLeast, atMost, tell } from './support/figures.ts';
import { makeKeys, removeKeys } from './support/keys.ts';
import { type Load, startLoad } from './support/load.ts';
import { startPrism } from './support/prism.ts';
import { type RunningServer, startServer } from './support/servers.ts';
import { type Hit, medianHit } from './support/shot.ts';

const ROUNDS = 2;
const PAYS = 20_000;
/** Prism is slower by so much that this number takes it as long. */
const PAYS_FOR_PRISM = 1000;

type Peer = 'node:http' | 'fastify with schema' | 'hono on node-server' | 'Prism';

/**
 * Pays fully checked, with signatures switched off, beside servers that write back what came: bare node:http, fastify
 * by the schema of our OpenAPI document, hono; and beside Prism, which checks by the same schema and gives its example.
 */
export async function* benchUnsignedPays(): AsyncGenerator<Figure> {
  const keys = makeKeys();
  const load = startLoad();
  const mock = await startServer('mock', keys, 'off');
  const peers: Readonly<Record<Peer, RunningServer>> = {
    'node:http': await startServer('echo'),
    'fastify with schema': await startServer('fastify'),
    'hono on node-server': await startServer('hono'),
    Prism: await startPrism(),
  };
  try {
    for (const connections of [10, 100]) yield* measure(connections, { load, mock, peers });
  } finally {
    load.stop();
    await Promise.all([mock, ...Object.values(peers)].map((server) => server.stop()));
    removeKeys(keys);
  }
}

interface Stage {
  readonly load: Load;
  readonly mock: RunningServer;
  readonly peers: Readonly<Record<Peer, RunningServer>>;
}

async function* measure(connections: number, { load, mock, peers }: Stage): AsyncGenerator<Figure> {
  const shot =
    ({ port }: RunningServer, expected: string, count: number) =>
    (): Promise<Hit> =>
      load.shoot({ port, connections, count, expected });
  const echo = '"merchantTransId"';
  const hits = await compete(ROUNDS, {
    ours: async () => {
      await forget(mock);
      return shot(mock, '"SUCCESS"', PAYS)();
    },
    'node:http': shot(peers['node:http'], echo, PAYS),
    'fastify with schema': shot(peers['fastify with schema'], echo, PAYS),
    'hono on node-server': shot(peers['hono on node-server'], echo, PAYS),
    Prism: shot(peers.Prism, '"SUCCESS"', PAYS_FOR_PRISM),
  });
  const ours = medianHit(hits.ours);
  for (const name of Object.keys(peers) as Peer[]) {
    const peer = medianHit(hits[name]);
    const rates = {
      name: `unsigned pays, ${connections} connections, to ${name}`,
      ours: ours.perSecond,
      peer: peer.perSecond,
      unit: '/s',
    };
    const tails = { name: `${rates.name}: p99`, ours: ours.p99, peer: peer.p99, unit: 'ms' };
    yield name === 'node:http' ? atLeast(0.6, rates) : tell(rates);
    yield name === 'fastify with schema' && connections === 100 ? atMost(2, tails) : tell(tails);
  }
}

/** Each shot begins with no orders. */
async function forget({ port }: RunningServer): Promise<void> {
  const headers = { 'content-type': 'application/json' };
  await fetch(`http://127.0.0.1:${port}/_mock/reset`, { method: 'POST', headers, body: '{}' });
}
