import { join } from 'node:path';
import { formatDiagnostic } from '../diagnostics/diagnostic.ts';
import { carryOut } from '../write/files.ts';
import { manifestPath } from '../write/manifest.ts';
import { keepRun } from '../write/stamps.ts';
import type { CommandIO, CommandOptions } from './command.ts';
import { finishPlan } from './finish-plan.ts';
import { createPipeline, type Made, type Run, tablesFolder } from './pipeline.ts';

/** `codegen generate`: tables → canonical spec → packages. Returns the exit code. */
export function generate(root: string, options: CommandOptions, io: CommandIO): Promise<number> {
  return finishRun(root, createPipeline(root)(), options, io);
}

/** Tells the mistakes of a run, or writes what it made, or with `--check` says what is stale. */
export async function finishRun(root: string, run: Run, options: CommandOptions, io: CommandIO): Promise<number> {
  const { read, made } = run;
  if (!made) return refuse(root, run, io);
  if (options.check) await verify(run, made);
  else if (made.plan.edited.length > 0 && !options.force) return refuseEdited(made.plan.edited, io);
  else {
    carryOut(root, made.plan, made.manifest);
    keepRun(root, [...read, ...made.emitted.keys(), manifestPath], {
      filesRead: read.length,
      filesMade: made.emitted.size,
    });
  }
  return finishPlan('generate', made.plan, read.length, options, io);
}

async function verify({ compiled }: Run, { emitted }: Made): Promise<void> {
  // Loaded when asked for: ts-morph is large.
  const { verifyTypeScript } = await import('../verify/verify-typescript.ts');
  const problems = verifyTypeScript(compiled.spec, emitted);
  if (problems.length > 0) throw new Error(`The emitters made wrong TypeScript:\n${problems.join('\n')}`);
}

function refuse(root: string, { read, compiled: { diagnostics } }: Run, io: CommandIO): number {
  if (read.length === 0) {
    io.fail(
      `No tables found: ${join(root, tablesFolder)} holds no Markdown file. Run this from the repository, or name it with --root.`,
    );
    return 1;
  }
  for (const found of diagnostics) io.fail(formatDiagnostic(found));
  io.fail(`${diagnostics.length} ${diagnostics.length === 1 ? 'problem' : 'problems'}; nothing was written.`);
  return 1;
}

function refuseEdited(edited: readonly string[], io: CommandIO): number {
  for (const path of edited) io.fail(`${path}: edited by hand`);
  io.fail(
    'Generated files are not edited: change the table that they come from, or move your code out of src/generated. Nothing was written; --force overwrites the files above and removes those that no table makes.',
  );
  return 1;
}
