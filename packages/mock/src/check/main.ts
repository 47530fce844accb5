import { UsageError } from '../cli/arguments.ts';
import { didYouMean } from '../did-you-mean.ts';
import { type CheckArguments, readCheckArguments } from './arguments.ts';
import { help } from './help.ts';
import { catalogueOf, openTarget } from './open-target.ts';
import { createPrograms } from './programs.ts';
import { createProgress } from './progress.ts';
import { list, report, sumUp, toLine } from './report.ts';
import { type Finding, type Target, TargetError } from './rule.ts';
import { type Course, runScenarios, type Watcher } from './run.ts';

/**
 * Runs `check`, and prints what it found.
 *
 * @returns the exit code: 0 no rule is broken, 1 one is, 2 the target can't be run
 * @throws {UsageError} with a sentence
 */
export async function check(args: readonly string[]): Promise<number> {
  const given = readCheckArguments(args);
  const catalogue = catalogueOf(given.target);
  if (given.help || given.list) {
    console.log(given.help ? help : list(catalogue));
    return 0;
  }
  const wanted = requireScenarios(given.only, catalogue);
  try {
    return await checkTarget(given, wanted);
  } catch (error) {
    if (error instanceof UsageError) throw error;
    console.error(error instanceof Error ? error.message : String(error));
    return 2;
  }
}

function requireScenarios(only: readonly string[], { kind, scenarios }: Pick<Target, 'kind' | 'scenarios'>): string[] {
  const ids = scenarios.map(({ id }) => id);
  const unknown = only.find((id) => !ids.includes(id));
  if (unknown === undefined) return ids.filter((id) => only.length === 0 || only.includes(id));
  throw new UsageError(
    `--only: there is no scenario ${JSON.stringify(unknown)} of a ${kind}; --list shows them.${didYouMean(unknown, ids)}`,
  );
}

/** The options without which some scenarios can't be. */
const NEEDS = { till: '--resume', endpoint: '--order' };

async function checkTarget(given: CheckArguments, wanted: readonly string[]): Promise<number> {
  const programs = createPrograms();
  const stop = (): void => programs.stop();
  process.once('SIGINT', stop).once('SIGTERM', stop);
  let target: Target | undefined;
  try {
    target = await openTarget(given, programs);
    const possible = target.scenarios.map(({ id }) => id);
    const ids = wanted.filter((id) => possible.includes(id));
    if (ids.length === 0)
      throw new UsageError(`--only: none of these scenarios can be run without ${NEEDS[target.kind]}.`);
    const { findings, stopped } = await watch(target, ids, given);
    const objection = stopped ? undefined : target.objection?.();
    if (objection !== undefined) throw new TargetError(objection);
    const exitCode = print(target, findings, given);
    if (stopped) throw stopped;
    return exitCode;
  } finally {
    process.off('SIGINT', stop).off('SIGTERM', stop);
    await target?.close();
    programs.stop();
  }
}

async function watch(target: Target, ids: readonly string[], { json }: CheckArguments): Promise<Course> {
  if (json) return runScenarios(target, ids, lines);
  if (!process.stderr.isTTY) return runScenarios(target, ids, silence);
  const progress = createProgress(process.stderr, ids.length);
  try {
    return await runScenarios(target, ids, progress);
  } finally {
    progress.clear();
  }
}

const silence: Watcher = { begun: () => undefined, ended: () => undefined };
const lines: Watcher = {
  begun: () => undefined,
  ended(_, findings) {
    for (const finding of findings) console.log(JSON.stringify({ kind: 'finding', ...finding }));
  },
};

function print({ rules, caveat }: Target, findings: readonly Finding[], { json }: CheckArguments): number {
  const verdicts = sumUp(rules, findings);
  console.log(json ? verdicts.map(toLine).join('\n') : report(verdicts, caveat));
  return verdicts.some(({ verdict }) => verdict === 'FAIL') ? 1 : 0;
}
