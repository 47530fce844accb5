import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fingerprint, type Manifest, manifestPath, manifestText } from './manifest.ts';
import type { Change, WritePlan } from './plan.ts';
import { unfinished } from './plan.ts';

// Synchronous throughout: for thousands of small files that takes half as long as promises do.

/** The text of every wanted file below the folders (paths from the root, with `/`). A missing folder counts as empty. */
export function readFolders(
  root: string,
  folders: readonly string[],
  wanted: (path: string) => boolean,
): Map<string, string> {
  const paths = folders.flatMap((folder) => listFiles(root, folder)).filter(wanted);
  return new Map(paths.toSorted().map((path) => [path, readFileSync(join(root, path), 'utf8')]));
}

/** A file as it was read. */
export interface StampedText {
  readonly text: string;
  /** Taken before the text was read, so a later change has another one. */
  readonly stamp: string;
}

/** Reads a folder as {@link readFolders} does, and the second time only the files whose stamp has changed. */
export function createReader(
  root: string,
  folder: string,
  wanted: (path: string) => boolean,
): () => Map<string, StampedText> {
  const known = new Map<string, StampedText>();
  return () => {
    const found = new Map<string, StampedText>();
    for (const path of listFiles(root, folder).filter(wanted).toSorted()) {
      const read = readStamped(root, path, known.get(path));
      known.set(path, read);
      found.set(path, read);
    }
    return found;
  };
}

/** Reads a file, unless it still has the stamp that it had when it was last read. */
export function readStamped(root: string, path: string, last?: StampedText): StampedText {
  const stamp = stampOf(`${root}/${path}`);
  return last?.stamp === stamp ? last : { stamp, text: readFileSync(`${root}/${path}`, 'utf8') };
}

/** Of a file that is not there. */
export const noStamp = 'none';

/** Time of change and size. */
export function stampOf(path: string): string {
  const found = statSync(path, { throwIfNoEntry: false });
  return found ? `${found.mtimeMs}:${found.size}` : noStamp;
}

/** The text of a file, or undefined where there is none. */
export function readIfThere(root: string, path: string): string | undefined {
  return existsSync(join(root, path)) ? readFileSync(join(root, path), 'utf8') : undefined;
}

/** Every file below a folder; a path has `/` between its parts. */
export function listFiles(root: string, folder: string): string[] {
  try {
    const entries = readdirSync(join(root, folder), { withFileTypes: true });
    return entries.flatMap((entry) => {
      const path = `${folder}/${entry.name}`;
      return entry.isDirectory() ? listFiles(root, path) : [path];
    });
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return [];
    throw error;
  }
}

/** What a plan was made from. */
export interface Planned {
  /** Path → text of every file that the plan wants. */
  readonly emitted: ReadonlyMap<string, string>;
  /** Fingerprints that this process has taken itself; those of a file on disk may be of an earlier text. */
  readonly known?: Manifest | undefined;
}

/**
 * Carries a plan out, and keeps the manifest, last. A file that was there is replaced whole or not at all; a run that
 * breaks off leaves no manifest that calls a new file finished, and the next run finds out what it had come to.
 */
export function carryOut(root: string, plan: WritePlan, { emitted, known }: Planned): Manifest {
  const kept = plan.same.map((path): [string, string] => {
    return [path, known?.get(path) ?? fingerprint(emitted.get(path) ?? '')];
  });
  const written = writeAll(root, plan.changed);
  for (const path of plan.orphans) rmSync(join(root, path), { force: true });
  const next = new Map([...kept, ...written]);
  const text = manifestText(next);
  const before = readIfThere(root, manifestPath);
  if (before !== text) writeAll(root, [{ path: manifestPath, before, after: text }]);
  return next;
}

/** Writes files, and the folders that they need; returns each path with the fingerprint of what was written. */
export function writeAll(root: string, changes: readonly Change[]): [string, string][] {
  const folders = new Set(changes.map(({ path }) => dirname(path)));
  for (const folder of folders) mkdirSync(join(root, folder), { recursive: true });
  return changes.map((change) => [change.path, write(root, change)]);
}

function write(root: string, { path, before, after }: Change): string {
  const file = `${root}/${path}`;
  if (before === undefined) writeFileSync(file, after);
  else {
    writeFileSync(`${file}${unfinished}`, after);
    renameSync(`${file}${unfinished}`, file);
  }
  return fingerprint(after);
}
