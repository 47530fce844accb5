import type { Figure } from '../../../.ci/figure.ts';
import type { Costs } from './programs/stores.ts';
import { tell } from './support/figures.ts';
import { runProgram } from './support/servers.ts';

const ROUNDS = 5;
const CALLS = 1000;

/** What a call costs whose orders are kept in a database, beside one in memory. PostgreSQL only where it is installed. */
export async function* benchStores(): AsyncGenerator<Figure> {
  const costs = await runProgram<Costs>([], 'stores', String(ROUNDS), String(CALLS));
  for (const call of ['pay', 'query']) {
    for (const store of ['pglite', 'postgres']) {
      const [ours, peer] = [costs[`${store} ${call}`], costs[`memory ${call}`]];
      const name = `unsigned ${call} in process over ${store}, to memory`;
      if (ours && peer) yield tell({ name, ours, peer, unit: 'µs' });
    }
  }
}
