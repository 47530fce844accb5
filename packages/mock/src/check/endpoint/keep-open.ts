import type { Ended, Program, Programs } from '../programs.ts';
import { TargetError } from '../rule.ts';

/** What keeps an endpoint going. */
export interface KeeperOptions {
  readonly url: string;
  /** Starts the program behind it. @default it runs already */
  readonly command?: string;
  readonly environment: Readonly<Record<string, string>>;
  readonly programs: Programs;
  /** Milliseconds for a start. */
  readonly timeout: number;
}

/** Pauses between two looks, in milliseconds. */
const PAUSE = 50;

/**
 * @returns a function that resolves when the endpoint listens, and starts it where that is needed; it throws a
 *   {@link TargetError} if it does not come to that
 */
export function keepOpen({ url, command, environment, programs, timeout }: KeeperOptions): () => Promise<void> {
  let program: Program | undefined;
  let end: Ended | undefined;

  function start(line: string): void {
    end = undefined;
    program = programs.start({ command: line, environment });
    void program.ended.then((ended) => {
      end = ended;
    });
  }

  return async function open(): Promise<void> {
    const isFresh = command !== undefined && (program === undefined || end !== undefined);
    if (isFresh) start(command);
    if (await listens(url, program ? timeout : 0, () => end !== undefined)) return;
    // It was dying as it was looked for.
    if (end && !isFresh) return open();
    throw new TargetError(end ? explain(end) : `Nobody listens at ${url}. Start the endpoint, or let --start do it.`);
  };
}

async function listens(url: string, timeout: number, hasEnded: () => boolean): Promise<boolean> {
  const deadline = performance.now() + timeout;
  while (!(await isOpen(url))) {
    if (hasEnded() || performance.now() >= deadline) return false;
    await new Promise((resolve) => setTimeout(resolve, PAUSE));
  }
  return true;
}

function explain({ exitCode, errors }: Ended): string {
  return `--start ended with exit code ${exitCode ?? 'none'}. ${errors.trim().slice(-500)}`;
}

async function isOpen(url: string): Promise<boolean> {
  try {
    await fetch(url, { signal: AbortSignal.timeout(1000) });
    return true;
  } catch (error) {
    return error instanceof Error && error.name === 'TimeoutError';
  }
}
