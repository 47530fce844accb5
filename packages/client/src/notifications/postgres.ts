import type { NotificationStore } from './store.ts';

/** What is needed of a database: a pool of `pg` and a PGlite have it. */
export interface PostgresDatabase {
  query(text: string, values: unknown[]): Promise<{ readonly rows: readonly unknown[] }>;
}

/**
 * The table of {@link postgresStore}, to be created if it is not there; any number of processes may do so at once. Rows
 * done some days ago may be deleted.
 */
export const postgresTable = `do $$ begin
  create table if not exists acquiring_notification (
    key text primary key,
    holder text not null,
    held_until timestamptz not null,
    done_at timestamptz
  );
exception when unique_violation or duplicate_table then null;
end $$`;

/** Two statements at once meet at the row: the second waits for the first, and then finds the lease running. */
const CLAIM = `with taken as (
  insert into acquiring_notification as known (key, holder, held_until)
  values ($1, $2, clock_timestamp() + $3 * interval '1 millisecond')
  on conflict (key) do update set holder = excluded.holder, held_until = excluded.held_until
    where known.done_at is null and known.held_until <= clock_timestamp()
  returning key
)
select case
  when exists (select from taken) then 'claimed'
  when exists (select from acquiring_notification where key = $1 and done_at is not null) then 'done'
  else 'held'
end as state`;

const FINISH = `insert into acquiring_notification (key, holder, held_until, done_at)
values ($1, $2, clock_timestamp(), clock_timestamp())
on conflict (key) do update set done_at = coalesce(acquiring_notification.done_at, excluded.done_at)`;

const RELEASE = 'delete from acquiring_notification where key = $1 and holder = $2 and done_at is null';

/**
 * A store in PostgreSQL, for any number of processes. Time is the database's, so clocks that differ do no harm.
 *
 * @example
 * const database = new pg.Pool();
 * await database.query(postgresTable);
 * createNotificationHandler({ …, store: postgresStore(database) });
 */
export function postgresStore(database: PostgresDatabase): NotificationStore {
  return {
    async claim({ key, holder, lease }) {
      const { rows } = await database.query(CLAIM, [key, holder, lease]);
      const { state }: { state?: unknown } = { ...Object(rows[0]) };
      return state === 'claimed' || state === 'done' ? state : 'held';
    },
    async finish({ key, holder }) {
      await database.query(FINISH, [key, holder]);
    },
    async release({ key, holder }) {
      await database.query(RELEASE, [key, holder]);
    },
  };
}
