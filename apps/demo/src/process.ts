import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/** The sample apps are run as programs, the way a person would. */
export interface App {
  /** Standard output until now. */
  readonly output: () => string;
  /** Resolves to the first line that it prints. */
  readonly firstLine: Promise<string>;
  /** Resolves to its exit code. */
  readonly ended: Promise<number>;
  stop(): void;
}

export function runApp(
  app: 'pos-terminal' | 'qr-checkout',
  args: readonly string[],
  environment: Record<string, string>,
): App {
  const main = fileURLToPath(new URL(`../../${app}/src/main.ts`, import.meta.url));
  const child = spawn(process.execPath, [main, ...args], {
    env: { ...process.env, ...environment },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let output = '';
  const firstLine = new Promise<string>((resolve, reject) => {
    child.stdout.setEncoding('utf8').on('data', (chunk: string) => {
      output += chunk;
      const end = output.indexOf('\n');
      if (end >= 0) resolve(output.slice(0, end));
    });
    child.once('exit', (code) => reject(new Error(`${app} ended with ${code} before it said anything.`)));
    child.once('error', reject);
  });
  // Whoever awaits the line hears of it; nobody else has to.
  firstLine.catch(() => undefined);
  const ended = new Promise<number>((resolve) => child.once('close', (code) => resolve(code ?? 1)));
  return { output: () => output, firstLine, ended, stop: () => child.kill('SIGTERM') };
}
