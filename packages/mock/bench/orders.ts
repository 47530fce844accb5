import type { Figure } from '../../../.ci/figure.ts';
import type { Found } from './programs/orders.ts';
import { tell } from './support/figures.ts';
import { runProgram } from './support/servers.ts';

const ORDERS = 1_000_000;
const MEGABYTE = 2 ** 20;

/** What a million orders cost: memory for each, time for a query among them, and memory if few are to be kept. */
export async function* benchOrders(): AsyncGenerator<Figure> {
  const node = ['--expose-gc', '--max-old-space-size=8192'];
  const { orders, ...found } = await runProgram<Found>(node, 'orders', String(ORDERS));
  const all = `${orders.toLocaleString('en')} orders`;
  const { few, many } = found.microseconds;
  const memory = { ours: [found.bytesPerOrder], peer: [found.bytesOfJson], unit: 'B' };
  const time = { ours: [many], peer: [few], unit: 'µs' };
  const kept = {
    ours: [found.bytesWithBound / MEGABYTE],
    peer: [(found.bytesPerOrder * orders) / 10 / MEGABYTE],
    unit: 'MB',
  };
  yield tell({ name: `memory for each of ${all}, to its text as JSON`, ...memory });
  yield tell({ name: `query among ${all}, to one among 1,000`, ...time });
  yield tell({ name: 'memory after a tenth as many, of which 1,000 are kept, to all kept', ...kept });
}
