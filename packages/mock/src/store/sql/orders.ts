import type { Order } from '../../engine/order.ts';
import type { Change, Found, OrderStore, Target } from '../order-store.ts';
import { isConflict, SCHEMA, type SqlClient } from './client.ts';
import { createTurns } from './in-turn.ts';
import { nameOfCode, nameOfRefund, nameOfTarget, namesOf } from './names.ts';
import { createSqlNotices, type SqlNoticesOptions } from './notices.ts';

/** Always one row. */
const FIND = `
  select o.content, o.revision, r.content as refunded,
         (select coalesce(max(serial), 0)::float8 from ${SCHEMA}.orders where world = $1) as last
  from (values (0)) as always
  left join ${SCHEMA}.names n on n.world = $1 and n.name = $2
  left join ${SCHEMA}.orders o on o.world = $1 and o.serial = n.serial
  left join ${SCHEMA}.names f on f.world = $1 and f.name = $3
  left join ${SCHEMA}.orders r on r.world = $1 and r.serial = f.serial`;

const FIND_BY_CODE = `
  select content from ${SCHEMA}.orders
  where world = $1 and serial = (select serial from ${SCHEMA}.names where world = $1 and name = $2)`;

const LIST = `select content from ${SCHEMA}.orders where world = $1 and serial > $2 order by serial limit $3`;

const CLEAR = `
  with cleared as (delete from ${SCHEMA}.orders where world = $1),
       unnamed as (delete from ${SCHEMA}.names where world = $1)
  delete from ${SCHEMA}.notices where world = $1`;

/** Makes an order, or changes one that is still what it was; with its new names and its news, or not at all. */
const write = (kept: string): string => `
  with kept as (${kept} returning serial),
       named as (insert into ${SCHEMA}.names (world, name, serial)
                 select $1, name, serial from kept, unnest($5::text[]) as name),
       noted as (insert into ${SCHEMA}.notices (world, serial, content, attempt, due, taken_until)
                 select $1, serial, $6::json, $7::int, $8::float8, now() + $9::int * interval '1 millisecond'
                 from kept where $7::int > 0)
  select serial::float8 from kept`;

const MAKE = write(
  `insert into ${SCHEMA}.orders (world, serial, revision, content) values ($1, $2::bigint, $3::int + 1, $4::json)`,
);
const CHANGE = write(
  `update ${SCHEMA}.orders set revision = $3::int + 1, content = $4::json
   where world = $1 and serial = $2::bigint and revision = $3::int`,
);

interface FoundRow {
  readonly content: Order | null;
  readonly revision: number | null;
  readonly refunded: Order | null;
  readonly last: number;
}

type Looked = Omit<Found, 'serial'> & { readonly revision: number; readonly last: number };

/** Tries until a change is given up. Each one that fails means that somebody else's has succeeded. */
const TRIES = 1000;

/**
 * The orders of one world in PostgreSQL. Nothing is locked while a change is decided: it is written if the order is still
 * at the revision that was read, and if no new name is taken; else it is decided again. So there are no deadlocks, a
 * request that changes nothing is one statement, and one that does is two.
 */
export function createSqlOrders(client: SqlClient, world: string, options: SqlNoticesOptions = {}): OrderStore {
  const notices = createSqlNotices(client, world, options);
  // Calls about one order wait for each other, so that only other processes can come between.
  const inTurn = createTurns();
  // What was made here and is not yet written is not yet seen: two at once would take the same serial.
  let made = 0;

  async function look({ merchantId, merchantRefundId, ...target }: Target): Promise<Looked> {
    const refund = merchantRefundId === undefined ? '' : nameOfRefund(merchantId, merchantRefundId);
    const { rows } = await client.query<FoundRow>(FIND, [world, nameOfTarget({ merchantId, ...target }), refund]);
    const [{ content, revision, refunded, last } = { content: null, revision: null, refunded: null, last: 0 }] = rows;
    const isTheirs = content?.merchantId === merchantId;
    return {
      ...(content && isTheirs && { order: content }),
      ...(refunded && { refunded }),
      revision: revision ?? 0,
      last,
    };
  }

  async function keep({ order, notice }: Change<unknown>, before: Looked): Promise<boolean> {
    if (order === undefined) return true;
    const known = new Set(before.order && namesOf(before.order));
    const names = namesOf(order).filter((name) => !known.has(name));
    const news = [JSON.stringify(notice?.order ?? {}), notice?.attempt ?? 0, notice?.due ?? 0, notices.lease];
    const revision = before.order ? before.revision : 0;
    const values = [world, order.serial, revision, JSON.stringify(order), names, ...news];
    try {
      return (await client.query(before.order ? CHANGE : MAKE, values)).rows.length > 0;
    } catch (error) {
      if (isConflict(error)) return false;
      throw error;
    }
  }

  async function transact<Result>(target: Target, change: (found: Found) => Change<Result>): Promise<Result> {
    for (let tries = 0; tries < TRIES; tries++) {
      const { revision, last, ...found } = await look(target);
      // Processes that make orders at the same time take the same serial, and of those that try again too many would.
      const serial = Math.max(last, made) + 1 + Math.floor(Math.random() * tries);
      const changed = change({ ...found, serial });
      if (changed.order && !found.order) made = Math.max(made, changed.order.serial);
      if (await keep(changed, { ...found, revision, last })) return changed.result;
    }
    throw new Error(`The store gave up: others have changed the ${nameOfTarget(target)} ${TRIES} times meanwhile.`);
  }

  return {
    transact: (target, change) => inTurn(nameOfTarget(target), () => transact(target, change)),
    async findByCode(code) {
      const { rows } = await client.query<{ content: Order }>(FIND_BY_CODE, [world, nameOfCode(code)]);
      return rows[0]?.content;
    },
    async list({ after = 0, limit = Number.POSITIVE_INFINITY } = {}) {
      const most = Math.min(limit, Number.MAX_SAFE_INTEGER);
      const { rows } = await client.query<{ content: Order }>(LIST, [world, after, most]);
      return rows.map(({ content }) => content);
    },
    notices,
    async clear() {
      await client.query(CLEAR, [world]);
      made = 0;
    },
  };
}
