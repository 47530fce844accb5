/**
 * Runs everything that must pass, by turbo, and ends with one line that counts it: every test of every suite, and every
 * other task (type-check, lint, boundaries, drift, builds) as one.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, globSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

interface TaskRun {
  readonly taskId: string;
  readonly directory: string;
  readonly execution?: { readonly exitCode: number };
}

interface Counts {
  passed: number;
  failed: number;
  skipped: number;
}

const root = fileURLToPath(new URL('..', import.meta.url));
const tasks = ['//#lint', '//#boundaries', 'lint', 'drift', 'build', 'typecheck', 'test'];
const summaries = join(root, '.turbo/runs');

rmSync(summaries, { recursive: true, force: true });
const { status } = spawnSync(
  'turbo',
  [
    'run',
    ...tasks,
    '--continue=dependencies-successful',
    '--output-logs=new-only',
    '--summarize',
    ...process.argv.slice(2),
  ],
  {
    cwd: root,
    stdio: ['ignore', 'inherit', 'inherit'],
    env: { ...process.env, DO_NOT_TRACK: '1', REDOCLY_TELEMETRY: 'off', REDOCLY_SUPPRESS_UPDATE_NOTICE: 'true' },
  },
);
const counts: Counts = { passed: 0, failed: 0, skipped: 0 };
for (const task of runTasks()) countTask(task);
if (status !== 0 && counts.failed === 0) counts.failed = 1;
console.log(`${counts.passed} passed, ${counts.failed} failed, ${counts.skipped} skipped`);
process.exitCode = counts.failed > 0 || status !== 0 ? 1 : 0;

function runTasks(): TaskRun[] {
  const [summary] = globSync(join(summaries, '*.json'));
  if (!summary) return [];
  return (JSON.parse(readFileSync(summary, 'utf8')) as { tasks: TaskRun[] }).tasks;
}

function countTask({ taskId, directory, execution }: TaskRun): void {
  const report = join(root, directory, '.report/tests.json');
  if (taskId.endsWith('#test') && existsSync(report)) {
    const tests = JSON.parse(readFileSync(report, 'utf8')) as Record<string, number>;
    counts.passed += tests['numPassedTests'] ?? 0;
    counts.failed += tests['numFailedTests'] ?? 0;
    counts.skipped += (tests['numPendingTests'] ?? 0) + (tests['numTodoTests'] ?? 0);
    // A suite that cannot be loaded has no test that failed.
    if (execution?.exitCode !== 0 && tests['numFailedTests'] === 0) counts.failed++;
  } else if (execution === undefined) counts.skipped++;
  else if (execution.exitCode === 0) counts.passed++;
  else counts.failed++;
}
