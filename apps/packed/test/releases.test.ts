import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { names, workspace } from '../src/project.ts';
import { run } from '../src/run.ts';

const require = createRequire(join(workspace, 'package.json'));
const changeset = join(dirname(require.resolve('@changesets/cli/package.json')), 'bin.js');
const waiting = (folder: string): string[] =>
  readdirSync(join(folder, '.changeset')).filter((file) => file.endsWith('.md') && file !== 'README.md');
let copy: string;

/** As much of the workspace as a release needs, in a repository of its own. */
beforeAll(async () => {
  copy = mkdtempSync(join(tmpdir(), 'release-'));
  for (const file of ['package.json', 'pnpm-workspace.yaml', '.changeset', 'codegen/package.json']) {
    cpSync(join(workspace, file), join(copy, file), { recursive: true });
  }
  for (const folder of ['packages', 'apps']) {
    for (const name of readdirSync(join(workspace, folder))) {
      mkdirSync(join(copy, folder, name), { recursive: true });
      cpSync(join(workspace, folder, name, 'package.json'), join(copy, folder, name, 'package.json'));
    }
  }
  const git = (...args: string[]): Promise<string> =>
    run('git', ['-c', 'user.name=test', '-c', 'user.email=test@example.com', ...args], copy);
  await git('init', '--quiet', '--initial-branch=main');
  await git('add', '.');
  await git('commit', '--quiet', '--message=before the release');
  await run(process.execPath, [changeset, 'version'], copy);
});
afterAll(() => rmSync(copy, { recursive: true, force: true }));

test('a release takes up every changeset, and no private package', () => {
  expect(waiting(copy)).toEqual([]);
  const folders = ['codegen', ...readdirSync(join(copy, 'apps')).map((name) => `apps/${name}`)];
  for (const folder of folders) {
    const { version } = JSON.parse(readFileSync(join(copy, folder, 'package.json'), 'utf8')) as { version: string };
    expect(version, folder).toBe('0.0.0');
  }
});

test.each(names)('the changelog of %s has the lines of its changesets', (name) => {
  const folder = join('packages', name);
  const texts = waiting(workspace).map((file) => readFileSync(join(workspace, '.changeset', file), 'utf8'));
  const own = texts.filter((text) => text.includes(`"@intl-acquiring/${name}":`));
  const { version } = JSON.parse(readFileSync(join(copy, folder, 'package.json'), 'utf8')) as { version: string };
  if (own.length === 0) return;
  const changelog = readFileSync(join(copy, folder, 'CHANGELOG.md'), 'utf8');
  expect(changelog).toContain(`## ${version}`);
  for (const text of own) {
    const [, , summary = ''] = text.split(/^---$/m);
    const [line = ''] = summary.trim().split('\n');
    expect(line).not.toBe('');
    expect(changelog).toContain(line);
  }
});
