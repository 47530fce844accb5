import type { Check } from './schema.ts';

const ROUNDS = 80;
const ROUND_MILLISECONDS = 10;

/**
 * How many values each check takes a second, in millions: the best of many short rounds, in which they take turns, after
 * a round that nobody counts. It throws where a check does not accept a value.
 */
export function ratesOf<Name extends string>(
  checks: Readonly<Record<Name, Check>>,
  values: readonly unknown[],
): ReadonlyMap<Name, number> {
  const names = Object.keys(checks) as Name[];
  const best = new Map<Name, number>();
  for (let round = 0; round <= ROUNDS; round++) {
    for (const name of names) {
      const rate = rateOf(name, checks[name], values);
      if (round > 0) best.set(name, Math.max(rate, best.get(name) ?? 0));
    }
  }
  return best;
}

function rateOf(name: string, check: Check, values: readonly unknown[]): number {
  const started = performance.now();
  let [passes, accepted, elapsed] = [0, 0, 0];
  while (elapsed < ROUND_MILLISECONDS) {
    for (const value of values) if (check(value)) accepted++;
    passes++;
    elapsed = performance.now() - started;
  }
  if (accepted !== passes * values.length) throw new Error(`${name} refuses a valid body.`);
  return accepted / elapsed / 1000;
}
