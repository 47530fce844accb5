/** Something that a target must do, as the report and the documentation name it. */
export interface CheckRule<Id extends string = string> {
  /** Stable. */
  readonly id: Id;
  /** What it must do: a sentence. */
  readonly must: string;
  /** What happens to money otherwise. */
  readonly why: string;
  /** What to change in the target. */
  readonly todo: string;
}

/** What one scenario showed of one rule. */
export interface Finding {
  readonly rule: string;
  readonly scenario: string;
  readonly verdict: 'ok' | 'fail';
  /** What was seen: messages of the journal, times, and what the target said. */
  readonly evidence: string;
}

/** What was seen, before anyone has said where. */
export type Judgement = Pick<Finding, 'verdict' | 'evidence'>;

/** A situation into which the target is brought. */
export interface Scenario {
  /** Stable. */
  readonly id: string;
  readonly title: string;
  /** On whose patience its duration depends, as `--list` tells. */
  readonly takes: string;
}

/** A user's program that is driven through scenarios. */
export interface Target {
  readonly kind: 'till' | 'endpoint';
  readonly rules: readonly CheckRule[];
  readonly scenarios: readonly Scenario[];
  /** How many scenarios may run at once. */
  readonly jobs: number;
  /**
   * Brings the target into a scenario.
   *
   * @throws {TargetError} if the target can't be run at all
   */
  visit(id: string): Promise<readonly Finding[]>;
  /** When all is over: why nothing that was seen counts, if so. A sentence. */
  objection?(): string | undefined;
  /** What the report can't say, if anything. A sentence. */
  readonly caveat?: string;
  close(): Promise<void>;
}

/** The target can't be run, so that nothing can be said of it. */
export class TargetError extends Error {
  override readonly name: string = 'TargetError';
}

export const ok = (evidence: string): Judgement => ({ verdict: 'ok', evidence });
export const fail = (evidence: string): Judgement => ({ verdict: 'fail', evidence });
