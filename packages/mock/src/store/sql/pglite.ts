import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Store } from '../store.ts';
import { loadDriver } from './driver.ts';
import { lockFolder } from './lock-folder.ts';
import { createSqlStore } from './store.ts';

/** Memory for its pages: by default it takes ten times as much, and a sandbox is small. */
const CONFIGURATION = ['shared_buffers=16MB'];

/**
 * A store in the files of a folder, which is made if it is missing. One process at a time can have it open.
 *
 * @throws {MockError} `store`
 */
export async function openPglite(folder: string): Promise<Store> {
  const { PGlite } = await loadDriver('@electric-sql/pglite', () => import('@electric-sql/pglite'));
  await mkdir(folder, { recursive: true });
  const unlock = await lockFolder(folder);
  try {
    const pglite = await PGlite.create(join(folder, 'pglite'), { postgresqlconf: CONFIGURATION });
    const close = async (): Promise<void> => {
      await pglite.close();
      await unlock();
    };
    return await createSqlStore(pglite, { place: `PGlite in ${folder}`, close });
  } catch (error) {
    await unlock();
    throw error;
  }
}
