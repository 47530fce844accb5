import type { Target } from '../store/order-store.ts';

/** A request that names an order by either of its ids. */
interface Naming {
  readonly merchantId: string;
  readonly acquirementId?: string;
  readonly merchantTransId?: string;
}

/** The order that a request names. `acquirementId` counts before the other; an empty one is none. */
export function nameTarget({ merchantId, acquirementId, merchantTransId }: Naming): Target {
  return { merchantId, ...(acquirementId && { acquirementId }), ...(merchantTransId && { merchantTransId }) };
}
