import type { Bump, Bumps, Change } from './change.ts';
import { packageKeys } from './change.ts';

const rank: Readonly<Record<Bump, number>> = { patch: 1, minor: 2, major: 3 };

/** The larger bump for each package. */
export function maxBumps(all: readonly Bumps[]): Bumps {
  const entries = packageKeys.flatMap((key) => {
    const [largest] = all.flatMap((bumps) => bumps[key] ?? []).toSorted((a, b) => rank[b] - rank[a]);
    return largest ? [[key, largest] as const] : [];
  });
  return Object.fromEntries(entries);
}

/** What a set of changes asks of each package, as for versions from 1.0.0 on. */
export const bumpsOf = (changes: readonly Change[]): Bumps => maxBumps(changes.map(({ packages }) => packages));

/**
 * The bump of a package at its version. Before 1.0.0 a breaking change moves the minor number and everything else the
 * patch number: that is how npm's `^0.1.2` reads versions, and 1.0.0 is a promise that people make, not a diff.
 */
export function bumpAt(version: string, bump: Bump): Bump {
  if (!version.startsWith('0.')) return bump;
  return bump === 'major' ? 'minor' : 'patch';
}
