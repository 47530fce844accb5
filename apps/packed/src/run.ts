import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

const execute = promisify(execFile);

/** What a program prints. Rejects with what it said, if it fails or takes over a minute. */
export async function run(command: string, args: readonly string[], folder: string): Promise<string> {
  const { stdout } = await execute(command, args, { cwd: folder, timeout: 60_000, maxBuffer: 1 << 26 }).catch(told);
  return stdout;
}

/** A program that fails may say why on either stream. */
function told(error: Error & { readonly stdout?: string }): never {
  throw new Error(`${error.message}\n${error.stdout ?? ''}`, { cause: error });
}

/** pnpm says in this variable how it was started; by hand, it is the one on the path. */
export const pnpm: string = process.env['npm_execpath'] ?? 'pnpm';
