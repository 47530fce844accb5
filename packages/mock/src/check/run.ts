import { type Finding, type Target, TargetError } from './rule.ts';

/** Hears how far the check is. */
export interface Watcher {
  begun(scenario: string): void;
  ended(scenario: string, findings: readonly Finding[]): void;
}

/** What came of it. */
export interface Course {
  readonly findings: readonly Finding[];
  /** Why the rest could not be tried, if so. */
  readonly stopped?: TargetError;
}

/**
 * Brings the target into each scenario, several at a time. The first goes alone: a target that can't be run is told at
 * once.
 *
 * @throws {TargetError} if the target can't be run
 */
export async function runScenarios(target: Target, ids: readonly string[], watcher: Watcher): Promise<Course> {
  const results = new Map<string, readonly Finding[]>();
  const visit = async (id: string): Promise<void> => {
    watcher.begun(id);
    const findings = await target.visit(id);
    results.set(id, findings);
    watcher.ended(id, findings);
  };
  const [first, ...others] = ids;
  if (first !== undefined) await visit(first);
  let stopped: TargetError | undefined;
  const worker = async (): Promise<void> => {
    for (let id = others.shift(); id !== undefined && !stopped; id = others.shift()) await visit(id);
  };
  const stop = (error: unknown): void => {
    if (!(error instanceof TargetError)) throw error;
    stopped = error;
  };
  await Promise.all(Array.from({ length: target.jobs }, () => worker().catch(stop)));
  return { findings: ids.flatMap((id) => results.get(id) ?? []), ...(stopped && { stopped }) };
}
