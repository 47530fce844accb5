/**
 * Pays and queries in one process and without signatures, one after the other, over each store.
 * `node stores.ts ROUNDS CALLS` prints one line of JSON: microseconds a call, round by round; of PostgreSQL where it is
 * installed.
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createMemoryStore, createMock, type Mock, type Store } from '@intl-acquiring/mock';
import { openStore } from '@intl-acquiring/mock/store';
import { startPostgres, withoutPostgres } from '../../test/support/postgres.ts';
import { compete, type Measure } from '../support/compete.ts';
import { CLIENT_ID, createMessageWriter, PAY_PATH, QUERY_PATH } from '../support/messages.ts';

/** Microseconds, by store and kind of call: `memory pay`, `postgres query`. */
export type Costs = Readonly<Record<string, readonly number[]>>;

const [rounds = '5', calls = '1000'] = process.argv.slice(2);
const folder = await mkdtemp(join(tmpdir(), 'mock-bench-'));
const postgres = withoutPostgres === '' ? await startPostgres() : undefined;
const stores: Readonly<Record<string, Store>> = {
  memory: createMemoryStore(),
  pglite: await openStore(folder),
  ...(postgres && { postgres: await openStore(postgres.url) }),
};
const measures: Record<string, Measure<number>> = {};
for (const [name, store] of Object.entries(stores)) {
  const mock = await createMock({ store, signatures: 'off', clients: [{ clientId: CLIENT_ID }] });
  const ids = Array.from({ length: Number(calls) }, (_, place) => `till-${place + 1}`);
  measures[`${name} pay`] = async () => {
    await mock.reset();
    return send(mock, PAY_PATH, await createMessageWriter().pays(ids.length));
  };
  measures[`${name} query`] = async () => send(mock, QUERY_PATH, await createMessageWriter().queries(ids));
}
const costs: Costs = await compete(Number(rounds), measures);
for (const store of Object.values(stores)) await store.close();
await postgres?.stop();
await rm(folder, { recursive: true });
// Whoever reads this line may end the process.
console.log(JSON.stringify(costs));

async function send({ exchange }: Mock, path: string, bodies: readonly string[]): Promise<number> {
  const messages = bodies.map((body) => new TextEncoder().encode(body));
  const began = performance.now();
  for (const body of messages) {
    const outcome = await exchange({ method: 'POST', path, body });
    if (outcome?.kind !== 'answer' || !String(outcome.body).includes('"SUCCESS"'))
      throw new Error(`No success: ${body}`);
  }
  return (1000 * (performance.now() - began)) / messages.length;
}
