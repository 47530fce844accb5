import { fileURLToPath } from 'node:url';
import { type Program, startNode } from './program.ts';

/** A server in a process of its own. */
export interface RunningServer {
  readonly port: number;
  stop(): Promise<void>;
}

/** Starts one of `bench/servers`. */
export async function startServer(name: string, ...args: readonly string[]): Promise<RunningServer> {
  return running(await startNode(fileURLToPath(new URL(`../servers/${name}.ts`, import.meta.url)), ...args));
}

/** A server whose first line is its port. */
export function running({ firstLine, stop }: Program): RunningServer {
  return { port: Number(firstLine), stop };
}
