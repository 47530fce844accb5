import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { CommandIO } from '../../src/cli/command.ts';

const repository = new URL('../../..', import.meta.url).pathname;

/** A git repository in a folder of its own, with the spec and the packages' manifests of this one. */
export interface TestRepository {
  readonly root: string;
  git(...args: readonly string[]): string;
  commit(message: string): void;
  read(path: string): string;
  /** Replaces a text that stands in the file; one that does not is an error. */
  edit(path: string, find: string, put: string): void;
}

export function makeRepository(): TestRepository {
  const root = mkdtempSync(join(tmpdir(), 'codegen-'));
  // Whatever the machine's own settings are.
  const env = { PATH: process.env['PATH'], HOME: root, GIT_CONFIG_NOSYSTEM: '1' };
  const git = (...args: readonly string[]): string => execFileSync('git', args, { cwd: root, encoding: 'utf8', env });
  const read = (path: string): string => readFileSync(join(root, path), 'utf8');
  cpSync(join(repository, 'spec'), join(root, 'spec'), { recursive: true });
  for (const name of ['types', 'client', 'mock', 'openapi', 'envelope']) {
    mkdirSync(join(root, 'packages', name), { recursive: true });
    cpSync(join(repository, 'packages', name, 'package.json'), join(root, 'packages', name, 'package.json'));
  }
  git('init', '--quiet', '--initial-branch=main');
  git('config', 'user.name', 'Test');
  git('config', 'user.email', 'test@example.test');
  const commit = (message: string): void => {
    git('add', '--all');
    git('commit', '--quiet', '--message', message);
  };
  commit('first');
  return {
    root,
    git,
    commit,
    read,
    edit: (path, find, put) => {
      const text = read(path);
      if (!text.includes(find)) throw new Error(`${path} does not hold ${find}`);
      writeFileSync(
        join(root, path),
        text.replace(find, () => put),
      );
    },
  };
}

/** Runs a command; returns its exit code and what it printed. */
export async function run(
  command: (io: CommandIO) => Promise<number>,
): Promise<{ readonly code: number; readonly out: string; readonly err: string }> {
  const out: string[] = [];
  const err: string[] = [];
  const code = await command({ say: (line) => void out.push(line), fail: (line) => void err.push(line) });
  return { code, out: out.join('\n'), err: err.join('\n') };
}
