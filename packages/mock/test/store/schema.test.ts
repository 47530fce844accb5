import { describe, expect, onTestFinished, test } from 'vitest';
import { createSqlStore, type SqlClient } from '../../src/store.ts';
import { openPool, startPostgres, withoutPostgres } from '../support/postgres.ts';

/** A database that says this of itself. */
const saying = (version: string, encoding: string): SqlClient => ({
  query: async <Row extends object>(text: string) => ({
    rows: text.includes('server_encoding') ? [{ version, encoding } as Row] : [],
  }),
});

test.each([
  {
    given: saying('2', 'UTF8'),
    want: 'The tables in a test are of version 2, and this simulator knows version 1. Take another place, or the simulator that made them.',
  },
  { given: saying('1', 'LATIN1'), want: 'The database of a test has the encoding LATIN1. Create one with UTF8.' },
  {
    given: { query: () => Promise.reject(new Error('permission denied for database db')) },
    want: "Orders can't be kept in a test: permission denied for database db",
  },
])('$want', async ({ given, want }) => {
  const opened = createSqlStore(given, { place: 'a test' });
  await expect(opened).rejects.toThrow(want);
  await expect(opened).rejects.toMatchObject({ code: 'store' });
});

describe.skipIf(withoutPostgres !== '')(`PostgreSQL${withoutPostgres}`, () => {
  test('ten that come first make the tables together', async () => {
    const server = await startPostgres();
    const pools = Array.from({ length: 10 }, () => openPool(server.url));
    onTestFinished(async () => {
      await Promise.all(pools.map((pool) => pool.end()));
      await server.stop();
    });
    const stores = await Promise.all(pools.map((pool) => createSqlStore(pool, { place: 'a test' })));
    const worlds = await Promise.all(stores.map((store) => store.open('world-1')));
    expect(await Promise.all(worlds.map((world) => world.list()))).toEqual(pools.map(() => []));
  });
});
