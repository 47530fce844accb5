/** One line of a benchmark. */
export interface Figure {
  readonly suite: string;
  readonly name: string;
  readonly ours: number;
  /** What ours is measured against: a peer, a limit, or another figure of ours. */
  readonly peer: number;
  readonly unit: string;
  readonly ratio: number;
  readonly goal?: string;
  readonly met?: boolean;
}

/** Measures, and tells each figure once it is known. */
export type Bench = () => AsyncIterable<Figure>;
