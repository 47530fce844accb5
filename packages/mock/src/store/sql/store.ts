import type { Store } from '../store.ts';
import { SCHEMA, type SqlClient } from './client.ts';
import type { SqlNoticesOptions } from './notices.ts';
import { createSqlOrders } from './orders.ts';
import { prepareSchema, prepareSequence } from './schema.ts';

/** What a store over a database has to know. */
export interface SqlStoreOptions extends SqlNoticesOptions {
  /** For people, without a password. */
  readonly place: string;
  /** Called when the store is closed. @default nothing */
  readonly close?: () => Promise<void>;
}

/**
 * Keeps everything in a PostgreSQL, in a schema of its own: `intl_acquiring_mock`.
 *
 * @param client a PGlite, a Pool of `pg`, or anything of that shape
 * @throws {MockError} `store`, with what is wrong there
 * @example
 * const store = await createSqlStore(new PGlite(), { place: 'PGlite in memory' });
 * const mock = await createMock({ store });
 */
export async function createSqlStore(client: SqlClient, options: SqlStoreOptions): Promise<Store> {
  const { place, close = async () => {} } = options;
  await prepareSchema(client, place);
  return {
    place,
    open: async (world) =>
      createSqlOrders(client, { ...options, world, sequence: await prepareSequence(client, world) }),
    async keep(name, text) {
      await client.query(`insert into ${SCHEMA}.texts values ($1, $2) on conflict do nothing`, [name, text]);
      const kept = await client.query<{ content: string }>(`select content from ${SCHEMA}.texts where name = $1`, [
        name,
      ]);
      return kept.rows[0]?.content ?? text;
    },
    close,
  };
}
