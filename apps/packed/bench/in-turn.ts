import type { Figure } from '../../../.ci/figure.ts';

const ROUNDS = 15;

/** Medians: of each, and of what ours took over the peer beside it, for a busy machine slows down both. */
export interface Compared {
  readonly ours: number;
  readonly peer: number;
  readonly added: number;
}

type Measure = () => Promise<number>;

/** Round after round in turn, after one that finds cold disks. */
export async function inTurn(measures: { readonly ours: Measure; readonly peer: Measure }): Promise<Compared> {
  const rounds: Compared[] = [];
  for (let round = 0; round <= ROUNDS; round++) {
    const peer = await measures.peer();
    const ours = await measures.ours();
    if (round > 0) rounds.push({ ours, peer, added: ours - peer });
  }
  return { ours: median(rounds, 'ours'), peer: median(rounds, 'peer'), added: median(rounds, 'added') };
}

function median(rounds: readonly Compared[], name: keyof Compared): number {
  const sorted = rounds.map((round) => round[name]).toSorted((one, other) => one - other);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}

export interface Limit {
  /** What is compared, such as `import of the client, to ky`. */
  readonly name: string;
  readonly unit: string;
  /** The most that ours may add to the peer. */
  readonly most: number;
}

/** Both beside each other, and what ours adds beside its limit. */
export function* figuresOf({ ours, peer, added }: Compared, { name, unit, most }: Limit): Generator<Figure> {
  yield { suite: 'client', name, ours, peer, unit, ratio: ours / peer };
  const goal = `<= ${most} ${unit}`;
  yield {
    suite: 'client',
    name: `${name}: added`,
    ours: added,
    peer: most,
    unit,
    ratio: added / most,
    goal,
    met: added <= most,
  };
}
