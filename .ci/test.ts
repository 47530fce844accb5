/**
 * Runs everything that must pass, by turbo, and ends with what failed and one line that counts it: every test of every
 * suite, and every other task (type-check, lint, boundaries, drift, builds) as one.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, globSync, readFileSync, rmSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';

interface TaskRun {
  readonly taskId: string;
  readonly directory: string;
  readonly execution?: { readonly exitCode: number };
}

/** What vitest reports of a package, as far as it is read here. */
interface Report {
  readonly numPassedTests: number;
  readonly numPendingTests: number;
  readonly numTodoTests: number;
  /** One for each file. */
  readonly testResults: readonly {
    readonly name: string;
    readonly status: string;
    readonly message: string;
    readonly assertionResults: readonly {
      readonly fullName: string;
      readonly status: string;
      readonly failureMessages: readonly string[];
    }[];
  }[];
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
    // A task for each core: more are no sooner done, and make each other late.
    '--concurrency=100%',
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
let passed = 0;
let skipped = 0;
/** Told again at the end, for the logs of all tasks are mixed, and long. */
const failures: string[] = [];
for (const task of runTasks()) countTask(task);
if (status !== 0 && failures.length === 0) fail('turbo', `It ended with ${status}.`);
for (const failure of failures) console.log(failure);
console.log(`${passed} passed, ${failures.length} failed, ${skipped} skipped`);
process.exitCode = failures.length > 0 ? 1 : 0;

function runTasks(): TaskRun[] {
  const [summary] = globSync(join(summaries, '*.json'));
  if (!summary) return [];
  return (JSON.parse(readFileSync(summary, 'utf8')) as { tasks: TaskRun[] }).tasks;
}

function countTask({ taskId, directory, execution }: TaskRun): void {
  const known = failures.length;
  const report = join(root, directory, '.report/tests.json');
  const isReported = taskId.endsWith('#test') && existsSync(report);
  if (isReported) countTests(JSON.parse(readFileSync(report, 'utf8')) as Report);
  else if (execution === undefined) skipped++;
  else if (execution.exitCode === 0) passed++;
  if (execution && execution.exitCode !== 0 && failures.length === known) {
    fail(taskId, `It ended with ${execution.exitCode}. Its log is above.`);
  }
}

function countTests({ numPassedTests, numPendingTests, numTodoTests, testResults }: Report): void {
  passed += numPassedTests;
  skipped += numPendingTests + numTodoTests;
  for (const { name, status, message, assertionResults } of testResults) {
    const file = relative(root, name);
    const failed = assertionResults.filter((test) => test.status === 'failed');
    for (const { fullName, failureMessages } of failed) fail(`${file}: ${fullName}`, failureMessages.join('\n'));
    // A file that did not come to its tests: it could not be loaded, or what comes before them failed.
    if (status === 'failed' && failed.length === 0) fail(file, message);
  }
}

function fail(name: string, why: string): void {
  failures.push(`\nFAILED ${name}\n${why.replaceAll(/^/gm, '  ')}`);
}
