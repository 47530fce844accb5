import { emitPaths } from '../emit/openapi/emit-paths.ts';
import { openapiPath, pathsPath } from '../emit/openapi/files.ts';
import { readIfThere, writeAll } from '../write/files.ts';
import { planWrites } from '../write/plan.ts';
import type { CommandIO, CommandOptions } from './command.ts';
import { finishPlan } from './finish-plan.ts';

/** `codegen paths`: the OpenAPI document → its `paths` types. Returns the exit code. */
export async function paths(root: string, options: CommandOptions, io: CommandIO): Promise<number> {
  const openapi = readIfThere(root, openapiPath);
  if (openapi === undefined) {
    io.fail(`There is no ${openapiPath}; run "pnpm generate" first.`);
    return 1;
  }
  const before = readIfThere(root, pathsPath);
  const plan = planWrites(await emitPaths(openapi), new Map(before === undefined ? [] : [[pathsPath, before]]));
  if (!options.check) writeAll(root, plan.changed);
  return finishPlan('paths', plan, 1, options, io);
}
