import { readdir, readFile, stat } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { compileSpec } from '../compile/compile.ts';
import { formatDiagnostic } from '../diagnostics/diagnostic.ts';
import type { ApiSpec } from '../spec/model.ts';
import { canonicalFolder, tablesFolder } from '../spec/places.ts';
import { readFolders } from '../write/files.ts';
import { findCommit, isShallow, readFolderAt } from './git.ts';
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
  /** What nobody has reviewed yet. */
  readonly drafts?: readonly string[];
  readonly notes: readonly string[];
}

/** The tables and canonical files below a folder: path in it → text; empty when there is no such folder. */
type ReadFolder = (folder: string) => Promise<ReadonlyMap<string, string>>;

/** What `generate` would compile: nothing stands in for tables that are not there. */
export async function workingTree(root: string): Promise<LoadedSpec> {
  const label = 'working tree';
  const loaded = await loadTables(readFrom(root), { label, shown: '', tables: tablesFolder, canonical: '' });
  return loaded ?? { label, problems: [`No tables found: ${tablesFolder} holds no Markdown file.`], notes: [] };
}

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
  const hint = problem === undefined ? await fetchHint(root, argument) : ` ${problem}`;
  throw new UsageError(`${JSON.stringify(argument)} is no folder, no file and no revision of this repository.${hint}`);
}

/** How a clone gets a revision that it lacks. One of a single branch keeps no name for another that it fetches. */
async function fetchHint(root: string, argument: string): Promise<string> {
  const [, name] = /^(?:origin\/)?(\w[\w./-]*)$/.exec(argument) ?? [];
  const isName = name !== undefined && !/^[0-9a-f]{4,40}$/.test(name);
  if (isName) return ` If the remote has it, "git fetch origin ${name}" brings it, as FETCH_HEAD.`;
  return (await isShallow(root)) ? ' This clone is shallow, and "git fetch --unshallow" brings older commits.' : '';
}

async function loadFolder(path: string, label: string, shown: string): Promise<LoadedSpec> {
  const read = readFrom(path);
  for (const [tables, canonical] of [
    [tablesFolder, canonicalFolder],
    ['tables', 'canonical'],
  ] as const) {
    const loaded = await loadFrom(read, { label, shown, tables, canonical });
    if (loaded) return loaded;
  }
  // The folder itself is looked into only once it is known to be one of the two.
  const names = await readdir(path);
  const places = { label, shown, tables: '', canonical: '' };
  const loaded = names.includes('api.md')
    ? await loadTables(read, places)
    : names.includes('shared.json') && (await loadCanonical(read, places));
  if (loaded) return loaded;
  throw new UsageError(
    `${label} holds no spec: no folder "tables" with Markdown files, no "canonical" with shared.json, and neither api.md nor shared.json itself.`,
  );
}

/** Of a revision, the tables are compiled; canonical JSON stands in where they do not compile by today's rules. */
async function loadRevision(root: string, label: string, commit: string): Promise<LoadedSpec> {
  const read: ReadFolder = (folder) => readFolderAt(root, commit, folder);
  const places = { label, shown: '', tables: tablesFolder, canonical: canonicalFolder };
  const loaded = await loadFrom(read, places);
  if (!loaded)
    throw new UsageError(`The revision ${JSON.stringify(label)} holds neither ${tablesFolder} nor ${canonicalFolder}.`);
  if (loaded.spec) return loaded;
  const canonical = await loadCanonical(read, places);
  if (!canonical?.spec) return loaded;
  const note = `The tables of ${label} do not compile by today's rules; its ${canonicalFolder} is compared instead.`;
  return { ...canonical, notes: [note] };
}

interface Places {
  readonly label: string;
  /** What stands before a file's path when it is shown. */
  readonly shown: string;
  readonly tables: string;
  readonly canonical: string;
}

/** Canonical JSON stands in for tables only where there are none, and that is told. */
async function loadFrom(read: ReadFolder, places: Places): Promise<LoadedSpec | undefined> {
  const loaded = await loadTables(read, places);
  if (loaded) return loaded;
  const canonical = await loadCanonical(read, places);
  const { label, shown } = places;
  const note = `${label} has no tables; ${shown}${places.canonical} is compared instead.`;
  return canonical && { ...canonical, notes: [note] };
}

async function loadTables(read: ReadFolder, { label, shown, tables }: Places): Promise<LoadedSpec | undefined> {
  const sources = filesIn(await read(tables), tables, '.md').map(([path, text]) => ({ file: `${shown}${path}`, text }));
  if (sources.length === 0) return undefined;
  const { spec, diagnostics, drafts } = compileSpec({ tables: sources });
  if (diagnostics.length > 0) return { label, problems: diagnostics.map(formatDiagnostic), notes: [] };
  return { label, spec, problems: [], drafts: drafts.map(formatDiagnostic), notes: [] };
}

async function loadCanonical(read: ReadFolder, { label, shown, canonical }: Places): Promise<LoadedSpec | undefined> {
  const files = await read(canonical);
  if (!files.has('shared.json')) return undefined;
  const spec = new Map([...files].filter(([name]) => !besides.includes(name)));
  const shownFiles = filesIn(spec, canonical, '.json').map(([path, text]) => [`${shown}${path}`, text] as const);
  return { label, notes: [], ...(await readCanonical(shownFiles)) };
}

const filesIn = (files: ReadonlyMap<string, string>, folder: string, end: string): [string, string][] =>
  [...files].flatMap(([name, text]) => (name.endsWith(end) ? [[join(folder, name), text]] : []));

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

const readFrom =
  (path: string): ReadFolder =>
  async (folder) =>
    readFolder(join(path, folder));

/** As deep as `generate` reads. */
async function readFolder(path: string): Promise<Map<string, string>> {
  const found = await stat(path).catch(() => undefined);
  if (!found?.isDirectory()) return new Map();
  const folder = basename(path);
  const files = readFolders(dirname(path), [folder], (name) => /\.(md|json)$/.test(name));
  return new Map([...files].map(([name, text]) => [name.slice(folder.length + 1), text]));
}
