import { type ChildProcess, spawn } from 'node:child_process';
import { TargetError } from './rule.ts';

/** How a program ended. */
export interface Ended {
  /** Nothing if it was killed. */
  readonly exitCode: number | undefined;
  readonly output: string;
  readonly errors: string;
  readonly milliseconds: number;
  /** It was still running when its time was up. */
  readonly timedOut: boolean;
}

export interface Program {
  readonly ended: Promise<Ended>;
  /** At once, with all that it has started. */
  kill(): void;
}

export interface ProgramOptions {
  /** For the shell. */
  readonly command: string;
  readonly environment: Readonly<Record<string, string>>;
  /** Milliseconds until it is killed. What it leaves behind has a moment more. @default never */
  readonly timeout?: number;
}

/** Starts the user's programs, and lets none outlive the check. */
export interface Programs {
  /** @throws {TargetError} after `stop` */
  start(options: ProgramOptions): Program;
  /** Kills what runs, and starts nothing any more. */
  stop(): void;
  /** @throws {TargetError} after `stop`: what was killed has shown nothing */
  throwIfStopped(): void;
}

/** How long what a program has left behind may keep its output open, in milliseconds. */
const LINGER = 1000;

/** How much of what a program prints is kept, in characters from its end. */
const KEPT = 65_536;

export function createPrograms(): Programs {
  const running = new Set<Program>();
  let isStopped = false;
  const throwIfStopped = (): void => {
    if (isStopped) throw new TargetError('The check was stopped.');
  };
  return {
    throwIfStopped,
    start(options) {
      throwIfStopped();
      const program = startProgram(options);
      running.add(program);
      void program.ended.then(() => running.delete(program));
      return program;
    },
    stop() {
      isStopped = true;
      for (const program of running) program.kill();
    },
  };
}

function startProgram({ command, environment, timeout }: ProgramOptions): Program {
  const startedAt = performance.now();
  const child = spawn(command, {
    shell: true,
    // A group of its own, so that the shell's children can be killed with it.
    detached: process.platform !== 'win32',
    env: { ...process.env, ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const output = collect(child.stdout);
  const errors = collect(child.stderr);
  let timedOut = false;
  let isOver = false;
  let timer = setTimeout(
    () => {
      timedOut = true;
      kill(child);
    },
    timeout ?? 2 ** 31 - 1,
  );
  child.once('exit', () => {
    clearTimeout(timer);
    if (timeout !== undefined && !isOver) timer = setTimeout(() => kill(child), LINGER);
  });
  const ended = new Promise<Ended>((resolve) => {
    const end = (exitCode: number | undefined): void => {
      isOver = true;
      clearTimeout(timer);
      resolve({ exitCode, output: output(), errors: errors(), milliseconds: performance.now() - startedAt, timedOut });
    };
    child.once('error', () => end(undefined));
    child.once('close', (code) => end(code ?? undefined));
  });
  return { ended, kill: () => (isOver ? undefined : kill(child)) };
}

/** With all that it has started, and has left behind. */
function kill(child: ChildProcess): void {
  if (child.pid === undefined) return;
  try {
    if (process.platform === 'win32') child.kill('SIGKILL');
    else process.kill(-child.pid, 'SIGKILL');
  } catch {
    // It has ended meanwhile.
  }
}

function collect(stream: NodeJS.ReadableStream): () => string {
  let text = '';
  stream.setEncoding('utf8');
  stream.on('data', (chunk: string) => {
    text = (text + chunk).slice(-KEPT);
  });
  return () => text;
}
