import { fileURLToPath } from 'node:url';
import type { Load } from './load.ts';
import { type Program, startNode } from './program.ts';
import type { Hit, Shot } from './shot.ts';
import { askable, readUsage } from './usage.ts';

/** A server in a process of its own. */
export interface RunningServer {
  /** Lets a load shoot at it. */
  meet(load: Load, shot: Omit<Shot, 'port'>): Promise<MetHit>;
  readonly port: number;
  stop(): Promise<void>;
}

/** What came of a shot, and what it cost the server. */
export interface MetHit extends Hit {
  /** Microseconds of the server's processor time for each request: steadier than the pace on a machine that is busy. */
  readonly cpu: number;
}

/** Starts one of `bench/servers`, whose first line is its port. */
export async function startServer(name: string, ...args: readonly string[]): Promise<RunningServer> {
  const program = await startNode(...askable, fileOf(`servers/${name}`), ...args);
  return running(program, Number(program.firstLine));
}

/** A program as a server. */
export function running(program: Program, port: number): RunningServer {
  return {
    port,
    stop: program.stop,
    async meet(load, shot) {
      const before = await readUsage(program);
      const hit = await load.shoot({ ...shot, port });
      const after = await readUsage(program);
      return { ...hit, cpu: (after.cpu - before.cpu) / shot.count };
    },
  };
}

/** Runs one of `bench/programs` and gives what it has found: its first line, as JSON. */
export async function runProgram<Found>(
  node: readonly string[],
  name: string,
  ...args: readonly string[]
): Promise<Found> {
  const { firstLine, stop } = await startNode(...node, fileOf(`programs/${name}`), ...args);
  await stop();
  return JSON.parse(firstLine) as Found;
}

function fileOf(name: string): string {
  return fileURLToPath(new URL(`../${name}.ts`, import.meta.url));
}
