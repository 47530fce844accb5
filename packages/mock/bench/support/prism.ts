import { spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync } from 'node:fs';
import { type AddressInfo, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { startNode } from './program.ts';
import { type RunningServer, running } from './servers.ts';
import { askable } from './usage.ts';

const VERSION = '5.16.0';
const document = fileURLToPath(new URL('../../../openapi/src/generated/openapi.json', import.meta.url));

/**
 * Prism, on our OpenAPI document, without a log. It is no dependency: it brings 74 MB along, which every install of the
 * workspace would have to fetch. The first run puts it into a folder of the system's temporary ones.
 */
export async function startPrism(): Promise<RunningServer> {
  const program = join(installPrism(), 'node_modules/@stoplight/prism-cli/dist/index.js');
  const port = await findFreePort();
  const args = ['mock', document, '--port', String(port), '--verboseLevel', 'silent'];
  const prism = await startNode(...askable, program, ...args);
  await waitFor(port);
  return running(prism, port);
}

function installPrism(): string {
  const folder = join(tmpdir(), `bench-prism-${VERSION}`);
  if (existsSync(join(folder, 'node_modules'))) return folder;
  mkdirSync(folder, { recursive: true });
  const args = [
    'install',
    '--prefix',
    folder,
    '--ignore-scripts',
    '--no-audit',
    '--no-fund',
    `@stoplight/prism-cli@${VERSION}`,
  ];
  const { status, stderr } = spawnSync('npm', args, { encoding: 'utf8' });
  if (status !== 0) throw new Error(`Prism could not be installed: ${stderr}`);
  return folder;
}

/** Prism prints its first line before it listens. */
async function waitFor(port: number): Promise<void> {
  for (let left = 100; left > 0; left--) {
    const answered = await fetch(`http://127.0.0.1:${port}/`).catch(() => undefined);
    if (answered) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error('Prism did not begin to listen within ten seconds.');
}

async function findFreePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}
