import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join, relative, sep } from 'node:path';
import type { WritePlan } from './plan.ts';

/** The text of every file below the folders (paths from the root, with `/`). A folder that is missing counts as empty. */
export async function readFolders(
  root: string,
  folders: readonly string[],
  wanted: (path: string) => boolean,
): Promise<Map<string, string>> {
  const found = await Promise.all(folders.map((folder) => listFiles(root, folder)));
  const paths = found.flat().filter(wanted).toSorted();
  const texts = await Promise.all(paths.map((path) => readFile(join(root, path), 'utf8')));
  return new Map(paths.map((path, index) => [path, texts[index] ?? '']));
}

async function listFiles(root: string, folder: string): Promise<string[]> {
  const entries = await readdir(join(root, folder), { recursive: true, withFileTypes: true }).catch(
    (error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT') return [];
      throw error;
    },
  );
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => relative(root, join(entry.parentPath, entry.name)).split(sep).join('/'));
}

/** Carries a plan out. Each file appears whole or not at all: it is written beside its place and then moved there. */
export async function carryOut(root: string, plan: WritePlan): Promise<void> {
  await Promise.all(plan.changed.map(({ path, after }) => replaceFile(join(root, path), after)));
  await Promise.all(plan.orphans.map((path) => rm(join(root, path), { force: true })));
}

async function replaceFile(path: string, text: string): Promise<void> {
  const temporary = `${path}.${process.pid}.tmp`;
  await mkdir(dirname(path), { recursive: true });
  await writeFile(temporary, text);
  await rename(temporary, path);
}
