import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { listFiles, stampOf } from './files.ts';

/** A finished run: what it counted, and size and time of change of everything that it depended on or wrote. */
export interface FinishedRun {
  readonly filesRead: number;
  readonly filesMade: number;
  /** By path. A folder's own stamp tells when a file was added to it or removed. */
  readonly stamps: Readonly<Record<string, string>>;
}

const cacheFile = 'node_modules/.cache/codegen/last-run.json';
const generator = fileURLToPath(new URL('../..', import.meta.url)).replace(/[\\/]$/, '');

/** The last run, if nothing that it read or wrote has been touched since; then there is nothing to do. */
export function untouchedRun(root: string): FinishedRun | undefined {
  try {
    const run = JSON.parse(readFileSync(join(root, cacheFile), 'utf8')) as FinishedRun;
    return Object.entries(run.stamps).every(([path, stamp]) => stampOf(path) === stamp) ? run : undefined;
  } catch {
    return undefined;
  }
}

/** What a run has read, each file with its stamp from before, and what it has made. Paths from the root. */
export interface RunFiles {
  readonly read: ReadonlyMap<string, string>;
  readonly made: Iterable<string>;
}

export function keepRun(root: string, { read, made }: RunFiles, counts: Omit<FinishedRun, 'stamps'>): void {
  const stamps: Record<string, string> = {};
  // The first decisions may come into this one.
  const folders = new Set([`${root}/spec`]);
  const keep = (path: string, stamp = stampOf(path)): void => {
    stamps[path] = stamp;
    folders.add(path.slice(0, path.lastIndexOf('/')));
  };
  for (const path of listFiles(generator, 'src')) keep(`${generator}/${path}`);
  for (const [path, stamp] of read) keep(`${root}/${path}`, stamp);
  for (const path of made) keep(`${root}/${path}`);
  for (const folder of folders) stamps[folder] = stampOf(folder);
  const run: FinishedRun = { ...counts, stamps };
  mkdirSync(dirname(join(root, cacheFile)), { recursive: true });
  writeFileSync(join(root, cacheFile), JSON.stringify(run));
}
