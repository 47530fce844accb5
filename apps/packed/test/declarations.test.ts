import { globSync, realpathSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import ts from 'typescript';
import { describe, expect, inject, test } from 'vitest';
import { findAny } from '../src/find-any.ts';
import { names } from '../src/project.ts';

const project = inject('project');
const packages = join(project, 'node_modules/@intl-acquiring');
const declarations = names.flatMap((name) =>
  globSync('dist/**/*.d.ts', { cwd: join(packages, name) }).map((file) => realpathSync(join(packages, name, file))),
);

const strict: ts.CompilerOptions = {
  target: ts.ScriptTarget.ES2023,
  module: ts.ModuleKind.NodeNext,
  strict: true,
  noEmit: true,
  skipLibCheck: true,
  typeRoots: [join(project, 'node_modules/@types')],
};

describe.each([
  { types: 'of a browser', options: { lib: ['lib.es2023.d.ts', 'lib.dom.d.ts'], types: [] } },
  { types: 'of Node.js alone', options: { lib: ['lib.es2023.d.ts'], types: ['node'] } },
])('with the types $types', ({ types, options }) => {
  test('no declaration has an any, nor a name that stands for nothing', () => {
    const planted = join(project, 'planted.d.ts');
    writeFileSync(
      planted,
      `export declare const written: any;
export declare function leftOut(value): void;
export declare function bare();
export interface Unresolved { readonly name: NoSuchType }
`,
    );
    const files = types === 'of a browser' ? declarations.filter((file) => !isForNode(file)) : declarations;
    expect(files.length).toBeGreaterThan(50);
    const found = findAny([...files, planted], { ...strict, ...options });
    expect(found.filter((place) => !place.includes(`${basename(planted)}:`))).toEqual([]);
    expect(new Set(found.map((place) => /planted\.d\.ts:(\d)/.exec(place)?.[1]))).toEqual(
      new Set(['1', '2', '3', '4']),
    );
  });
});

/** The server and the program of the mock run on Node.js alone. */
function isForNode(file: string): boolean {
  return /mock\/dist\/(?:cli\/.*|server|bin)\.d\.ts$/.test(file);
}
