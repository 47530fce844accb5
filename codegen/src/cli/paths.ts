import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { emitPaths } from '../emit/openapi/emit-paths.ts';
import { openapiPath, pathsPath } from '../emit/openapi/files.ts';
import { carryOut } from '../write/files.ts';
import { planWrites } from '../write/plan.ts';
import type { CommandIO, CommandOptions } from './command.ts';
import { finishPlan } from './finish-plan.ts';

/** `codegen paths`: the OpenAPI document → its `paths` types. Returns the exit code. */
export async function paths(root: string, options: CommandOptions, io: CommandIO): Promise<number> {
  const openapi = await readFile(join(root, openapiPath), 'utf8');
  const before = await readFile(join(root, pathsPath), 'utf8').catch(() => undefined);
  const plan = planWrites(await emitPaths(openapi), new Map(before === undefined ? [] : [[pathsPath, before]]));
  if (!options.check) carryOut(root, plan);
  return finishPlan('paths', plan, 1, options, io);
}
