/** What is measured, each time anew. */
export type Measure<Result> = () => Promise<Result>;

/** Rounds that do not count: until then much of a program is still interpreted. */
const WARM_UPS = 3;

/**
 * Measures the contestants in turn, round after round, each second round backwards, and gives the results of each in the
 * order of the rounds, after some that warm up.
 */
export async function compete<Name extends string, Result>(
  rounds: number,
  contestants: Readonly<Record<Name, Measure<Result>>>,
): Promise<Record<Name, Result[]>> {
  const names = Object.keys(contestants) as Name[];
  const results = Object.fromEntries(names.map((name): [Name, Result[]] => [name, []])) as Record<Name, Result[]>;
  for (let round = 0; round < WARM_UPS; round++) for (const name of names) await contestants[name]();
  for (let round = 0; round < rounds; round++) {
    for (const name of round % 2 === 0 ? names : names.toReversed()) results[name].push(await contestants[name]());
  }
  return results;
}

export function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
}
