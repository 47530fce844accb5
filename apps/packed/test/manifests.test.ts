import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkPackage, createPackageFromTarballData } from '@arethetypeswrong/core';
import { publint } from 'publint';
import { formatMessage } from 'publint/utils';
import { describe, expect, inject, test } from 'vitest';
import { names, tarballOf } from '../src/project.ts';

const project = inject('project');

interface Manifest {
  readonly license: string;
  readonly type: string;
  readonly sideEffects: boolean;
  readonly engines: object;
  readonly files: readonly string[];
  readonly keywords: readonly string[];
  readonly publishConfig: object;
  readonly exports: Readonly<Record<string, string | Readonly<Record<string, string>>>>;
  readonly dependencies?: Readonly<Record<string, string>>;
}

describe.each(names)('%s', (name) => {
  const folder = join(project, 'node_modules/@intl-acquiring', name);
  const manifest: Manifest = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));

  test('is said to be what it is: ES modules without side effects, for Node.js 22 and later', () => {
    expect(manifest).toMatchObject({
      license: 'MIT',
      type: 'module',
      sideEffects: false,
      engines: { node: '>=22' },
      publishConfig: { access: 'public', provenance: true },
    });
    expect(manifest.keywords).toContain('alipay');
    expect(manifest.files[0]).toBe('dist');
  });

  test('exports nothing in two ways: types come first, then one module for every runtime', () => {
    const conditions = Object.values(manifest.exports).filter((target) => typeof target === 'object');
    for (const target of conditions) expect(Object.keys(target)).toEqual(['types', 'default']);
    expect(conditions.length).toBeGreaterThan(0);
    expect(manifest.exports['./package.json']).toBe('./package.json');
  });

  test('asks for no package in a way that a registry does not know', () => {
    for (const range of Object.values(manifest.dependencies ?? {})) expect(range).toMatch(/^\^?\d/);
  });

  test('is found in order by publint', async () => {
    const { messages, pkg } = await publint({ pkgDir: folder, pack: false, strict: true });
    expect(messages.map((message) => formatMessage(message, pkg, { color: false }))).toEqual([]);
  });

  test('has types that are resolved as its modules are', async () => {
    const tarball = new Uint8Array(readFileSync(join(project, tarballOf(project, name))));
    const result = await checkPackage(createPackageFromTarballData(tarball));
    // There are ES modules alone: a CommonJS program loads them too, but finds no types of its own kind.
    const problems = 'problems' in result ? result.problems.filter(concernsModules) : [result];
    expect(problems).toEqual([]);
  });
});

function concernsModules(problem: object): boolean {
  return (
    !('resolutionKind' in problem) || problem.resolutionKind === 'node16-esm' || problem.resolutionKind === 'bundler'
  );
}
