import { createTwoFilesPatch } from 'diff';

/** What has to happen on disk for it to hold what was emitted. */
export interface WritePlan {
  /** Files that are missing or differ: their text before (undefined when missing) and after. */
  readonly changed: readonly Change[];
  /** Generated files that nothing emits any more. */
  readonly orphans: readonly string[];
  readonly total: number;
}

export interface Change {
  readonly path: string;
  readonly before: string | undefined;
  readonly after: string;
}

/** Compares what was emitted with what is there. Pure: `existing` holds the text of every generated file on disk. */
export function planWrites(emitted: ReadonlyMap<string, string>, existing: ReadonlyMap<string, string>): WritePlan {
  const changed = [...emitted].flatMap(([path, after]): Change[] => {
    const before = existing.get(path);
    return before === after ? [] : [{ path, before, after }];
  });
  const orphans = [...existing.keys()].filter((path) => !emitted.has(path)).toSorted();
  return { changed, orphans, total: emitted.size };
}

export const isUpToDate = ({ changed, orphans }: WritePlan): boolean => changed.length === 0 && orphans.length === 0;

/** A unified diff of everything that is stale. */
export function describePlan({ changed, orphans }: WritePlan): string {
  const patches = changed.map(({ path, before, after }) =>
    createTwoFilesPatch(
      before === undefined ? '/dev/null' : path,
      path,
      before ?? '',
      after,
      'on disk',
      'from the tables',
      { context: 2 },
    ).replace(/^=+\n/, ''),
  );
  return [...patches, ...orphans.map((path) => `--- ${path}\ton disk\n+++ /dev/null\tno table makes it\n`)].join('\n');
}
