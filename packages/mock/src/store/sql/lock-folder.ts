import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { MockError } from '../../mock-error.ts';

/**
 * Keeps other processes out of a folder, and this one from opening it twice. A process that died leaves its lock behind,
 * and the next one takes it.
 *
 * @returns lets them in again
 * @throws {MockError} `store`, while another process lives that has locked it
 */
export async function lockFolder(folder: string): Promise<() => Promise<void>> {
  const file = join(folder, 'lock');
  const owner = await readFile(file, 'utf8').catch(() => undefined);
  if (owner !== undefined) {
    if (isAlive(Number(owner))) throw new MockError('store', explain(folder, file, owner));
    await rm(file, { force: true });
  }
  await writeFile(file, String(process.pid), { flag: 'wx' }).catch((error: unknown) => {
    throw new MockError('store', `The folder ${folder} can't be locked: ${String(error)}`);
  });
  return () => rm(file, { force: true });
}

function explain(folder: string, file: string, owner: string): string {
  return (
    `The folder ${folder} is open in the process ${owner}. Several processes can share a sandbox in PostgreSQL. ` +
    `If that process is none of the simulator's, delete ${file}.`
  );
}

function isAlive(owner: number): boolean {
  try {
    process.kill(owner, 0);
    return true;
  } catch (error) {
    // EPERM: it lives, and is another user's.
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}
