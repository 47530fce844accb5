import type { Figure } from '../../../.ci/figure.ts';
import { compete, type Measure } from './support/compete.ts';
import { atLeast, atMost, tell } from './support/figures.ts';
import { makeKeys, removeKeys } from './support/keys.ts';
import { startLoad } from './support/load.ts';
import { startPrism } from './support/prism.ts';
import { type RunningServer, startServer } from './support/servers.ts';
import { type Hit, pace, wait } from './support/shot.ts';

const ROUNDS = 7;
const PAYS = 15_000;
/** Prism is slower by so much that this number takes it as long. */
const PAYS_FOR_PRISM = 1500;

interface Servers {
  readonly mock: RunningServer;
  readonly echo: RunningServer;
  readonly fastify: RunningServer;
  readonly hono: RunningServer;
  readonly prism: RunningServer;
}

/**
 * Pays fully checked, with signatures switched off, beside servers that write back what came: bare node:http, fastify
 * by the schema of our OpenAPI document, hono; and beside Prism, which checks by the same schema and gives its example.
 */
export async function* benchUnsignedPays(): AsyncGenerator<Figure> {
  const keys = makeKeys();
  const load = startLoad();
  const servers: Servers = {
    mock: await startServer('mock', keys, 'off'),
    echo: await startServer('echo'),
    fastify: await startServer('fastify'),
    hono: await startServer('hono'),
    prism: await startPrism(),
  };
  try {
    for (const connections of [10, 100]) {
      const shot = ({ port }: RunningServer, expected: string, count = PAYS): Measure<Hit> => {
        return () => load.shoot({ port, connections, count, expected });
      };
      yield* measure(connections, servers, shot);
    }
  } finally {
    load.stop();
    await Promise.all(Object.values(servers).map((server: RunningServer) => server.stop()));
    removeKeys(keys);
  }
}

type Shot = (server: RunningServer, expected: string, count?: number) => Measure<Hit>;

async function* measure(connections: number, servers: Servers, shot: Shot): AsyncGenerator<Figure> {
  const echo = '"merchantTransId"';
  const shootMock = shot(servers.mock, '"SUCCESS"');
  const { ours, ...peers } = await compete(ROUNDS, {
    ours: () => forget(servers.mock).then(shootMock),
    echo: shot(servers.echo, echo),
    fastify: shot(servers.fastify, echo),
    hono: shot(servers.hono, echo),
    prism: shot(servers.prism, '"SUCCESS"', PAYS_FOR_PRISM),
  });
  const name = `unsigned pays, ${connections} connections`;
  const rates = (to: string, peer: readonly Hit[]) => {
    return { name: `${name}, to ${to}`, ours: ours.map(pace), peer: peer.map(pace), unit: '/s' };
  };
  const waits = (to: string, peer: readonly Hit[]) => {
    return { name: `${name}, to ${to}: p99`, ours: ours.map(wait), peer: peer.map(wait), unit: 'ms' };
  };
  yield atLeast(0.6, rates('node:http', peers.echo));
  yield tell(waits('node:http', peers.echo));
  yield tell(rates('fastify with schema', peers.fastify));
  const waitsToFastify = waits('fastify with schema', peers.fastify);
  yield connections === 100 ? atMost(2, waitsToFastify) : tell(waitsToFastify);
  yield tell(rates('hono on node-server', peers.hono));
  yield tell(waits('hono on node-server', peers.hono));
  yield tell(rates('Prism', peers.prism));
  yield tell(waits('Prism', peers.prism));
}

/** Each shot begins with no orders. */
async function forget({ port }: RunningServer): Promise<void> {
  const headers = { 'content-type': 'application/json' };
  await fetch(`http://127.0.0.1:${port}/_mock/reset`, { method: 'POST', headers, body: '{}' });
}
