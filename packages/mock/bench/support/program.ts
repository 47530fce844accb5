import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';

/** A program that runs in a process of its own. */
export interface Program {
  readonly process: ChildProcess;
  /** The first line that it has printed. */
  readonly firstLine: string;
  /** Ends it, and waits until it has ended. */
  stop(): Promise<void>;
}

export interface ProgramOptions {
  readonly command: string;
  readonly args: readonly string[];
}

/**
 * Starts a program and waits for its first line. What it complains of is shown.
 *
 * @throws {Error} if it ends before
 */
export async function startProgram({ command, args }: ProgramOptions): Promise<Program> {
  const child = spawn(command, args, { stdio: ['ignore', 'pipe', 'inherit'] });
  const firstLine = await Promise.race([readLine(child), refuseExit(child, args)]);
  return { process: child, firstLine, stop: () => stop(child) };
}

/** Starts one of our own programs, on this Node.js. */
export function startNode(...args: readonly string[]): Promise<Program> {
  return startProgram({ command: process.execPath, args });
}

async function readLine({ stdout }: ChildProcess): Promise<string> {
  if (stdout === null) return '';
  const lines = createInterface({ input: stdout });
  const [line = ''] = (await once(lines, 'line')) as string[];
  lines.close();
  stdout.resume();
  return line;
}

async function refuseExit(child: ChildProcess, args: readonly string[]): Promise<never> {
  await once(child, 'exit');
  throw new Error(`${args.join(' ')} ended with exit code ${child.exitCode} before it printed a line.`);
}

async function stop(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = once(child, 'exit');
  child.kill('SIGTERM');
  await ended;
}
