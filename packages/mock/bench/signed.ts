import type { Figure } from '../../../.ci/figure.ts';
import { compete } from './support/compete.ts';
import { atLeast, tell } from './support/figures.ts';
import { makeKeys, removeKeys } from './support/keys.ts';
import { startLoad } from './support/load.ts';
import { type RunningServer, startServer } from './support/servers.ts';
import { cost, pace, tail } from './support/versus.ts';

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
      const shoot = ({ meet }: RunningServer) => {
        return () => meet(load, { connections, count: PAYS, expected: '"SUCCESS"' });
      };
      const hits = await compete(ROUNDS, { ours: shoot(mock), peer: shoot(floor) });
      const versus = { name: `signed pays, ${connections} connections, to verifying and signing alone`, ...hits };
      yield atLeast(0.9, pace(versus));
      yield tell(tail(versus));
      yield tell(cost(versus));
    }
  } finally {
    load.stop();
    await Promise.all([floor.stop(), mock.stop()]);
    removeKeys(keys);
  }
}
