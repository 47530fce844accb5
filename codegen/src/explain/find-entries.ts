import leven from 'leven';
import type { Entry } from './entry.ts';

export interface Found {
  readonly matches: readonly Entry[];
  /** Known names that are near, when nothing matches. */
  readonly nearest: readonly string[];
}

/** Everything that goes by a name: its subject, a shorter name, or an id; whatever its case if need be. */
export function findEntries(query: string, entries: readonly Entry[]): Found {
  const wanted = query.trim();
  const bySubject = entries.filter(({ subject }) => subject === wanted);
  if (bySubject.length > 0) return { matches: bySubject, nearest: [] };
  const byName = entries.filter(({ names }) => names.includes(wanted));
  if (byName.length > 0) return { matches: byName, nearest: [] };
  const folded = wanted.toLowerCase();
  const byFolded = entries.filter(({ subject, names }) =>
    [subject, ...names].some((name) => name.toLowerCase() === folded),
  );
  return { matches: byFolded, nearest: byFolded.length > 0 ? [] : nearestNames(folded, entries) };
}

const mostNames = 5;

function nearestNames(wanted: string, entries: readonly Entry[]): string[] {
  const farthest = Math.max(2, Math.floor(wanted.length / 3));
  const names = new Set(entries.flatMap(({ subject, names: others }) => [subject, ...others]));
  return [...names]
    .map((name) => ({ name, distance: leven(wanted, name.toLowerCase(), { maxDistance: farthest + 1 }) }))
    .filter(({ distance }) => distance <= farthest)
    .toSorted((a, b) => a.distance - b.distance || (a.name < b.name ? -1 : 1))
    .slice(0, mostNames)
    .map(({ name }) => name);
}
