import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Compiled } from '../compile/compile.ts';
import { createCompile } from '../compile/compile.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { compareDiagnostics } from '../diagnostics/diagnostic.ts';
import { createEmit } from '../emit/emit.ts';
import type { EmittedFiles } from '../emit/emitted.ts';
import { pathsPath } from '../emit/openapi/files.ts';
import { canonicalFolder, decisionsFile, tablesFolder } from '../spec/places.ts';
import { loadTemplates } from '../templates/load.ts';
import type { Planned } from '../write/files.ts';
import { createReader, noStamp, readFolders, readIfThere, readStamped, stampOf } from '../write/files.ts';
import { type Manifest, manifestPath, parseManifest } from '../write/manifest.ts';
import type { WritePlan } from '../write/plan.ts';
import { planWrites } from '../write/plan.ts';

const generatedFolders = [
  canonicalFolder,
  'packages/types/src/generated',
  'packages/client/src/generated',
  'packages/mock/src/generated',
  'packages/openapi/src/generated',
];

/** What a run comes to, before anything is written. */
export interface Run {
  /** The files that were read, each with its stamp from before. */
  readonly read: ReadonlyMap<string, string>;
  readonly compiled: Compiled;
  /** Only when there are tables, and no problems with them. */
  readonly made?: Made;
}

export interface Made extends Planned {
  readonly emitted: EmittedFiles;
  readonly plan: WritePlan;
}

export interface Pipeline {
  /** Tables → plan. What was made of each table is remembered, so that a second run costs only what has changed. */
  run(): Run;
  /** Says that a plan was carried out: the next run looks only at those generated files that it would change. */
  wrote(made: Made, manifest: Manifest): void;
}

export function createPipeline(root: string): Pipeline {
  const compile = createCompile();
  const emit = createEmit(
    readFileSync(new URL('../spec/canonical.schema.json', import.meta.url), 'utf8'),
    loadTemplates(),
  );
  const readTables = createReader(root, tablesFolder, (path) => path.endsWith('.md'));
  let onDisk: Required<Planned> | undefined;
  /** Of the generated files as they were last written; taken once for all, then for those that change. */
  const stamps = new Map<string, string>();

  const run = (): Run => {
    const tables = readTables();
    const decisions = existsSync(join(root, decisionsFile)) ? readStamped(root, decisionsFile) : undefined;
    const compiled = compile({
      tables: [...tables].map(([file, { text }]) => ({ file, text })),
      ...(decisions && { decisions: { file: decisionsFile, text: decisions.text } }),
    });
    if (tables.size === 0) return { read: new Map(), compiled };
    const read = new Map([...tables].map(([path, { stamp }]) => [path, stamp]));
    if (decisions) read.set(decisionsFile, decisions.stamp);
    if (problemsOf(compiled).length > 0) return { read, compiled };
    const emitted = emit(compiled.spec);
    const remembered = onDisk && planWrites(emitted, onDisk.emitted);
    const isAsWritten = (path: string): boolean => stampIn(path) === (stamps.get(path) ?? noStamp);
    if (onDisk && remembered && touchedBy(remembered).every(isAsWritten)) {
      return { read, compiled, made: { emitted, known: onDisk.known, plan: remembered } };
    }
    const existing = readFolders(root, generatedFolders, isGenerated);
    const plan = planWrites(emitted, existing, parseManifest(readIfThere(root, manifestPath)));
    return { read, compiled, made: { emitted, plan } };
  };
  const stampIn = (path: string): string => stampOf(`${root}/${path}`);
  const wrote = ({ emitted, plan }: Made, known: Manifest): void => {
    for (const path of touchedBy(plan)) stamps.set(path, stampIn(path));
    if (!onDisk) for (const path of plan.same) stamps.set(path, stampIn(path));
    onDisk = { emitted, known };
  };
  return { run, wrote };
}

/** What a plan writes, overwrites or removes. */
const touchedBy = ({ changed, orphans }: WritePlan): string[] => [...changed.map(({ path }) => path), ...orphans];

/** Why nothing is generated. */
export const problemsOf = ({ diagnostics, drafts }: Compiled): Diagnostic[] =>
  [...diagnostics, ...drafts].toSorted(compareDiagnostics);

const isGenerated = (path: string): boolean => path !== pathsPath && path !== manifestPath;
