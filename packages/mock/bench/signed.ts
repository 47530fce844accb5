import type { Figure } from '../../../.ci/figure.ts';
import { compete } from './support/compete.ts';
import { atLeast, tell } from './support/figures.ts';
import { makeKeys, removeKeys } from './support/keys.ts';
import { startLoad } from './support/load.ts';
import { startServer } from './support/servers.ts';
import { medianHit } from './support/shot.ts';

const ROUNDS = 7;
const PAYS = 4000;

/** Signed pays, verified and fully checked, beside a bare server that only verifies and signs. */
export async function* benchSignedPays(): AsyncGenerator<Figure> {
  const keys = makeKeys();
  const load = startLoad(keys);
  const floor = await startServer('verify-and-sign', keys);
  const mock = await startServer('mock', keys);
  try {
    for (const connections of [10, 100]) {
      const shot = (port: number) => () => load.shoot({ port, connections, count: PAYS, expected: '"SUCCESS"' });
      const hits = await compete(ROUNDS, { ours: shot(mock.port), floor: shot(floor.port) });
      const [ours, peer] = [medianHit(hits.ours), medianHit(hits.floor)];
      const name = `signed pays, ${connections} connections, to verifying and signing alone`;
      yield atLeast(0.9, { name, ours: ours.perSecond, peer: peer.perSecond, unit: '/s' });
      yield tell({ name: `${name}: p99`, ours: ours.p99, peer: peer.p99, unit: 'ms' });
    }
  } finally {
    load.stop();
    await Promise.all([floor.stop(), mock.stop()]);
    removeKeys(keys);
  }
}
