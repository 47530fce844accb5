import type { Stats } from 'node:fs';
import { readdir, readFile, stat } from 'node:fs/promises';
import { basename, join, resolve } from 'node:path';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { diagnostic } from '../diagnostics/diagnostic.ts';
import { tooLarge } from '../read/pages/decode-page.ts';
import { limits } from '../read/pages/limits.ts';
import { UsageError } from './usage-error.ts';

export interface PageFile {
  /** As the user wrote it. */
  readonly shown: string;
  readonly path: string;
  readonly size: number;
}

/** The files of the arguments, and every page in those that are folders. Throws a sentence for one that is not there. */
export async function findPages(paths: readonly string[]): Promise<PageFile[]> {
  if (paths.length === 0) throw new UsageError('"import" needs a page: a file, or a folder of them.');
  const found = await Promise.all(paths.map(findPage));
  return found.flat();
}

async function findPage(shown: string): Promise<PageFile[]> {
  const { path, stats } = await locate(shown);
  if (stats.isFile()) return [{ shown, path, size: stats.size }];
  if (!stats.isDirectory()) throw new UsageError(`${shown} is neither a file nor a folder.`);
  const entries = await readdir(path, { recursive: true, withFileTypes: true }).catch(cannotRead(shown));
  const names = entries
    .filter((entry) => entry.isFile() || entry.isSymbolicLink())
    .map((entry) => join(entry.parentPath, entry.name).slice(path.length + 1));
  const found = await Promise.all(
    names
      .filter(isPage)
      .toSorted()
      .map((name) => pageIn({ shown: join(shown, name), path: join(path, name) })),
  );
  const pages = found.filter((page) => page !== undefined);
  if (pages.length === 0) throw new UsageError(`${shown} holds no page: no file ends in ${extensions.join(', ')}.`);
  return pages;
}

/** A page of a folder, or what a link in it leads to. */
async function pageIn({ shown, path }: Omit<PageFile, 'size'>): Promise<PageFile | undefined> {
  const stats = await stat(path).catch(cannotRead(shown));
  return stats.isFile() ? { shown, path, size: stats.size } : undefined;
}

function cannotRead(shown: string): (error: Error) => never {
  return (error) => {
    throw new UsageError(`${shown} cannot be read: ${error.message}.`);
  };
}

const extensions = ['.html', '.htm', '.md', '.markdown', '.txt'];

/** In a folder, a README speaks of the pages and is none. */
function isPage(path: string): boolean {
  const name = basename(path).toLowerCase();
  return extensions.some((extension) => name.endsWith(extension)) && !/^(?:readme\b|\.)/.test(name);
}

/** pnpm runs a script in the package's folder, wherever the user stands. */
async function locate(shown: string): Promise<{ path: string; stats: Stats }> {
  const folders = [process.cwd(), process.env['INIT_CWD'] ?? process.cwd()];
  for (const folder of folders) {
    const path = resolve(folder, shown);
    const stats = await stat(path).catch(() => undefined);
    if (stats) return { path, stats };
  }
  throw new UsageError(`There is no file or folder ${shown}.`);
}

/** A page's bytes, unless there are more than any page has. */
export async function bytesOf({
  shown,
  path,
  size,
}: PageFile): Promise<{ bytes: Uint8Array } | { problem: Diagnostic }> {
  if (size > limits.bytes) {
    return { problem: diagnostic('page-too-large', { file: shown, line: 1, column: 1 }, tooLarge(size)) };
  }
  return { bytes: await readFile(path).catch(cannotRead(shown)) };
}
