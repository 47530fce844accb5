import { createTwoFilesPatch } from 'diff';
import type { WritePlan } from './plan.ts';

/** A unified diff of everything that is stale. */
export function describePlan({ changed, orphans }: WritePlan): string {
  const patches = changed.map(({ path, before, after }) => {
    const from = before === undefined ? '/dev/null' : path;
    return createTwoFilesPatch(from, path, before ?? '', after, 'on disk', 'from the tables', { context: 2 });
  });
  return [...patches, ...orphans.map((path) => `--- ${path}\ton disk\n+++ /dev/null\tno table makes it\n`)].join('\n');
}
