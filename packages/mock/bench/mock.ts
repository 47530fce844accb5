import type { Bench } from '../../../.ci/figure.ts';
import { benchInProcess } from './in-process.ts';
import { benchOrders } from './orders.ts';
import { benchSignedPays } from './signed.ts';
import { benchStart } from './start.ts';
import { benchStores } from './stores.ts';
import { benchUnsignedPays } from './unsigned.ts';

/** All that is measured of the simulator, as it is built: every figure beside a peer's in the same run. */
export const mockBenches: readonly Bench[] = [
  benchStart,
  benchSignedPays,
  benchUnsignedPays,
  benchInProcess,
  benchOrders,
  benchStores,
];
