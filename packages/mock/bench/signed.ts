import type { Figure } from '../../../.ci/figure.ts';
import { compete } from './support/compete.ts';
import { atLeast, tell } from './support/figures.ts';
import { makeKeys, removeKeys } from './support/keys.ts';
import { startLoad } from './support/load.ts';
import { startServer } from './support/servers.ts';
import { pace, wait } from './support/shot.ts';

const ROUNDS = 7;
const PAYS = 3000;

/** Signed pays, verified and fully checked, beside a bare server that only verifies and signs. */
export async function* benchSignedPays(): AsyncGenerator<Figure> {
  const keys = makeKeys();
  const load = startLoad(keys);
  const floor = await startServer('verify-and-sign', keys);
  const mock = await startServer('mock', keys);
  try {
    for (const connections of [10, 100]) {
      const shot = (port: number) => () => load.shoot({ port, connections, count: PAYS, expected: '"SUCCESS"' });
      const { ours, peer } = await compete(ROUNDS, { ours: shot(mock.port), peer: shot(floor.port) });
      const name = `signed pays, ${connections} connections, to verifying and signing alone`;
      yield atLeast(0.9, { name, ours: ours.map(pace), peer: peer.map(pace), unit: '/s' });
      yield tell({ name: `${name}: p99`, ours: ours.map(wait), peer: peer.map(wait), unit: 'ms' });
    }
  } finally {
    load.stop();
    await Promise.all([floor.stop(), mock.stop()]);
    removeKeys(keys);
  }
}
