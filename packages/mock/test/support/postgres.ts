import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chownSync, existsSync, globSync, readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';

/** A PostgreSQL of one's own, in a temporary folder. Only its Unix socket is open. */
export interface Postgres {
  readonly url: string;
  stop(): Promise<void>;
}

const folders = [...globSync('/usr/lib/postgresql/*/bin'), ...(process.env['PATH'] ?? '').split(':')];
const programs = folders.find((folder) => ['initdb', 'postgres'].every((name) => existsSync(join(folder, name))));

/** Why tests with PostgreSQL are skipped, for their names. Empty: they are not. */
export const withoutPostgres: string =
  programs === undefined ? ' (skipped: PostgreSQL is not installed; apt-get install postgresql)' : '';

/** Ends with whoever holds its standard input, however that one ends. */
const UNTIL_STDIN_ENDS = '"$@" & cat >/dev/null; kill -INT $!; wait $!';

export async function startPostgres(): Promise<Postgres> {
  const folder = await mkdtemp(join(tmpdir(), 'mock-pg-'));
  const owner = chooseOwner();
  if (owner) chownSync(folder, owner.uid, owner.gid);
  const data = join(folder, 'data');
  const options = ['-D', data, '-U', 'mock', '--auth=trust', '--encoding=UTF8', '--no-locale', '--no-sync'];
  execFileSync(join(programs ?? '', 'initdb'), options, { ...owner, cwd: folder, stdio: 'pipe' });
  const settings = ['listen_addresses=', `unix_socket_directories=${folder}`, 'fsync=off'];
  const postgres = [join(programs ?? '', 'postgres'), '-D', data, ...settings.flatMap((text) => ['-c', text])];
  const server = spawn('sh', ['-c', UNTIL_STDIN_ENDS, 'sh', ...postgres], {
    ...{ ...owner, cwd: folder },
    stdio: ['pipe', 'ignore', 'pipe'],
  });
  await untilReady(server);
  return {
    url: `postgres:///postgres?host=${encodeURIComponent(folder)}&user=mock`,
    async stop() {
      const stopped = once(server, 'exit');
      server.stdin.end();
      await stopped;
      await rm(folder, { recursive: true });
    },
  };
}

/** Connections that end with the server do so in silence. */
export function openPool(url: string): pg.Pool {
  return new pg.Pool({ connectionString: url }).on('error', () => {});
}

/** PostgreSQL refuses to run as root. */
function chooseOwner(): { readonly uid: number; readonly gid: number } | undefined {
  if (process.getuid?.() !== 0) return undefined;
  const [, uid, gid] = /^nobody:[^:]*:(\d+):(\d+):/m.exec(readFileSync('/etc/passwd', 'utf8')) ?? [];
  return { uid: Number(uid), gid: Number(gid) };
}

/** Reads on, so that the server never waits for its reader. */
function untilReady({ stderr }: ChildProcess): Promise<void> {
  let log = '';
  return new Promise((resolve, reject) => {
    stderr?.on('data', (chunk) => {
      log = (log + String(chunk)).slice(-10_000);
      if (log.includes('ready to accept connections')) resolve();
    });
    stderr?.on('close', () => reject(new Error(`PostgreSQL has ended:\n${log}`)));
  });
}
