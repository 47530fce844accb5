import { bumpAt, bumpsOf } from '../bumps.ts';
import type { Bump, Change, PackageKey, Severity } from '../change.ts';
import { packageKeys } from '../change.ts';

/** A package as its `package.json` has it. */
export interface PackageVersion {
  readonly key: PackageKey;
  readonly name: string;
  readonly version: string;
}

export interface PackageBump {
  readonly name: string;
  readonly version: string;
  /** What the changes ask for, as for versions from 1.0.0 on. */
  readonly change: Bump;
  /** What they ask for at this version. */
  readonly bump: Bump;
}

/** Everything that the forms of output say. */
export interface DiffReport {
  readonly base: string;
  readonly head: string;
  readonly counts: Readonly<Record<Severity, number>>;
  readonly packages: readonly PackageBump[];
  readonly changes: readonly Change[];
}

export const severities: readonly Severity[] = ['breaking', 'dangerous', 'safe'];

/** What each severity asks of a reader. */
export const meanings: Readonly<Record<Severity, string>> = {
  breaking: 'code that worked is refused, misread, or does not compile',
  dangerous: 'code still runs and may act differently, so look at each',
  safe: 'nothing to do',
};

export function makeReport(
  sides: { readonly base: string; readonly head: string },
  changes: readonly Change[],
  packages: readonly PackageVersion[],
): DiffReport {
  const count = (severity: Severity): number => changes.filter((change) => change.severity === severity).length;
  const bumps = bumpsOf(changes);
  const bumped = packageKeys.flatMap((key): PackageBump[] => {
    const [found, change] = [packages.find((known) => known.key === key), bumps[key]];
    if (!found || !change) return [];
    return [{ name: found.name, version: found.version, change, bump: bumpAt(found.version, change) }];
  });
  const counts = { breaking: count('breaking'), dangerous: count('dangerous'), safe: count('safe') };
  return { ...sides, counts, packages: bumped, changes };
}

/** `6 changes for callers: 1 breaking, 2 dangerous, 3 safe` */
export function countText({ counts, changes }: DiffReport): string {
  const parts = severities.flatMap((severity) => (counts[severity] === 0 ? [] : [`${counts[severity]} ${severity}`]));
  return `${changes.length} ${changes.length === 1 ? 'change' : 'changes'} for callers: ${parts.join(', ')}`;
}
