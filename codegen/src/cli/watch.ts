import { existsSync, type FSWatcher, watch as watchFolder } from 'node:fs';
import { join } from 'node:path';
import { tablesFolder } from '../spec/places.ts';
import type { CommandIO, CommandOptions } from './command.ts';
import { finishPlan } from './finish-plan.ts';
import { refuse, writeMade } from './generate.ts';
import { createPipeline } from './pipeline.ts';

/** Editors write a file in several steps; what comes within so many milliseconds is one change. */
const QUIET = 5;

/** `codegen generate --watch`: generates now and after each change in `spec`, until the signal aborts. */
export async function watch(
  root: string,
  options: CommandOptions,
  io: CommandIO,
  signal: AbortSignal,
): Promise<number> {
  const pipeline = createPipeline(root);
  const round = async (): Promise<void> => {
    const started = performance.now();
    const run = pipeline.run();
    if (!run.made) {
      refuse(root, run, io);
      return;
    }
    const manifest = writeMade(root, run.made, options, io);
    if (!manifest) return;
    pipeline.wrote(run.made, manifest);
    await finishPlan('generate', run.made.plan, run.read.size, { ...options, started }, io);
  };
  await round();
  let timer: NodeJS.Timeout | undefined;
  const touched = (): void => {
    clearTimeout(timer);
    timer = setTimeout(() => void again().catch((error: unknown) => io.fail(String(error))), QUIET);
  };
  // Folder by folder: a recursive watcher loses a file that an editor has replaced by another.
  const spec = watchFolder(join(root, 'spec'), touched);
  let tables: FSWatcher | undefined;
  // Anew before each round: a watcher stays with a folder that was removed, also when another has taken its place.
  const watchTables = (): void => {
    tables?.close();
    const folder = join(root, tablesFolder);
    tables = existsSync(folder) ? watchFolder(folder, touched) : undefined;
  };
  const again = async (): Promise<void> => {
    watchTables();
    await round();
  };
  watchTables();
  (options.json ? io.fail : io.say)('watching spec; Ctrl+C ends it');
  await new Promise<void>((resolve) => {
    if (signal.aborted) resolve();
    signal.addEventListener('abort', () => resolve(), { once: true });
  });
  clearTimeout(timer);
  for (const watcher of [spec, tables]) watcher?.close();
  return 0;
}
