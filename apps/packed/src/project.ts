import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { pnpm, run } from './run.ts';

export const workspace: string = fileURLToPath(new URL('../../..', import.meta.url));
const here = fileURLToPath(new URL('..', import.meta.url));

/** Packages that are published. */
export const names = ['types', 'envelope', 'client', 'mock', 'openapi'] as const;

/** No package may run a script at its installation. */
const settings = 'packages: []\nstrictDepBuilds: false\n';

interface Manifest {
  readonly version: string;
  readonly peerDependencies?: Readonly<Record<string, string>>;
}

const manifestOf = (folder: string): Manifest => JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));

/** The version of a package that is installed in a folder of the workspace. */
const installedVersion = (folder: string, name: string): string =>
  manifestOf(join(folder, 'node_modules', name)).version;

/** What some entry points want beside them, as the workspace has it. */
function peers(): Record<string, string> {
  const folders = names.map((name) => join(workspace, 'packages', name));
  const wanted = folders.flatMap((folder) =>
    Object.keys(manifestOf(folder).peerDependencies ?? {}).map((name) => [name, installedVersion(folder, name)]),
  );
  return Object.fromEntries(wanted);
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
      ...peers(),
      '@types/node': installedVersion(here, '@types/node'),
      chai: installedVersion(here, 'chai'),
      ky: installedVersion(join(workspace, 'packages/client'), 'ky'),
      typescript: installedVersion(workspace, 'typescript'),
    },
  };
  writeFileSync(join(project, 'package.json'), JSON.stringify(manifest));
  // The packages are not published yet, so what they ask of one another comes from the tarballs too.
  const overrides = Object.entries(packed).map(([name, file]) => `  '${name}': ${file}`);
  writeFileSync(join(project, 'pnpm-workspace.yaml'), `${settings}overrides:\n${overrides.join('\n')}\n`);
  await run(pnpm, ['install', '--prefer-offline', '--no-frozen-lockfile'], project);
  return project;
}

/** Name of the file that a package was packed into. */
export function tarballOf(project: string, name: string): string {
  const file = readdirSync(project).find((entry) => entry.startsWith(`intl-acquiring-${name}-`));
  if (!file) throw new Error(`${name} was not packed.`);
  return file;
}
