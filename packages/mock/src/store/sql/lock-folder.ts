import { readFile, rm, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { MockError } from '../../mock-error.ts';

/** Files of the locks that this process has. */
const locked = new Set<string>();

/**
 * Keeps other processes out of a folder, and this one from opening it twice. A process that died leaves its lock behind,
 * and the next one takes it.
 *
 * @returns lets them in again
 * @throws {MockError} `store`, while a process lives that has locked it
 */
export async function lockFolder(folder: string): Promise<() => Promise<void>> {
  const file = resolve(folder, 'lock');
  const owner = await readFile(file, 'utf8').catch(() => undefined);
  if (owner !== undefined) {
    if (locked.has(file) || isAnother(Number(owner))) throw new MockError('store', explain(folder, owner));
    await rm(file, { force: true });
  }
  await writeFile(file, String(process.pid), { flag: 'wx' }).catch((error: unknown) => {
    throw new MockError('store', `The folder ${folder} can't be locked: ${String(error)}`);
  });
  locked.add(file);
  return async () => {
    locked.delete(file);
    await rm(file, { force: true });
  };
}

function explain(folder: string, owner: string): string {
  return (
    `The folder ${folder} is open in the process ${owner}. Several processes can share a sandbox in PostgreSQL. ` +
    `If that process is none of the simulator's, delete ${join(folder, 'lock')}.`
  );
}

/** Whether a number is that of another process that lives. In a container each run may well have the same number. */
function isAnother(owner: number): boolean {
  if (!(owner > 0) || owner === process.pid) return false;
  try {
    process.kill(owner, 0);
    return true;
  } catch (error) {
    // EPERM: it lives, and is another user's.
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}
