import { mkdir } from 'node:fs/promises';

/** As much of a database as the books need. Each statement is a transaction of its own. */
export interface Database {
  query(text: string, values?: unknown[]): Promise<{ readonly rows: readonly unknown[] }>;
  close(): Promise<void>;
}

/**
 * PostgreSQL at `postgres://user@host/database`; at any other address PGlite, which is PostgreSQL within this process,
 * in the files of that folder, or in memory at `memory:`. The SQL is the same.
 */
export async function openDatabase(address: string): Promise<Database> {
  // Loaded when asked for: nobody needs both.
  if (/^postgres(ql)?:/.test(address)) {
    const { Pool } = (await import('pg')).default;
    const pool = new Pool({ connectionString: address });
    // A connection that breaks while it is idle is replaced by the next statement, which tells if that fails too.
    pool.on('error', () => {});
    return { query: (text, values) => pool.query(text, values), close: () => pool.end() };
  }
  const { PGlite } = await import('@electric-sql/pglite');
  const inMemory = address === 'memory:';
  if (!inMemory) await mkdir(address, { recursive: true });
  return PGlite.create(inMemory ? 'memory://' : address);
}
