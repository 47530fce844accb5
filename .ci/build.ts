/**
 * Builds the package in this folder: declarations file by file, and one module for each entry point, with what several
 * of them share in modules of its own. A program that imports it reads few files, which is most of what an import costs.
 */
import { spawnSync } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';
import { build } from 'esbuild';

interface Manifest {
  readonly exports: Readonly<Record<string, string | { readonly default: string }>>;
  readonly bin?: Readonly<Record<string, string>>;
}

rmSync('dist', { recursive: true, force: true });
const { status } = spawnSync('tsc', ['-p', 'tsconfig.build.json', '--emitDeclarationOnly'], { stdio: 'inherit' });
if (status !== 0) process.exit(1);
const { exports, bin = {} }: Manifest = JSON.parse(readFileSync('package.json', 'utf8'));
const modules = Object.values(exports).flatMap((target) => (typeof target === 'string' ? [] : [target.default]));
await build({
  entryPoints: [...modules, ...Object.values(bin)].map((path) => path.replace('./dist/', 'src/').replace(/js$/, 'ts')),
  outdir: 'dist',
  outbase: 'src',
  bundle: true,
  splitting: true,
  packages: 'external',
  format: 'esm',
  target: 'es2023',
  logLevel: 'warning',
});
