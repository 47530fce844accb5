import type { WritePlan } from '../write/plan.ts';
import { describePlan, isUpToDate } from '../write/plan.ts';
import type { CommandIO, CommandOptions } from './command.ts';

/** Says what a command did or found; returns its exit code. */
export function finishPlan(
  command: string,
  plan: WritePlan,
  run: { readonly filesRead: number; readonly started: number },
  options: CommandOptions,
  io: CommandIO,
): number {
  const milliseconds = Math.round(performance.now() - run.started);
  const stale = [...plan.changed.map(({ path }) => path), ...plan.orphans];
  const failed = options.check && !isUpToDate(plan);
  if (options.json) {
    const written = options.check ? [] : plan.changed.map(({ path }) => path);
    const removed = options.check ? [] : plan.orphans;
    io.say(JSON.stringify({ command, filesRead: run.filesRead, filesEmitted: plan.total, written, removed, stale: options.check ? stale : [], milliseconds }));
    return failed ? 1 : 0;
  }
  if (failed) {
    io.say(describePlan(plan));
    io.fail(`${command}: ${stale.length} of ${plan.total} generated files are stale; run "pnpm generate" and commit what it writes:`);
    for (const path of stale) io.fail(`  ${path}`);
    return 1;
  }
  const verb = options.check ? 'are up to date' : `${plan.changed.length} written`;
  if (!options.check) {
    for (const { path, before } of plan.changed) io.say(`  ${before === undefined ? 'new    ' : 'changed'} ${path}`);
    for (const path of plan.orphans) io.say(`  removed ${path}`);
  }
  const counts = options.check ? `all ${plan.total} generated files ${verb}` : `${plan.total} files made, ${verb}`;
  io.say(`${command}: ${run.filesRead} files read, ${counts}, ${milliseconds} ms`);
  return 0;
}
