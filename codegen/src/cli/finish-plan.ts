import type { WritePlan } from '../write/plan.ts';
import { describePlan, isUpToDate } from '../write/plan.ts';
import type { CommandIO, CommandOptions } from './command.ts';

/** Says what a command wrote, or with `--check` what it would write; returns its exit code. */
export function finishPlan(
  command: string,
  plan: WritePlan,
  filesRead: number,
  options: CommandOptions,
  io: CommandIO,
): number {
  const failed = options.check && !isUpToDate(plan);
  // Since the process started: loading the compilers is part of what a person waits for.
  const milliseconds = Math.round(performance.now());
  if (options.json) {
    io.say(JSON.stringify({ command, filesRead, filesMade: plan.total, ...outcome(plan, options), milliseconds }));
  } else if (failed) {
    sayStale(command, plan, io);
  } else {
    if (!options.check) sayWritten(plan, io);
    const result = options.check ? 'all up to date' : `${plan.changed.length} written`;
    io.say(
      `${command}: ${filesRead} ${filesRead === 1 ? 'file' : 'files'} read, ${plan.total} made, ${result}, ${milliseconds} ms`,
    );
  }
  return failed ? 1 : 0;
}

function outcome({ changed, orphans }: WritePlan, { check }: CommandOptions): object {
  const paths = changed.map(({ path }) => path);
  return check ? { stale: [...paths, ...orphans] } : { written: paths, removed: orphans };
}

function sayStale(command: string, plan: WritePlan, io: CommandIO): void {
  const stale = [...plan.changed.map(({ path }) => path), ...plan.orphans];
  io.say(describePlan(plan));
  io.fail(
    `${command}: ${stale.length} of ${plan.total} generated files are stale; run "pnpm generate" and commit what it writes:`,
  );
  for (const path of stale) io.fail(`  ${path}`);
}

function sayWritten({ changed, orphans }: WritePlan, io: CommandIO): void {
  for (const { path, before } of changed) io.say(`  ${before === undefined ? 'new    ' : 'changed'} ${path}`);
  for (const path of orphans) io.say(`  removed ${path}`);
}
