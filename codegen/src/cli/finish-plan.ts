import type { WritePlan } from '../write/plan.ts';
import { isUpToDate } from '../write/plan.ts';
import type { CommandIO, CommandOptions } from './command.ts';
import { millisecondsOf, sayCounts } from './say-counts.ts';

/** Says what a command wrote, or with `--check` what it would write; returns its exit code. */
export async function finishPlan(
  command: string,
  plan: WritePlan,
  filesRead: number,
  options: CommandOptions,
  io: CommandIO,
): Promise<number> {
  const filesMade = plan.changed.length + plan.same.length;
  if (options.check && !isUpToDate(plan)) {
    await sayStale({ command, filesRead, filesMade }, plan, options, io);
    return 1;
  }
  if (!options.check && !options.json) sayWritten(plan, io);
  const written = plan.changed.map(({ path }) => path);
  sayCounts({ command, filesRead, filesMade, written, removed: plan.orphans }, options, io);
  return 0;
}

type StaleCounts = Readonly<{ command: string; filesRead: number; filesMade: number }>;

async function sayStale(counts: StaleCounts, plan: WritePlan, options: CommandOptions, io: CommandIO): Promise<void> {
  const stale = [...plan.changed.map(({ path }) => path), ...plan.orphans];
  const { edited } = plan;
  if (options.json) {
    io.say(JSON.stringify({ ...counts, stale, edited, milliseconds: millisecondsOf(options) }));
    return;
  }
  // Loaded when asked for: most runs have nothing to show.
  const { describePlan } = await import('../write/describe-plan.ts');
  io.say(describePlan(plan));
  io.fail(
    `${counts.command}: ${stale.length} of ${counts.filesMade} generated files are stale; run "pnpm generate" and commit what it writes:`,
  );
  for (const path of stale) io.fail(`  ${path}${edited.includes(path) ? '  (edited by hand)' : ''}`);
}

/** More lines than this tell a person nothing. */
const SHOWN = 40;

function sayWritten({ changed, orphans }: WritePlan, io: CommandIO): void {
  const lines = [
    ...changed.map(({ path, before }) => `  ${before === undefined ? 'new    ' : 'changed'} ${path}`),
    ...orphans.map((path) => `  removed ${path}`),
  ];
  for (const line of lines.slice(0, SHOWN)) io.say(line);
  if (lines.length > SHOWN) io.say(`  … and ${lines.length - SHOWN} more`);
}
