import type { Order } from '../engine/order.ts';
import type { World } from '../world/world.ts';

/** The last orders that were made, oldest of them first. Stores list from the oldest on, so the end is searched for. */
export async function latestOrders(world: Pick<World, 'orders'>, count: number): Promise<readonly Order[]> {
  const last = await lastSerial(world);
  return world.orders({ after: Math.max(0, last - count) });
}

async function lastSerial({ orders }: Pick<World, 'orders'>): Promise<number> {
  const isBeyond = async (serial: number): Promise<boolean> => (await orders({ after: serial, limit: 1 })).length === 0;
  let [below, beyond] = [0, 64];
  while (!(await isBeyond(beyond))) [below, beyond] = [beyond, beyond * 2];
  while (beyond - below > 1) {
    const middle = Math.floor((below + beyond) / 2);
    if (await isBeyond(middle)) beyond = middle;
    else below = middle;
  }
  return beyond;
}
