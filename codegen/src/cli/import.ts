import { compileSpec } from '../compile/compile.ts';
import type { Decision } from '../compile/decisions.ts';
import { readDecisions } from '../compile/decisions.ts';
import { emptyFacts } from '../compile/page/empty-facts.ts';
import type { InterpretedPage } from '../compile/page/interpret-page.ts';
import { interpretPage } from '../compile/page/interpret-page.ts';
import { nameKey } from '../compile/page/names.ts';
import type { Reviewed } from '../compile/page/page-decisions.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { compareDiagnostics } from '../diagnostics/diagnostic.ts';
import type { Format } from '../diagnostics/format.ts';
import { formatAs, formats } from '../diagnostics/format.ts';
import { oneOf, reporterOf } from '../diagnostics/reporter.ts';
import type { Tables } from '../merge/merge-page.ts';
import { mergePage } from '../merge/merge-page.ts';
import type { ConflictsOf } from '../merge/page-conflicts.ts';
import { createConflicts } from '../merge/page-conflicts.ts';
import { readPage } from '../read/pages/read-page.ts';
import type { Source } from '../read/pages/source.ts';
import { draftMark } from '../spec/draft-mark.ts';
import type { ApiSpec } from '../spec/model.ts';
import { decisionsFile, tablesFolder } from '../spec/places.ts';
import { loadVocabularies } from '../vocabulary/load.ts';
import type { Vocabulary } from '../vocabulary/vocabulary.ts';
import { readFolders, readIfThere, writeAll } from '../write/files.ts';
import type { CommandIO } from './command.ts';
import { describePage } from './describe-page.ts';
import type { PageFile } from './page-files.ts';
import { bytesOf, findPages } from './page-files.ts';
import { UsageError } from './usage-error.ts';

export interface ImportOptions {
  readonly json: boolean;
  /** Merge the facts into spec/tables. */
  readonly write: boolean;
  readonly format?: string | undefined;
}

/** `codegen import`: vendor pages → what they say, and with `--write` → spec/tables. Returns the exit code. */
export async function importPages(
  root: string,
  paths: readonly string[],
  options: ImportOptions,
  io: CommandIO,
): Promise<number> {
  const format = formatOf(options, io);
  const files = await findPages(paths);
  const tables = readFolders(root, [tablesFolder], (path) => path.endsWith('.md'));
  const { decisions, problems } = readDecisionsOf(root);
  for (const problem of problems) io.fail(formatAs(format ?? 'plain', problem, () => undefined));
  const vocabularies = loadVocabularies();
  let reviewed = { decisions, decisionsFile, spec: specOf(tables) };
  let merged: Tables = tables;
  const conflictsOf = createConflicts();
  let errors = problems.length;
  for (const [index, file] of files.entries()) {
    io.progress?.(`import: ${index + 1} of ${files.length}, ${file.shown}`);
    const page = withConflicts(await importPage(file, { reviewed, vocabularies }), conflictsOf);
    io.progress?.('');
    errors += page.facts.diagnostics.filter(({ severity }) => severity === 'error').length;
    report(page, { format, isJson: options.json }, io);
    if (errors > 0 || !options.write) continue;
    merged = mergeInto(merged, page, reviewed);
    reviewed = { ...reviewed, spec: specOf(merged) };
  }
  if (!options.write) return errors > 0 ? 1 : 0;
  if (errors > 0) {
    io.fail(`${errors} ${errors === 1 ? 'error' : 'errors'}; nothing was written.`);
    return 1;
  }
  write(root, { before: tables, after: merged }, options.json ? io.fail : io.say);
  return 0;
}

function formatOf({ format, json }: ImportOptions, io: CommandIO): Format | undefined {
  if (format === undefined) return json ? undefined : io.progress ? 'pretty' : 'plain';
  const known = formats.find((name) => name === format);
  if (!known) throw new UsageError(`There is no format ${JSON.stringify(format)}; known are ${oneOf(formats)}.`);
  return known;
}

interface ReviewedSpec extends Reviewed {
  readonly spec: ApiSpec;
}

/**
 * The decisions, and why they cannot be read: without them a merge would undo what they hold against the pages. Mistakes
 * in a single one and in the tables are for `codegen generate` to tell.
 */
function readDecisionsOf(root: string): { decisions: Decision[]; problems: Diagnostic[] } {
  const problems: Diagnostic[] = [];
  const source = { file: decisionsFile, text: readIfThere(root, decisionsFile) ?? '' };
  return { decisions: readDecisions(source, reporterOf(decisionsFile, problems)), problems };
}

const specOf = (tables: Tables): ApiSpec =>
  compileSpec({ tables: [...tables].map(([file, text]) => ({ file, text })) }).spec;

interface Importing {
  readonly reviewed: ReviewedSpec;
  readonly vocabularies: readonly Vocabulary[];
}

interface ImportedPage extends InterpretedPage {
  readonly source?: Source;
  readonly words?: Vocabulary;
}

async function importPage(file: PageFile, { reviewed, vocabularies }: Importing): Promise<ImportedPage> {
  const bytes = await bytesOf(file);
  const read = 'problem' in bytes ? bytes : readPage(file.shown, bytes.bytes, vocabularies);
  if ('problem' in read) {
    return {
      facts: emptyFacts(file.shown, [read.problem]),
      statements: new Map(),
      heldOn: () => new Set(),
      ...('source' in read && read.source && { source: read.source }),
    };
  }
  return { ...interpretPage(read.document, read.words, reviewed), source: read.source, words: read.words };
}

function withConflicts(page: ImportedPage, conflictsOf: ConflictsOf): ImportedPage {
  const conflicts = conflictsOf(page.statements, page.heldOn);
  if (conflicts.length === 0) return page;
  const diagnostics = [...page.facts.diagnostics, ...conflicts].toSorted(compareDiagnostics);
  return { ...page, facts: { ...page.facts, diagnostics } };
}

function report(
  { facts, source }: ImportedPage,
  { format, isJson }: { format: Format | undefined; isJson: boolean },
  io: CommandIO,
): void {
  io.say(isJson ? JSON.stringify(facts) : describePage(facts));
  const linesOf = (name: string, line: number): string | undefined =>
    name === facts.file ? source?.lineAt(line) : undefined;
  if (format) for (const found of facts.diagnostics) io.fail(formatAs(format, found, linesOf));
}

function mergeInto(tables: Tables, { facts, words, heldOn }: ImportedPage, { spec, decisions }: ReviewedSpec): Tables {
  if (!words) return tables;
  const withSample = decisions.filter(({ holds }) => holds.includes('sample')).flatMap(({ subjects }) => subjects);
  const samples = new Set(withSample.map(nameKey));
  const isSampleHeld = (subject: string): boolean => samples.has(nameKey(subject));
  return mergePage(tables, { facts, vendor: words.vendor, spec, heldOn, isSampleHeld });
}

function write(root: string, { before, after }: { before: Tables; after: Tables }, say: (line: string) => void): void {
  const changed = [...after].flatMap(([path, text]) =>
    before.get(path) === text ? [] : [{ path, before: before.get(path), after: text }],
  );
  writeAll(root, changed);
  for (const { path, before: old } of changed) say(`  ${old === undefined ? 'new    ' : 'changed'} ${path}`);
  say(changed.length === 0 ? 'The tables say the same already.' : whatToLookAt(changed));
  say(`Sentences and conditions are not compared, and what an entry of ${decisionsFile} holds stays.`);
}

function whatToLookAt(changed: readonly { path: string; before: string | undefined; after: string }[]): string {
  const drafts = changed.some(({ after }) => after.includes(draftMark)) ? ', and write what is marked REVIEW' : '';
  // git shows nothing of a file that it does not know.
  const added = changed.flatMap(({ path, before }) => (before === undefined ? [path] : []));
  const first = added.length === 0 ? '' : `git add -N ${added.join(' ')} && `;
  return `Look at "${first}git diff ${tablesFolder}"${drafts}.`;
}
