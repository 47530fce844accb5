import { fileURLToPath } from 'node:url';
import { startNode } from './program.ts';

/** A server in a process of its own. */
export interface RunningServer {
  readonly port: number;
  stop(): Promise<void>;
}

/** Starts one of `bench/servers`, whose first line is its port. */
export async function startServer(name: string, ...args: readonly string[]): Promise<RunningServer> {
  const { firstLine, stop } = await startNode(fileOf(`servers/${name}`), ...args);
  return { port: Number(firstLine), stop };
}

/** Runs one of `bench/programs` and gives what it has found: its first line, as JSON. */
export async function runProgram<Found>(
  args: readonly string[],
  name: string,
  ...rest: readonly string[]
): Promise<Found> {
  const { firstLine, stop } = await startNode(...args, fileOf(`programs/${name}`), ...rest);
  await stop();
  return JSON.parse(firstLine) as Found;
}

function fileOf(name: string): string {
  return fileURLToPath(new URL(`../${name}.ts`, import.meta.url));
}
