import { MockError } from '../../mock-error.ts';
import type { Store } from '../store.ts';
import { loadDriver } from './driver.ts';
import { createSqlStore } from './store.ts';

/** How long to wait for a connection, in milliseconds. */
const PATIENCE = 10_000;

/**
 * A store in PostgreSQL, which several processes may share.
 *
 * @throws {MockError} `store`
 */
export async function openPostgres(address: string): Promise<Store> {
  if (!URL.canParse(address)) throw new MockError('store', 'The address of the database is no URL.');
  const { default: pg } = await loadDriver('pg', () => import('pg'));
  const pool = new pg.Pool({ connectionString: address, connectionTimeoutMillis: PATIENCE, allowExitOnIdle: true });
  // A connection that breaks while it is idle is replaced by the next statement, which tells if that fails too.
  pool.on('error', () => {});
  // Statements with a name are parsed once for each connection.
  const names = new Map<string, string>();
  const nameOf = (text: string): string => {
    const name = names.get(text) ?? `mock-${names.size + 1}`;
    names.set(text, name);
    return name;
  };
  try {
    return await createSqlStore(
      { query: (text, values = []) => pool.query({ name: nameOf(text), text, values }) },
      { place: describe(new URL(address)), close: () => pool.end() },
    );
  } catch (error) {
    await pool.end();
    throw error;
  }
}

function describe({ host, pathname, searchParams }: URL): string {
  const at = searchParams.get('host') ?? (host || 'localhost');
  return `PostgreSQL, database ${decodeURIComponent(pathname.slice(1)) || 'of the user’s name'} at ${at}`;
}
