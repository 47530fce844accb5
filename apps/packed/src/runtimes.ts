import { cpSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import type { Report } from '../suite/run-cases.ts';
import type { Outside } from '../suite/stage.ts';
import { pnpm, run } from './run.ts';

const folder = fileURLToPath(new URL('../runtimes', import.meta.url));
const bin = (name: string): string => join(folder, 'node_modules/.bin', name);

/** Installs them, which takes a moment the first time: they are large, so they are no part of the workspace. */
export async function installRuntimes(): Promise<void> {
  await run(pnpm, ['install', '--frozen-lockfile', '--prefer-offline'], folder);
}

/** Puts the suite into a stranger's project, and its bundle beside it, for a runtime that reads no packages. */
export async function placeSuite(project: string): Promise<void> {
  cpSync(fileURLToPath(new URL('../suite', import.meta.url)), join(project, 'suite'), { recursive: true });
  await build({
    entryPoints: [join(project, 'suite/worker.ts')],
    outfile: join(project, 'worker.js'),
    bundle: true,
    format: 'esm',
    platform: 'neutral',
    conditions: ['workerd', 'worker'],
    target: 'es2023',
    logLevel: 'error',
  });
}

export interface Runtime {
  readonly name: string;
  /** How it calls itself. */
  readonly userAgent: RegExp;
  readonly runSuite: (project: string, outside: Outside) => Promise<Report>;
}

const byCommand =
  (command: string, ...options: readonly string[]): Runtime['runSuite'] =>
  async (project, outside) =>
    JSON.parse(await run(command, [...options, 'suite/program.ts', JSON.stringify(outside)], project));

export const runtimes: readonly Runtime[] = [
  { name: 'Node.js 22', userAgent: /^Node\.js\/22/, runSuite: byCommand(bin('node')) },
  { name: 'Node.js 24', userAgent: /^Node\.js\/24/, runSuite: byCommand(process.execPath) },
  {
    name: 'Deno',
    userAgent: /^Deno\//,
    runSuite: byCommand(
      bin('deno'),
      'run',
      '--no-prompt',
      '--no-remote',
      '--node-modules-dir=manual',
      '--allow-net=127.0.0.1',
    ),
  },
  { name: 'Bun', userAgent: /^Bun\//, runSuite: byCommand(bin('bun'), '--no-install') },
  { name: 'workerd', userAgent: /^Cloudflare-Workers$/, runSuite: inWorkerd },
];

/** Serves nothing: the worker has a test, which is run. */
async function inWorkerd(project: string, outside: Outside): Promise<Report> {
  const config = `using Workerd = import "/workerd/workerd.capnp";
const config :Workerd.Config = (services = [
  (name = "suite", worker = (
    modules = [(name = "worker.js", esModule = embed "worker.js")],
    compatibilityDate = "2026-11-01",
    bindings = [(name = "outside", json = ${JSON.stringify(JSON.stringify(outside))})],
  )),
  (name = "internet", network = (allow = ["local"])),
]);
`;
  writeFileSync(join(project, 'workerd.capnp'), config);
  return JSON.parse(await run(bin('workerd'), ['test', 'workerd.capnp'], project));
}
