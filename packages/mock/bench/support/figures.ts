import type { Figure } from '../../../../.ci/figure.ts';

export interface Pair {
  readonly name: string;
  readonly ours: number;
  readonly peer: number;
  readonly unit: string;
}

/** A figure without a goal. */
export function tell({ name, ours, peer, unit }: Pair): Figure {
  return { suite: 'mock', name, ours, peer, unit, ratio: ours / peer };
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
