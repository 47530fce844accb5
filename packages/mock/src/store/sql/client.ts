/**
 * As much of PostgreSQL as a store needs: each statement is a transaction of its own. A PGlite has this shape, and a Pool
 * of `pg` too.
 */
export interface SqlClient {
  /** @param values what stands for `$1`, `$2` and so on */
  query<Row extends object>(text: string, values?: unknown[]): Promise<{ readonly rows: Row[] }>;
}

/** The schema that holds all tables, so that a database may be shared with other programs. */
export const SCHEMA = 'intl_acquiring_mock';

/**
 * Whether a statement failed because somebody else came first, and may well succeed now: a unique key is taken, or
 * PostgreSQL gave way to another transaction.
 */
export function isConflict(error: unknown): boolean {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  return code === '23505' || code === '40001' || code === '40P01';
}
