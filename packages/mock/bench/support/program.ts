import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';

/** A program that runs in a process of its own. */
export interface Program {
  /** The first line that it has printed. */
  readonly firstLine: string;
  /** Sends a signal, and resolves with the line that it prints then. */
  ask(signal: NodeJS.Signals): Promise<string>;
  /** Ends it, and waits until it has ended. */
  stop(): Promise<void>;
}

/**
 * Starts a program on this Node.js and waits for its first line. What it complains of is shown.
 *
 * @throws {Error} if it ends before
 */
export async function startNode(...args: readonly string[]): Promise<Program> {
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] });
  const lines = createInterface({ input: child.stdout });
  const nextLine = async (): Promise<string> => ((await once(lines, 'line')) as [string])[0];
  const firstLine = await Promise.race([nextLine(), refuseExit(child, args)]);
  return {
    firstLine,
    ask(signal) {
      const line = nextLine();
      child.kill(signal);
      return line;
    },
    stop: () => stop(child),
  };
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
