import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { pnpm, run } from './run.ts';

const workspace = fileURLToPath(new URL('../../..', import.meta.url));
const here = fileURLToPath(new URL('..', import.meta.url));

/** Packages that are published. */
export const names = ['types', 'envelope', 'client', 'mock', 'openapi'] as const;

/** The version of a package that is installed in a folder of the workspace. */
function installedVersion(folder: string, name: string): string {
  const text = readFileSync(join(folder, 'node_modules', name, 'package.json'), 'utf8');
  return (JSON.parse(text) as { version: string }).version;
}

/**
 * A stranger's project outside the workspace, with what npm would publish installed from the tarballs. Delete it when
 * you have done.
 */
export async function makeProject(): Promise<string> {
  const project = mkdtempSync(join(tmpdir(), 'packed-'));
  await Promise.all(
    names.map((name) => run(pnpm, ['pack', '--pack-destination', project], join(workspace, 'packages', name))),
  );
  const packed = Object.fromEntries(
    names.map((name) => [`@intl-acquiring/${name}`, `file:./${tarballOf(project, name)}`]),
  );
  const manifest = {
    name: 'stranger',
    private: true,
    type: 'module',
    dependencies: packed,
    devDependencies: {
      '@types/node': installedVersion(here, '@types/node'),
      chai: installedVersion(here, 'chai'),
      ky: installedVersion(join(workspace, 'packages/client'), 'ky'),
      typescript: installedVersion(workspace, 'typescript'),
    },
  };
  writeFileSync(join(project, 'package.json'), JSON.stringify(manifest));
  // The packages are not published yet, so what they ask of one another comes from the tarballs too.
  const overrides = Object.entries(packed).map(([name, file]) => `  '${name}': ${file}`);
  writeFileSync(join(project, 'pnpm-workspace.yaml'), `packages: []\noverrides:\n${overrides.join('\n')}\n`);
  await run(pnpm, ['install', '--prefer-offline', '--no-frozen-lockfile'], project);
  return project;
}

/** Name of the file that a package was packed into. */
export function tarballOf(project: string, name: string): string {
  const file = readdirSync(project).find((entry) => entry.startsWith(`intl-acquiring-${name}-`));
  if (!file) throw new Error(`${name} was not packed.`);
  return file;
}
