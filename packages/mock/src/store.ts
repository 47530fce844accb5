export { openStore } from './store/open-store.ts';
export type { SqlClient } from './store/sql/client.ts';
export { createSqlStore, type SqlStoreOptions } from './store/sql/store.ts';
export type { Store } from './store/store.ts';
