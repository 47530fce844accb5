import { MockError } from '../mock-error.ts';
import type { Store } from './store.ts';

/**
 * Opens a store by its address. The package that speaks to the database has to be installed beside this one.
 *
 * | address | kept in | package | shared by processes |
 * |---|---|---|---|
 * | `./sandbox`, `pglite:./sandbox` | PGlite, in files of that folder | `@electric-sql/pglite` | no |
 * | `postgres://user@host/database` | PostgreSQL | `pg` | yes |
 *
 * @throws {MockError} `store`, with a sentence: what is missing, in use, or of another version
 * @example
 * const store = await openStore('./sandbox');
 * const mock = await createMock({ store });
 */
export async function openStore(address: string): Promise<Store> {
  if (/^postgres(ql)?:\/\//.test(address)) return (await import('./sql/postgres.ts')).openPostgres(address);
  const folder = address.replace(/^pglite:(\/\/(?=\/|\.))?/, '');
  if (folder !== '' && !/^[a-z][a-z+]+:/.test(folder)) return (await import('./sql/pglite.ts')).openPglite(folder);
  throw new MockError(
    'store',
    `A store is a folder or postgres://user@host/database, not ${JSON.stringify(withoutPassword(address))}.`,
  );
}

function withoutPassword(address: string): string {
  return address.replace(/\/\/[^@/]*@/, '//…@');
}
