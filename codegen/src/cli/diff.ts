import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Severity } from '../diff/change.ts';
import { packageKeys } from '../diff/change.ts';
import { diffSpecs } from '../diff/diff-specs.ts';
import { compareSeverity } from '../diff/judge.ts';
import { narrowTo } from '../diff/narrow-to.ts';
import { makeChangeset } from '../diff/report/changeset.ts';
import { markdownReport } from '../diff/report/markdown.ts';
import type { DiffReport, PackageVersion } from '../diff/report/report.ts';
import { makeReport } from '../diff/report/report.ts';
import { textReport } from '../diff/report/text.ts';
import type { ApiSpec } from '../spec/model.ts';
import type { CommandIO } from './command.ts';
import type { LoadedSpec } from './spec-source.ts';
import { loadSpec, workingTree } from './spec-source.ts';
import { UsageError } from './usage-error.ts';

export interface DiffOptions {
  readonly json?: boolean;
  readonly markdown?: boolean;
  readonly changeset?: boolean;
  /** `breaking` or `dangerous`: exit with 1 when there is a change as severe as that. */
  readonly 'fail-on'?: string;
}

/** `codegen diff BASE [HEAD]`: what changed between two specs, for callers. Returns the exit code. */
export async function diff(
  root: string,
  sides: readonly string[],
  options: DiffOptions,
  io: CommandIO,
): Promise<number> {
  const limit = checkOptions(sides, options);
  const [baseArgument = '', headArgument] = sides;
  const base = await loadSpec(root, baseArgument);
  const head = headArgument === undefined ? await workingTree(root) : await loadSpec(root, headArgument);
  for (const note of [base, head].flatMap(({ notes }) => notes)) io.fail(note);
  const specs = specsOf(base, head, io);
  if (!specs) return 1;
  const changes = diffSpecs(...specs);
  const report = makeReport({ base: base.label, head: head.label }, changes, await readPackages(root));
  if (options.changeset && tellDrafts(head, io)) return 1;
  await tell(root, report, options, io);
  return limit && changes.some(({ severity }) => compareSeverity(severity, limit) <= 0) ? 1 : 0;
}

function checkOptions(sides: readonly string[], options: DiffOptions): Severity | undefined {
  if (sides.length < 1 || sides.length > 2) {
    throw new UsageError('"diff" compares BASE with HEAD: "diff main" or "diff v1.0.0 v1.1.0".');
  }
  const forms = (['json', 'markdown', 'changeset'] as const).filter((form) => options[form]);
  if (forms.length > 1) throw new UsageError(`Choose one of ${forms.map((form) => `--${form}`).join(' and ')}.`);
  const limit = options['fail-on'];
  if (limit === undefined || limit === 'breaking' || limit === 'dangerous') return limit;
  throw new UsageError(`--fail-on takes "breaking" or "dangerous", not ${JSON.stringify(limit)}.`);
}

/** Both specs, or nothing once all that is wrong with them has been told. */
function specsOf(base: LoadedSpec, head: LoadedSpec, io: CommandIO): [ApiSpec, ApiSpec] | undefined {
  if (base.spec && head.spec) {
    const names = [base.only, head.only].filter((name) => name !== undefined);
    return names.length === 0 ? [base.spec, head.spec] : narrowTo(names, [base.spec, head.spec]);
  }
  for (const { label, problems } of [base, head]) {
    if (problems.length === 0) continue;
    for (const problem of problems) io.fail(problem);
    io.fail(`${label}: ${problems.length} ${problems.length === 1 ? 'problem' : 'problems'}; nothing was compared.`);
  }
  return undefined;
}

/** The packages of the repository; those that it lacks have no release. */
async function readPackages(root: string): Promise<PackageVersion[]> {
  const found = packageKeys.map(async (key): Promise<PackageVersion[]> => {
    const text = await readFile(join(root, 'packages', key, 'package.json'), 'utf8').catch(() => undefined);
    if (text === undefined) return [];
    const { name = key, version = '0.0.0' } = JSON.parse(text) as { name?: string; version?: string };
    return [{ key, name, version }];
  });
  return (await Promise.all(found)).flat();
}

/** A changelog must not say what nobody has reviewed. */
function tellDrafts({ drafts = [] }: LoadedSpec, io: CommandIO): boolean {
  for (const draft of drafts) io.fail(draft);
  if (drafts.length > 0) io.fail('A changelog would print drafts, so no changeset was written. Review them first.');
  return drafts.length > 0;
}

async function tell(root: string, report: DiffReport, options: DiffOptions, io: CommandIO): Promise<void> {
  if (options.changeset) await tellChangeset(root, report, io);
  else if (options.json) io.say(JSON.stringify(report, undefined, 2));
  else io.say(options.markdown ? markdownReport(report) : textReport(report));
}

async function tellChangeset(root: string, report: DiffReport, io: CommandIO): Promise<void> {
  const changeset = makeChangeset(report);
  if (!changeset) {
    io.fail(`${report.base} → ${report.head}: no package needs a release, so no changeset was written.`);
    return;
  }
  const folder = join(root, '.changeset');
  const others = (await readdir(folder).catch(() => [])).filter(
    (name) => name.startsWith('spec-') && name !== changeset.name,
  );
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, changeset.name), changeset.text);
  io.say(`.changeset/${changeset.name}`);
  for (const name of others) io.fail(`.changeset/${name} is there too; remove it if the new one replaces it.`);
}
