import { MockError } from '../../mock-error.ts';
import { SCHEMA, type SqlClient } from './client.ts';

/** Of the tables below. Another one needs another number, and a step that leads there. */
const VERSION = '1';

/** Several processes may start at once, and `if not exists` alone does not keep them apart. */
const alone = (statements: string): string => `
  do $$ begin
    perform pg_advisory_xact_lock(hashtext('${SCHEMA}'));
    ${statements}
  end $$`;

const TEXTS = alone(`
  create schema if not exists ${SCHEMA};
  create table if not exists ${SCHEMA}.texts (name text primary key, content text not null);
  insert into ${SCHEMA}.texts values ('version', '${VERSION}') on conflict do nothing;`);

// "json", not "jsonb", keeps the text of an order as it was written.
const TABLES = alone(`
  create table if not exists ${SCHEMA}.orders (
    world text, serial bigint, revision int not null, content json not null, primary key (world, serial));
  create table if not exists ${SCHEMA}.names (
    world text, name text, serial bigint not null, primary key (world, name));
  create table if not exists ${SCHEMA}.notices (
    world text, serial bigint, content json not null, attempt int not null, due float8 not null,
    taken_until timestamptz not null, primary key (world, serial));
  create index if not exists notices_due on ${SCHEMA}.notices (world, due);`);

/**
 * Makes the tables where they are missing.
 *
 * @throws {MockError} `store`, if they are of another version, or can't be made
 */
export async function prepareSchema(client: SqlClient, place: string): Promise<void> {
  const { encoding, version } = await createTables(client).catch((error: unknown) => {
    const reason = error instanceof Error ? error.message : String(error);
    throw new MockError('store', `Orders can't be kept in ${place}: ${reason}`);
  });
  if (version !== VERSION) {
    throw new MockError(
      'store',
      `The tables in ${place} are of version ${version}, and this simulator knows version ${VERSION}. ` +
        `Take another place, or the simulator that made them.`,
    );
  }
  if (encoding !== 'UTF8') {
    throw new MockError('store', `The database of ${place} has the encoding ${encoding}. Create one with UTF8.`);
  }
}

/**
 * Makes the sequence of a world's serials where it is missing.
 *
 * @returns its name
 */
export async function prepareSequence(client: SqlClient, world: string): Promise<string> {
  // A name of PostgreSQL has 63 bytes, which is less than a world's may have.
  const { rows } = await client.query<{ hash: string }>('select md5($1) as hash', [world]);
  const sequence = `${SCHEMA}.serial_${rows[0]?.hash}`;
  await client.query(alone(`create sequence if not exists ${sequence};`));
  return sequence;
}

interface About {
  readonly version: string;
  readonly encoding: string;
}

async function createTables(client: SqlClient): Promise<About> {
  await client.query(TEXTS);
  const ask = `select content as version, current_setting('server_encoding') as encoding
               from ${SCHEMA}.texts where name = 'version'`;
  const [about] = (await client.query<About>(ask)).rows;
  if (about?.version === VERSION) await client.query(TABLES);
  return about ?? { version: 'none', encoding: 'UTF8' };
}
