import type { Check } from './schema.ts';

const ROUNDS = 150;
/** Short, so that some rounds have the processor to themselves even on a busy machine. */
const ROUND_MILLISECONDS = 5;

/**
 * How many values each check takes a second, in millions: the best of many short rounds, in which they take turns, after
 * a round that nobody counts. It throws where a check does not accept a value.
 */
export function ratesOf(checks: Readonly<Record<string, Check>>, values: readonly unknown[]): Record<string, number> {
  const best: Record<string, number> = {};
  for (let round = 0; round <= ROUNDS; round++) {
    for (const [name, check] of Object.entries(checks)) {
      const rate = rateOf(name, check, values);
      if (round > 0) best[name] = Math.max(rate, best[name] ?? 0);
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
