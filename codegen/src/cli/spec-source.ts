import { readdir, readFile, stat } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { compileSpec } from '../compile/compile.ts';
import { formatDiagnostic } from '../diagnostics/diagnostic.ts';
import type { ApiSpec } from '../spec/model.ts';
import { findCommit, readFolderAt } from './git.ts';
import { readCanonical } from './read-canonical.ts';
import { UsageError } from './usage-error.ts';

/** What stands beside the canonical files and is none of them. */
const besides: readonly string[] = ['schema.json', 'manifest.json'];

/** A spec to compare, or all that is wrong with it. */
export interface LoadedSpec {
  readonly label: string;
  readonly spec?: ApiSpec;
  /** The one function that a file holds; the rest of the other side is out of view. */
  readonly only?: string;
  readonly problems: readonly string[];
  readonly notes: readonly string[];
}

/** The files directly in a folder: name → text; empty when there is no such folder. */
type ReadFolder = (folder: string) => Promise<ReadonlyMap<string, string>>;

export const workingTree = (root: string): Promise<LoadedSpec> => loadFolder(root, 'working tree', '');

/**
 * The spec that an argument names: a folder (a repository, `spec`, `tables` or `canonical`), a canonical JSON file, or
 * a git revision. Throws a UsageError with a sentence when it names none of them, or two.
 */
export async function loadSpec(root: string, argument: string): Promise<LoadedSpec> {
  const path = resolve(argument);
  const found = argument === '' ? undefined : await stat(path).catch(() => undefined);
  const { commit, problem } = await findCommit(root, argument);
  if (found && commit && !/^\.{0,2}\//.test(argument)) {
    const quoted = JSON.stringify(argument);
    throw new UsageError(`${quoted} is a path and a revision; write "./${argument}" or "refs/heads/${argument}".`);
  }
  if (found?.isDirectory()) return loadFolder(path, argument, `${argument.replace(/\/+$/, '')}/`);
  if (found) return loadFile(path, argument);
  if (commit) return loadRevision(root, argument, commit);
  const hint = problem ?? 'A shallow clone may lack it: "git fetch origin" brings it.';
  throw new UsageError(`${JSON.stringify(argument)} is no folder, no file and no revision of this repository. ${hint}`);
}

async function loadFolder(path: string, label: string, shown: string): Promise<LoadedSpec> {
  const read: ReadFolder = (folder) => readFolder(join(path, folder));
  for (const [tables, canonical] of [
    ['spec/tables', 'spec/canonical'],
    ['tables', 'canonical'],
    ['', ''],
  ] as const) {
    const loaded = await loadFrom(read, { label, shown, tables, canonical });
    if (loaded) return loaded;
  }
  throw new UsageError(
    `${label} holds no spec: neither a folder "tables" with api.md nor "canonical" with shared.json.`,
  );
}

/** Of a revision, the tables are compiled; canonical JSON stands in where they do not compile by today's rules. */
async function loadRevision(root: string, label: string, commit: string): Promise<LoadedSpec> {
  const read: ReadFolder = (folder) => readFolderAt(root, commit, folder);
  const places = { label, shown: '', tables: 'spec/tables', canonical: 'spec/canonical' };
  const loaded = await loadFrom(read, places);
  if (!loaded)
    throw new UsageError(`The revision ${JSON.stringify(label)} holds neither spec/tables nor spec/canonical.`);
  if (loaded.spec) return loaded;
  const canonical = await loadFrom(read, { ...places, tables: 'none' });
  if (!canonical?.spec) return loaded;
  const note = `The tables of ${label} do not compile by today's rules; its spec/canonical is compared instead.`;
  return { ...canonical, notes: [note] };
}

interface Places {
  readonly label: string;
  /** What stands before a file's path when it is shown. */
  readonly shown: string;
  readonly tables: string;
  readonly canonical: string;
}

async function loadFrom(
  read: ReadFolder,
  { label, shown, tables, canonical }: Places,
): Promise<LoadedSpec | undefined> {
  const pathIn = (folder: string, name: string): string => `${shown}${folder === '' ? '' : `${folder}/`}${name}`;
  const markdown = [...(await read(tables))].filter(([name]) => name.endsWith('.md'));
  if (markdown.some(([name]) => name === 'api.md')) {
    const { spec, diagnostics } = compileSpec({
      tables: markdown.map(([name, text]) => ({ file: pathIn(tables, name), text })),
    });
    if (diagnostics.length > 0) return { label, problems: diagnostics.map(formatDiagnostic), notes: [] };
    return { label, spec, problems: [], notes: [] };
  }
  const json = [...(await read(canonical))].filter(([name]) => name.endsWith('.json') && !besides.includes(name));
  if (!json.some(([name]) => name === 'shared.json')) return undefined;
  return { label, notes: [], ...(await readCanonical(json.map(([name, text]) => [pathIn(canonical, name), text]))) };
}

/** `shared.json` stands for its folder; the file of a function for that function alone. */
async function loadFile(path: string, label: string): Promise<LoadedSpec> {
  const shared = await readFile(join(dirname(path), 'shared.json'), 'utf8').catch(() => undefined);
  if (!path.endsWith('.json') || shared === undefined) {
    throw new UsageError(`${label} is no canonical JSON file: it ends in .json and stands beside shared.json.`);
  }
  if (basename(path) === 'shared.json') return loadFolder(dirname(path), label, `${dirname(label)}/`);
  const files: [string, string][] = [
    [label, await readFile(path, 'utf8')],
    [join(dirname(label), 'shared.json'), shared],
  ];
  const { spec, problems } = await readCanonical(files);
  const [operation] = spec?.operations ?? [];
  return { label, problems, notes: [], ...(spec && { spec }), ...(operation && { only: operation.name }) };
}

async function readFolder(path: string): Promise<Map<string, string>> {
  const entries = await readdir(path, { withFileTypes: true }).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT' || error.code === 'ENOTDIR') return [];
    throw error;
  });
  const names = entries.filter((entry) => entry.isFile()).map(({ name }) => name);
  const texts = await Promise.all(names.map((name) => readFile(join(path, name), 'utf8')));
  return new Map(names.map((name, index) => [name, texts[index] ?? '']));
}
