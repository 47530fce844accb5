import type { Finding, Target } from './rule.ts';

/** Hears how far the check is. */
export interface Watcher {
  begun(scenario: string): void;
  ended(scenario: string, findings: readonly Finding[]): void;
}

/**
 * Brings the target into each scenario, several at a time. The first goes alone: a target that can't be run is told at
 * once.
 *
 * @throws {TargetError} if the target can't be run
 */
export async function runScenarios(target: Target, ids: readonly string[], watcher: Watcher): Promise<Finding[]> {
  const results = new Map<string, readonly Finding[]>();
  const visit = async (id: string): Promise<void> => {
    watcher.begun(id);
    const findings = await target.visit(id);
    results.set(id, findings);
    watcher.ended(id, findings);
  };
  const [first, ...others] = ids;
  if (first !== undefined) await visit(first);
  const worker = async (): Promise<void> => {
    for (let id = others.shift(); id !== undefined; id = others.shift()) await visit(id);
  };
  await Promise.all(Array.from({ length: target.jobs }, worker));
  return ids.flatMap((id) => results.get(id) ?? []);
}
