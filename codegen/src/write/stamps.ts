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
const generator = fileURLToPath(new URL('../..', import.meta.url));

/** The last run, if nothing that it read or wrote has been touched since; then there is nothing to do. */
export function untouchedRun(root: string): FinishedRun | undefined {
  try {
    const run = JSON.parse(readFileSync(join(root, cacheFile), 'utf8')) as FinishedRun;
    return Object.entries(run.stamps).every(([path, stamp]) => stampOf(path) === stamp) ? run : undefined;
  } catch {
    return undefined;
  }
}

export function keepRun(root: string, files: readonly string[], counts: Omit<FinishedRun, 'stamps'>): void {
  const own = listFiles(generator, 'src').map((path) => join(generator, path));
  const paths = [...own, ...files.map((path) => join(root, path))];
  const folders = new Set(paths.map((path) => dirname(path)));
  const stamps = Object.fromEntries([...paths, ...folders].map((path) => [path, stampOf(path)]));
  const run: FinishedRun = { ...counts, stamps };
  mkdirSync(dirname(join(root, cacheFile)), { recursive: true });
  writeFileSync(join(root, cacheFile), JSON.stringify(run));
}
