import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';

/** What a bundler makes of a few lines of source in a stranger's project. */
export interface Bundle {
  readonly text: string;
  /** Bytes with gzip. */
  readonly gzip: number;
  /** Modules of which something is left, the largest first: path from the last `node_modules` on, and bytes. */
  readonly modules: readonly { readonly path: string; readonly bytes: number }[];
}

export async function bundle(project: string, source: string): Promise<Bundle> {
  const { outputFiles, metafile } = await build({
    stdin: { contents: source, resolveDir: project },
    bundle: true,
    minify: true,
    format: 'esm',
    platform: 'node',
    target: 'es2023',
    metafile: true,
    write: false,
    logLevel: 'error',
  });
  const [file] = outputFiles;
  const inputs = Object.values(metafile.outputs).flatMap((output) => Object.entries(output.inputs));
  const modules = inputs
    .map(([path, { bytesInOutput }]) => ({ path: path.replace(/.*node_modules\//, ''), bytes: bytesInOutput }))
    .filter(({ bytes }) => bytes > 0)
    .toSorted((one, other) => other.bytes - one.bytes);
  return { text: file?.text ?? '', gzip: gzipSync(file?.contents ?? '', { level: 9 }).length, modules };
}
