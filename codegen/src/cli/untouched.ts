import { untouchedRun } from '../write/stamps.ts';
import type { CommandIO, CommandOptions } from './command.ts';
import { sayCounts } from './say-counts.ts';

/** Says so, and returns true, where nothing was touched since the last run. It loads nothing of the compiler. */
export function isUntouched(root: string, options: CommandOptions, io: CommandIO): boolean {
  const run = untouchedRun(root);
  if (!run) return false;
  const { filesRead, filesMade } = run;
  sayCounts({ command: 'generate', filesRead, filesMade, written: [], removed: [] }, options, io);
  return true;
}
