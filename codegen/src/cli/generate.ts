import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { compileSpec } from '../compile/compile.ts';
import { formatDiagnostic } from '../diagnostics/diagnostic.ts';
import { createEmit } from '../emit/emit.ts';
import { pathsPath } from '../emit/openapi/files.ts';
import { loadTemplates } from '../templates/load.ts';
import { carryOut, readFolders } from '../write/files.ts';
import { planWrites } from '../write/plan.ts';
import type { CommandIO, CommandOptions } from './command.ts';
import { finishPlan } from './finish-plan.ts';

const tablesFolder = 'spec/tables';
const decisionsFile = 'spec/decisions.yaml';
const generatedFolders = [
  'spec/canonical',
  'packages/types/src/generated',
  'packages/client/src/generated',
  'packages/mock/src/generated',
  'packages/openapi/src/generated',
];

/** `codegen generate`: tables → canonical spec → packages. Returns the exit code. */
export async function generate(root: string, options: CommandOptions, io: CommandIO): Promise<number> {
  const tables = readFolders(root, [tablesFolder], (path) => path.endsWith('.md'));
  if (tables.size === 0) {
    io.fail(
      `No tables found: ${join(root, tablesFolder)} holds no Markdown file. Run this from the repository, or name it with --root.`,
    );
    return 1;
  }
  const decisions = await readFile(join(root, decisionsFile), 'utf8').catch(() => undefined);
  const { spec, diagnostics } = compileSpec({
    tables: [...tables].map(([file, text]) => ({ file, text })),
    ...(decisions !== undefined && { decisions: { file: decisionsFile, text: decisions } }),
  });
  if (diagnostics.length > 0) {
    for (const found of diagnostics) io.fail(formatDiagnostic(found));
    io.fail(`${diagnostics.length} ${diagnostics.length === 1 ? 'problem' : 'problems'}; nothing was written.`);
    return 1;
  }
  const schema = await readFile(new URL('../spec/canonical.schema.json', import.meta.url), 'utf8');
  const existing = readFolders(root, generatedFolders, (path) => path !== pathsPath);
  const emitted = createEmit(schema, loadTemplates())(spec);
  const plan = planWrites(emitted, existing);
  if (options.check) {
    // Loaded when asked for: ts-morph is large.
    const { verifyTypeScript } = await import('../verify/verify-typescript.ts');
    const problems = verifyTypeScript(spec, emitted);
    if (problems.length > 0) throw new Error(`The emitters made wrong TypeScript:\n${problems.join('\n')}`);
  } else carryOut(root, plan);
  return finishPlan('generate', plan, tables.size + (decisions === undefined ? 0 : 1), options, io);
}
