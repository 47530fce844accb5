import type { Order } from '../../engine/order.ts';
import { LEASE, type Notice, type NoticeStore } from '../notice-store.ts';
import { SCHEMA, type SqlClient } from './client.ts';

/** Real milliseconds. */
export interface SqlNoticesOptions {
  /** @default LEASE */
  readonly lease?: number;
  /** @default 5000 */
  readonly patrol?: number;
}

export interface SqlNotices extends NoticeStore {
  readonly lease: number;
}

const PENDING = `
  select content as order, attempt, due from ${SCHEMA}.notices
  where world = $1 and due <= $2 and taken_until <= now() order by due, serial`;

// Of two that come at once, the second waits for the first and then finds that the notice is taken.
const TAKE = `
  update ${SCHEMA}.notices set taken_until = now() + $4::int * interval '1 millisecond'
  where world = $1 and serial = $2 and attempt = $3 and taken_until <= now() returning attempt`;

const NEXT = `
  update ${SCHEMA}.notices set attempt = $4, due = $5, taken_until = '-infinity'
  where world = $1 and serial = $2 and attempt = $3`;

const SETTLE = `delete from ${SCHEMA}.notices where world = $1 and serial = $2 and attempt = $3`;

/** The notices of one world in PostgreSQL. Who has taken one is a matter of the database's own clock. */
export function createSqlNotices(
  client: SqlClient,
  world: string,
  { lease = LEASE, patrol = 5000 }: SqlNoticesOptions = {},
): SqlNotices {
  const nameOf = ({ order, attempt }: Notice): unknown[] => [world, order.serial, attempt];
  return {
    lease,
    patrol,
    async pending(until = Number.POSITIVE_INFINITY) {
      type Row = { readonly order: Order; readonly attempt: number; readonly due: number };
      return (await client.query<Row>(PENDING, [world, until])).rows;
    },
    take: async (notice) => (await client.query(TAKE, [...nameOf(notice), lease])).rows.length > 0,
    async settle(notice, next) {
      const values = nameOf(notice);
      await (next ? client.query(NEXT, [...values, next.attempt, next.due]) : client.query(SETTLE, values));
    },
  };
}
