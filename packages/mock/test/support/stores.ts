import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PGlite } from '@electric-sql/pglite';
import { createMemoryStore, type Store } from '../../src/index.ts';
import { createSqlStore, openStore } from '../../src/store.ts';
import { startPostgres, withoutPostgres } from './postgres.ts';

/** A place to keep orders in, for the tests of one file. */
export interface Ground {
  readonly store: Store;
  /** The same place opened once more, after it was closed where only one may have it open. Not of memory. */
  readonly again?: () => Promise<Store>;
  close(): Promise<void>;
}

export interface Kind {
  readonly name: string;
  readonly isMissing: boolean;
  open(): Promise<Ground>;
}

export const memory: Kind = {
  name: 'memory',
  isMissing: false,
  async open() {
    const store = createMemoryStore();
    return { store, close: () => store.close() };
  },
};

export const pglite: Kind = {
  name: 'PGlite in memory',
  isMissing: false,
  async open() {
    const client = await PGlite.create();
    const store = await createSqlStore(client, { place: 'PGlite in memory', close: () => client.close() });
    return { store, close: () => store.close() };
  },
};

export const pgliteOnDisk: Kind = {
  name: 'PGlite on disk',
  isMissing: false,
  async open() {
    const folder = await mkdtemp(join(tmpdir(), 'mock-store-'));
    let store = await openStore(folder);
    return {
      store,
      async again() {
        await store.close();
        store = await openStore(folder);
        return store;
      },
      async close() {
        await store.close();
        await rm(folder, { recursive: true });
      },
    };
  },
};

export const postgres: Kind = {
  name: `PostgreSQL${withoutPostgres}`,
  isMissing: withoutPostgres !== '',
  async open() {
    const server = await startPostgres();
    const stores = [await openStore(server.url)] as const;
    const more: Store[] = [];
    return {
      store: stores[0],
      async again() {
        const store = await openStore(server.url);
        more.push(store);
        return store;
      },
      async close() {
        for (const store of [...stores, ...more]) await store.close();
        await server.stop();
      },
    };
  },
};
