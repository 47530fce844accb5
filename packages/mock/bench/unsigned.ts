import type { Figure } from '../../../.ci/figure.ts';
import { compete } from './support/compete.ts';
import { atLeast, atMost, tell } from './support/figures.ts';
import { makeKeys, removeKeys } from './support/keys.ts';
import { type Load, startLoad } from './support/load.ts';
import { startPrism } from './support/prism.ts';
import { type MetHit, type RunningServer, startServer } from './support/servers.ts';
import { cost, pace, tail } from './support/versus.ts';

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
      const name = `unsigned pays, ${connections} connections`;
      yield* describe(name, await measure(connections, servers, load));
    }
  } finally {
    load.stop();
    await Promise.all(Object.values(servers).map((server: RunningServer) => server.stop()));
    removeKeys(keys);
  }
}

type Hits = Readonly<Record<keyof Servers, readonly MetHit[]>>;

function measure(connections: number, { mock, echo, fastify, hono, prism }: Servers, load: Load): Promise<Hits> {
  const back = { connections, count: PAYS, expected: '"merchantTransId"' };
  const paid = { ...back, expected: '"SUCCESS"' };
  return compete(ROUNDS, {
    mock: () => forget(mock).then(() => mock.meet(load, paid)),
    echo: () => echo.meet(load, back),
    fastify: () => fastify.meet(load, back),
    hono: () => hono.meet(load, back),
    prism: () => prism.meet(load, { ...paid, count: PAYS_FOR_PRISM }),
  });
}

function* describe(name: string, { mock: ours, echo, fastify, hono, prism }: Hits): Generator<Figure> {
  const toEcho = { name: `${name}, to node:http`, ours, peer: echo };
  yield atLeast(0.6, pace(toEcho));
  yield tell(tail(toEcho));
  yield tell(cost(toEcho));
  const toFastify = { name: `${name}, to fastify with schema`, ours, peer: fastify };
  yield tell(pace(toFastify));
  yield atMost(2, tail(toFastify));
  yield tell(pace({ name: `${name}, to hono on node-server`, ours, peer: hono }));
  yield tell(pace({ name: `${name}, to Prism`, ours, peer: prism }));
}

/** Each shot begins with no orders. */
async function forget({ port }: RunningServer): Promise<void> {
  const headers = { 'content-type': 'application/json' };
  await fetch(`http://127.0.0.1:${port}/_mock/reset`, { method: 'POST', headers, body: '{}' });
}
