import type { Manifest } from './manifest.ts';
import { fingerprint } from './manifest.ts';

/** What has to happen on disk for it to hold what was emitted. */
export interface WritePlan {
  /** Files that are missing or differ. */
  readonly changed: readonly Change[];
  /** Files that are right already. */
  readonly same: readonly string[];
  /** Generated files that nothing emits any more. */
  readonly orphans: readonly string[];
  /** Files to be overwritten or removed that somebody has changed or added by hand since they were generated. */
  readonly edited: readonly string[];
}

export interface Change {
  readonly path: string;
  /** Undefined when the file is missing. */
  readonly before: string | undefined;
  readonly after: string;
}

/** How the name of a file ends until it is whole; one that is found was left by a run that broke off. */
export const unfinished = '.tmp';

/** `existing` holds the text of every file in the generated folders, `manifest` what was written last. Pure. */
export function planWrites(
  emitted: ReadonlyMap<string, string>,
  existing: ReadonlyMap<string, string>,
  manifest?: Manifest,
): WritePlan {
  const changed: Change[] = [];
  const same: string[] = [];
  for (const [path, after] of emitted) {
    const before = existing.get(path);
    if (before === after) same.push(path);
    else changed.push({ path, before, after });
  }
  const orphans = [...existing.keys()].filter((path) => !emitted.has(path)).toSorted();
  const isEdited = (path: string): boolean => {
    const text = existing.get(path);
    if (manifest === undefined || text === undefined || path.endsWith(unfinished)) return false;
    return manifest.get(path) !== fingerprint(text);
  };
  return { changed, same, orphans, edited: [...changed.map(({ path }) => path), ...orphans].filter(isEdited) };
}

export const isUpToDate = ({ changed, orphans }: WritePlan): boolean => changed.length === 0 && orphans.length === 0;
