import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';

/**
 * What npm would publish, installed by a stranger: the packed tarballs in an empty project outside the workspace, under
 * the strictest options and with the libraries' declarations checked too.
 */
const workspace = new URL('../../..', import.meta.url).pathname;
const names = ['types', 'envelope', 'client', 'mock', 'openapi'] as const;
let project: string;

/** pnpm says in this variable how it was started; a test run by hand takes the one on the path. */
const pnpm = process.env['npm_execpath'] ?? 'pnpm';
const run = (command: string, args: readonly string[], cwd: string): string =>
  execFileSync(command, args, { cwd, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] });

beforeAll(() => {
  project = mkdtempSync(join(tmpdir(), 'packed-'));
  for (const name of names) run(pnpm, ['pack', '--pack-destination', project], join(workspace, 'packages', name));
  const tarball = (name: string): string => {
    const file = readdirSync(project).find((entry) => entry.startsWith(`intl-acquiring-${name}-`));
    if (!file) throw new Error(`${name} was not packed`);
    return `file:./${file}`;
  };
  const packed = Object.fromEntries(names.map((name) => [`@intl-acquiring/${name}`, tarball(name)]));
  const root = JSON.parse(readFileSync(join(workspace, 'package.json'), 'utf8')) as {
    devDependencies: Record<string, string>;
  };
  const manifest = {
    name: 'stranger',
    private: true,
    type: 'module',
    dependencies: packed,
    devDependencies: { typescript: root.devDependencies['typescript'] },
  };
  writeFileSync(join(project, 'package.json'), JSON.stringify(manifest));
  // The packages are not published yet, so what they ask of one another comes from the tarballs too.
  const overrides = Object.entries(packed).map(([name, file]) => `  '${name}': ${file}`);
  writeFileSync(join(project, 'pnpm-workspace.yaml'), `packages: []\noverrides:\n${overrides.join('\n')}\n`);
  writeFileSync(join(project, 'tsconfig.json'), JSON.stringify({ compilerOptions: strictest, include: ['*.ts'] }));
  for (const file of ['stranger.ts', 'stranger.server.ts', 'stranger.console.ts']) {
    writeFileSync(join(project, file), readFileSync(new URL(`fixtures/${file}`, import.meta.url)));
  }
  run(pnpm, ['install', '--prefer-offline', '--no-frozen-lockfile'], project);
}, 120_000);

afterAll(() => rmSync(project, { recursive: true, force: true }));

const strictest = {
  target: 'ES2023',
  lib: ['ES2023', 'DOM'],
  module: 'NodeNext',
  types: [],
  strict: true,
  exactOptionalPropertyTypes: true,
  noUncheckedIndexedAccess: true,
  noPropertyAccessFromIndexSignature: true,
  noImplicitOverride: true,
  verbatimModuleSyntax: true,
  isolatedModules: true,
  erasableSyntaxOnly: true,
  skipLibCheck: false,
  noEmit: true,
};

test('type-checks, declarations included', { timeout: 60_000 }, () => {
  run(join(project, 'node_modules/.bin/tsc'), ['-p', '.'], project);
});

test('pays against the packed simulator, in process and over HTTP', { timeout: 60_000 }, () => {
  expect(run(process.execPath, ['stranger.ts'], project)).toBe('succeeded USD 239\n');
  expect(run(process.execPath, ['stranger.server.ts'], project)).toBe('failed USER_BALANCE_NOT_ENOUGH\n');
});

test('serves the console from the tarball, with nothing built by its user', { timeout: 60_000 }, () => {
  const pages = JSON.parse(run(process.execPath, ['stranger.console.ts'], project)) as Record<string, string>;
  expect(pages['/_console/']).toContain('<title>Gateway simulator</title>');
  expect(pages['/_console/style.css']).toContain('prefers-color-scheme: dark');
  // Every module that the page loads, and every one that those load, is there.
  expect(Object.keys(pages).length).toBeGreaterThan(10);
  for (const [path, text] of Object.entries(pages)) expect(text, path).not.toMatch(/^The console has no /);
});

test('carries its licence and readme, and no source but the OpenAPI document', () => {
  for (const name of names) {
    const folder = join(project, 'node_modules/@intl-acquiring', name);
    const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter(
      (file) => !file.startsWith('node_modules'),
    );
    expect(files, name).toEqual(expect.arrayContaining(['LICENSE', 'README.md', 'package.json']));
    expect(
      files.filter((file) => file.endsWith('.ts') && !file.endsWith('.d.ts')),
      name,
    ).toEqual([]);
  }
});
