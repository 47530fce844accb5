import { join } from 'node:path';
import { formatDiagnostic } from '../diagnostics/diagnostic.ts';
import { tablesFolder } from '../spec/places.ts';
import { carryOut } from '../write/files.ts';
import { type Manifest, manifestPath } from '../write/manifest.ts';
import { keepRun } from '../write/stamps.ts';
import type { CommandIO, CommandOptions } from './command.ts';
import { finishPlan } from './finish-plan.ts';
import { createPipeline, type Made, problemsOf, type Run } from './pipeline.ts';

/** `codegen generate`: tables → canonical spec → packages. Returns the exit code. */
export async function generate(root: string, options: CommandOptions, io: CommandIO): Promise<number> {
  const run = createPipeline(root).run();
  const { read, made } = run;
  if (!made) return refuse(root, run, io);
  if (options.check) {
    await verify(run, made);
    return finishPlan('generate', made.plan, read.size, options, io);
  }
  if (!writeMade(root, made, options, io)) return 1;
  const counts = { filesRead: read.size, filesMade: made.emitted.size };
  keepRun(root, { read, made: [...made.emitted.keys(), manifestPath] }, counts);
  return finishPlan('generate', made.plan, read.size, options, io);
}

/** Writes what a run has made and returns the new manifest; nothing, after a sentence, where files were edited. */
export function writeMade(root: string, made: Made, options: CommandOptions, io: CommandIO): Manifest | undefined {
  const { plan } = made;
  if (plan.edited.length === 0 || options.force) return carryOut(root, plan, made);
  refuseEdited(plan.edited, io);
  return undefined;
}

async function verify({ compiled }: Run, { emitted }: Made): Promise<void> {
  // Loaded when asked for: ts-morph is large.
  const { verifyTypeScript } = await import('../verify/verify-typescript.ts');
  const problems = verifyTypeScript(compiled.spec, emitted);
  if (problems.length > 0) throw new Error(`The emitters made wrong TypeScript:\n${problems.join('\n')}`);
}

/** Tells why nothing was made; returns the exit code. */
export function refuse(root: string, { read, compiled }: Run, io: CommandIO): number {
  if (read.size === 0) {
    io.fail(
      `No tables found: ${join(root, tablesFolder)} holds no Markdown file. Run this from the repository, or name it with --root.`,
    );
    return 1;
  }
  const problems = problemsOf(compiled);
  for (const found of problems) io.fail(formatDiagnostic(found));
  io.fail(`${problems.length} ${problems.length === 1 ? 'problem' : 'problems'}; nothing was written.`);
  return 1;
}

function refuseEdited(edited: readonly string[], io: CommandIO): void {
  for (const path of edited) io.fail(`${path}: edited by hand`);
  io.fail(
    'Generated files are not edited: change the table that they come from, or move your code out of src/generated. Nothing was written; --force overwrites the files above and removes those that no table makes.',
  );
}
