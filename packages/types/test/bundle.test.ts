import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { expect, test } from 'vitest';

/** What a bundler makes of an import of these names from the entry point of validators. */
async function bundle(names: string): Promise<string> {
  const resolveDir = fileURLToPath(new URL('../src', import.meta.url));
  const { outputFiles } = await build({
    stdin: { contents: `export ${names} from './validators.ts';`, resolveDir, loader: 'ts' },
    bundle: true,
    minify: true,
    format: 'esm',
    write: false,
  });
  return outputFiles.map(({ text }) => text).join('');
}

/** The tables whose rules are in a bundle. */
const tablesIn = (text: string): string[] =>
  [...text.matchAll(/name:"([\w.]+)"/g)].map(([, name = '']) => name).toSorted();

test('a validator brings its own rules and those of the structures in it, and no others', async () => {
  expect(tablesIn(await bundle('{ money }'))).toEqual(['Money']);
  expect(tablesIn(await bundle('{ payRequestBody }'))).toEqual([
    'DeviceInfo',
    'EnvInfo',
    'Money',
    'Order',
    'Seller',
    'pay.request.body',
  ]);
});

test('a guard brings no rules and no sentences', async () => {
  const guard = await bundle('{ isPayRequestBody }');
  expect(tablesIn(guard)).toEqual([]);
  expect(guard).not.toContain('must be');
  expect(await bundle('{ isMoney }')).not.toMatch(/RegExp|seller/);
});
