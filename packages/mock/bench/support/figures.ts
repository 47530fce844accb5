import type { Figure } from '../../../../.ci/figure.ts';
import { median } from './compete.ts';

/** What was measured of ours and of a peer, in the order of the rounds. */
export interface Pair {
  readonly name: string;
  readonly ours: readonly number[];
  readonly peer: readonly number[];
  readonly unit: string;
}

/** Medians, and the median of the rounds' ratios: within a round both had the same machine. Without a goal. */
export function tell({ name, ours, peer, unit }: Pair): Figure {
  const ratio = median(ours.map((value, round) => value / (peer[round] ?? Number.NaN)));
  return { suite: 'mock', name, ours: median(ours), peer: median(peer), unit, ratio };
}

/** Ours is to be at least so many times the peer's. */
export function atLeast(goal: number, pair: Pair): Figure {
  const figure = tell(pair);
  return { ...figure, goal: `>= ${goal}`, met: figure.ratio >= goal };
}

/** Ours is to be at most so many times the peer's. */
export function atMost(goal: number, pair: Pair): Figure {
  const figure = tell(pair);
  return { ...figure, goal: `<= ${goal}`, met: figure.ratio <= goal };
}
