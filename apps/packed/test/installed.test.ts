import { cpSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, inject, test } from 'vitest';
import { names } from '../src/project.ts';
import { run } from '../src/run.ts';

/** A stranger's programs, under the strictest options and with the libraries' declarations checked too. */
const project = inject('project');
const programs = ['stranger.ts', 'stranger.server.ts', 'stranger.console.ts'];
for (const file of programs) cpSync(new URL(`fixtures/${file}`, import.meta.url), join(project, file));

const strictest = {
  target: 'ES2023',
  module: 'NodeNext',
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

test.each([
  { environment: 'browsers', lib: ['ES2023', 'DOM'], types: [] },
  { environment: 'Node.js alone', lib: ['ES2023'], types: ['node'] },
])('type-checks with the types of $environment, declarations included', async ({ environment, lib, types }) => {
  const config = `${environment}.tsconfig.json`;
  const compilerOptions = { ...strictest, lib, types };
  writeFileSync(join(project, config), JSON.stringify({ compilerOptions, files: programs }));
  expect(await run(join(project, 'node_modules/.bin/tsc'), ['-p', config], project)).toBe('');
});

test('pays against the packed simulator, in process and over HTTP', async () => {
  expect(await run(process.execPath, ['stranger.ts'], project)).toBe('succeeded USD 239\n');
  expect(await run(process.execPath, ['stranger.server.ts'], project)).toBe('failed USER_BALANCE_NOT_ENOUGH\n');
});

test('serves the console from the tarball, with nothing built by its user', async () => {
  const pages: Record<string, string> = JSON.parse(await run(process.execPath, ['stranger.console.ts'], project));
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
