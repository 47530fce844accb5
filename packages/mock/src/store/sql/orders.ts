import type { Order } from '../../engine/order.ts';
import type { Change, Found, OrderStore, Target } from '../order-store.ts';
import { isConflict, type SqlClient } from './client.ts';
import { nameOfCode, nameOfRefund, nameOfTarget, namesOf } from './names.ts';
import { createSqlNotices, type SqlNoticesOptions } from './notices.ts';
import { createQueue } from './queue.ts';
import { CHANGE, CLEAR, FIND, FIND_BY_CODE, LIST, LIST_LAST, MAKE } from './statements.ts';

/** What there is in the database, and at which revision the order is; at none, if there is no order. */
type Looked = Found & { readonly revision: number };

interface FoundRow {
  readonly content: Order | null;
  readonly revision: number | null;
  readonly refunded: Order | null;
  readonly serial: number;
}

export interface SqlOrdersOptions extends SqlNoticesOptions {
  readonly world: string;
  /** Name of the sequence that gives the serials. */
  readonly sequence: string;
}

/** Tries until a change is given up. Each one that fails means that somebody else's has succeeded. */
const TRIES = 1000;

/**
 * The orders of one world in PostgreSQL. Nothing is locked while a change is decided: it is written if the order is still
 * at the revision that was read, and if no new name is taken; else it is decided again. So there are no deadlocks, a
 * request that changes nothing is one statement, and one that does is two.
 */
export function createSqlOrders(client: SqlClient, { world, sequence, ...options }: SqlOrdersOptions): OrderStore {
  const notices = createSqlNotices(client, world, options);
  // Calls about one order wait for each other, so that only other processes can come between.
  const inTurn = createQueue();

  async function look({ merchantRefundId, ...target }: Target): Promise<Looked> {
    const { merchantId } = target;
    const refund = merchantRefundId === undefined ? '' : nameOfRefund(merchantId, merchantRefundId);
    const { rows } = await client.query<FoundRow>(FIND, [world, nameOfTarget(target), refund, sequence]);
    const [row] = rows;
    if (row === undefined) throw new Error('The database gave no row where there always is one.');
    const { content, revision, refunded, serial } = row;
    const order = content?.merchantId === merchantId ? content : undefined;
    return { ...(order && { order }), ...(refunded && { refunded }), serial, revision: revision ?? 0 };
  }

  /** @returns whether it counts: nobody else came between */
  async function keep({ order, notice }: Change<unknown>, before: Looked): Promise<boolean> {
    if (order === undefined) return true;
    const known = new Set(before.order && namesOf(before.order));
    const names = namesOf(order).filter((name) => !known.has(name));
    const content = [order.serial, before.revision, JSON.stringify(order), names];
    const news = [JSON.stringify(notice?.order ?? {}), notice?.attempt ?? 0, notice?.due ?? 0, notices.lease];
    try {
      const { rows } = await client.query(before.order ? CHANGE : MAKE, [world, ...content, ...news]);
      return rows.length > 0;
    } catch (error) {
      if (isConflict(error)) return false;
      throw error;
    }
  }

  async function transact<Result>(target: Target, change: (found: Found) => Change<Result>): Promise<Result> {
    for (let tries = 0; tries < TRIES; tries++) {
      const looked = await look(target);
      const { revision: _, ...found } = looked;
      const changed = change(found);
      if (await keep(changed, looked)) return changed.result;
    }
    throw new Error(`The store gave up: others have changed the ${nameOfTarget(target)} ${TRIES} times meanwhile.`);
  }

  return {
    transact: (target, change) => inTurn(nameOfTarget(target), () => transact(target, change)),
    async findByCode(code) {
      const { rows } = await client.query<{ content: Order }>(FIND_BY_CODE, [world, nameOfCode(code)]);
      return rows[0]?.content;
    },
    async list({ after = 0, limit = Number.POSITIVE_INFINITY, last } = {}) {
      const values = [world, after, Math.min(limit, Number.MAX_SAFE_INTEGER)];
      const { rows } = await (last === undefined
        ? client.query<{ content: Order }>(LIST, values)
        : client.query<{ content: Order }>(LIST_LAST, [...values, Math.min(last, Number.MAX_SAFE_INTEGER)]));
      return rows.map(({ content }) => content);
    },
    notices,
    async clear() {
      await client.query(CLEAR, [world, sequence]);
    },
  };
}
