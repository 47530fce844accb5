import { globSync, realpathSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { expect, inject, test } from 'vitest';
import { entryPointsOf } from '../src/entry-points.ts';
import { findAny } from '../src/find-any.ts';
import { names } from '../src/project.ts';

/** Entry points for Node.js alone. */
const FOR_NODE = ['@intl-acquiring/mock/server'];

const project = inject('project');
const everything = names.flatMap((name) => {
  const folder = join(project, 'node_modules/@intl-acquiring', name);
  return globSync('dist/**/*.d.ts', { cwd: folder }).map((file) => realpathSync(join(folder, file)));
});
const forBrowsers = entryPointsOf(project).filter(({ specifier }) => !FOR_NODE.includes(specifier));

const strict: ts.CompilerOptions = {
  target: ts.ScriptTarget.ES2023,
  module: ts.ModuleKind.NodeNext,
  strict: true,
  noEmit: true,
  skipLibCheck: true,
  typeRoots: [join(project, 'node_modules/@types')],
};
const browser: ts.CompilerOptions = { ...strict, lib: ['lib.es2023.d.ts', 'lib.dom.d.ts'], types: [] };
const node: ts.CompilerOptions = { ...strict, lib: ['lib.es2023.d.ts'], types: ['node'] };

test.each([
  { types: 'of a browser', files: forBrowsers.map(({ types }) => types), options: browser },
  { types: 'of Node.js alone', files: everything, options: node },
])('no declaration has an any with the types $types, nor a name that stands for nothing', ({ files, options }) => {
  expect(files.length).toBeGreaterThan(5);
  expect(findAny(files, options)).toEqual([]);
});

test('an any would be found', () => {
  const planted = join(project, 'planted.d.ts');
  const lines = [
    'export declare const written: any;',
    'export declare function leftOut(value): void;',
    'export declare function unsaid();',
    'export interface Unresolved { readonly name: NoSuchType }',
    'export interface Fine { readonly name: unknown }',
  ];
  writeFileSync(planted, lines.join('\n'));
  const found = findAny([planted], browser).map((place) => Number(/:(\d+):/.exec(place)?.[1]));
  expect([...new Set(found)]).toEqual([1, 2, 3, 4]);
});
