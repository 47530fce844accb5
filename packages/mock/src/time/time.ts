/**
 * The time of one world. `virtual` stands still until it is told to go on; `real` runs by itself, and can be told to skip
 * ahead. Everything that waits in a world waits here: retries of notifications, delays, what a buyer does later.
 */
export interface WorldTime {
  readonly kind: 'real' | 'virtual';
  /** Milliseconds since 1970. */
  now(): number;
  /**
   * Lets time pass, and runs on its way all that falls due, one after the other in the order of time.
   *
   * @param milliseconds how much
   */
  advance(milliseconds: number): Promise<void>;
  /** Lets time pass until nothing waits any more: 25 hours of notification retries end in milliseconds. */
  runUntilIdle(): Promise<void>;
  /** How long until each thing that waits, in milliseconds, soonest first. */
  waiting(): readonly number[];
}

/** What the parts of a world need of its time. */
export interface Scheduler extends WorldTime {
  /**
   * Runs something later.
   *
   * @returns a function that calls it off
   */
  after(milliseconds: number, run: () => void): () => void;
  /**
   * Starts something as soon as may be: in virtual time after what was started before, with all that follows from it, so
   * that a run repeats.
   */
  soon(run: () => void): void;
  /** Resolves later, at once if all is called off meanwhile. Only for what runs inside {@link work}. */
  wait(milliseconds: number): Promise<void>;
  /** Resolves with the promise, after so many milliseconds in any case. Only for what runs inside {@link work}. */
  holdUntil(promise: Promise<void>, milliseconds: number): Promise<void>;
  /** Runs something that time must not overtake: it goes on when this is done, or waits itself. */
  work<Value>(run: () => Promise<Value>): Promise<Value>;
  /** Where {@link work} begins. */
  begin(): void;
  /** Where it ends. */
  end(): void;
  /** Resolves when nothing is being worked at. What waits for its time does not count. */
  idle(): Promise<void>;
  /** Calls everything off; what is held by {@link wait} goes on at once. */
  clear(): void;
}
