import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { compareDiagnostics, diagnostic } from '../diagnostics/diagnostic.ts';
import { reporterOf } from '../diagnostics/reporter.ts';
import { readSpecMarkdown } from '../read/read-spec-markdown.ts';
import type { TableDocument } from '../read/table-document.ts';
import type { ApiSpec, Operation, Shared, Structure } from '../spec/model.ts';
import type { SourceFile } from '../spec/source-file.ts';
import { compileApi } from './api.ts';
import { checkDecisions } from './check-decisions.ts';
import { checkNames } from './check-names.ts';
import { checkQueries, checkResultCodes } from './check-result-codes.ts';
import { checkSamples } from './check-samples.ts';
import type { KnownNames } from './field-type.ts';
import { findDrafts } from './find-drafts.ts';
import { compileOperation, nameOf } from './operation.ts';
import { compileBasicCodes, compileEnum, compileStructure, definitions } from './shared.ts';

export interface SpecSources {
  readonly tables: readonly SourceFile[];
  readonly decisions?: SourceFile;
}

export interface Compiled {
  /** Complete and consistent only when there are no diagnostics. */
  readonly spec: ApiSpec;
  /** Everything that is wrong, in order of file and line. */
  readonly diagnostics: readonly Diagnostic[];
  /** What nobody has reviewed yet: nothing is generated from it, but it may be compared and explained. */
  readonly drafts: readonly Diagnostic[];
}

/** Tables → canonical spec. Pure; every problem of every file is reported, not the first alone. */
export function compileSpec(sources: SpecSources): Compiled {
  return createCompile()(sources);
}

/** A compiler that remembers what it made of each file, so that a second call costs only the files that differ. */
export function createCompile(): (sources: SpecSources) => Compiled {
  const sharedOf = rememberLast(compileShared);
  const functions = new Map<string, CompiledFunction>();
  return ({ tables, decisions }) => {
    const isShared = ({ file }: SourceFile): boolean => sharedFiles.includes(fileName(file));
    const shared = sharedOf(tables.filter(isShared));
    const compiled = tables
      .filter((source) => !isShared(source))
      .map((source) => {
        const known = functions.get(source.file);
        if (known?.text === source.text && known.shared === shared) return known;
        const made = compileFunction(source, shared);
        functions.set(source.file, made);
        return made;
      });
    return assemble(shared, compiled, { misplaced: checkFolders(tables), decisions });
  };
}

/** What is made of a table is named after the file alone, and tables are watched and shown in one folder. */
function checkFolders(tables: readonly SourceFile[]): Diagnostic[] {
  const folderOf = (file: string): string => file.slice(0, file.lastIndexOf('/') + 1);
  const [top] = tables.map(({ file }) => folderOf(file)).toSorted((a, b) => a.length - b.length);
  return tables
    .filter(({ file }) => folderOf(file) !== top)
    .map(({ file }) => {
      const message = `the file stands in a folder below the tables; move it to ${top}${fileName(file)}.`;
      return diagnostic('bad-name', { file, line: 1, column: 1 }, message);
    });
}

/** What one function's file comes to; it holds as long as its text and the shared files are the same. */
interface CompiledFunction {
  readonly file: string;
  readonly text: string;
  readonly shared: CompiledShared;
  readonly operation: Operation | undefined;
  /** What a decision's page may call it by, where facts are missing: whatever refers to them would be told as wrong. */
  readonly brokenNames: readonly string[];
  readonly diagnostics: readonly Diagnostic[];
  readonly drafts: readonly Diagnostic[];
}

function compileFunction(source: SourceFile, shared: CompiledShared): CompiledFunction {
  const { file, text } = source;
  const { document, diagnostics } = readSpecMarkdown(file, text);
  const found = [...diagnostics];
  const reporter = reporterOf(file, found);
  const operation = compileOperation(document, shared.known, reporter);
  const isWhole = operation !== undefined && shared.isWhole && losesNothing(found);
  if (isWhole) checkSamples(operation, document, shared.structures, reporter);
  const stated = document.frontMatter.filter(({ key }) => key === 'function').map(({ value }) => value.text);
  const brokenNames = isWhole ? [] : [fileName(file).replace(/\.md$/, ''), ...stated];
  return { file, text, shared, operation, brokenNames, diagnostics: found, drafts: findDrafts(source) };
}

/** Whether every row was read; a row that is wrong in one cell keeps its place. */
const losesNothing = (found: readonly Diagnostic[]): boolean =>
  !found.some(({ code }) => code.startsWith('missing-') || code.startsWith('malformed-'));

/** The spec as a whole, and what only the whole can get wrong. */
function assemble(
  { shared, diagnostics, drafts }: CompiledShared,
  functions: readonly CompiledFunction[],
  { misplaced, decisions }: { misplaced: readonly Diagnostic[]; decisions: SourceFile | undefined },
): Compiled {
  const found = [...misplaced, ...diagnostics, ...functions.flatMap((made) => made.diagnostics)];
  const defined = functions.flatMap(({ file, operation }) => (operation ? [{ file, operation }] : []));
  const operations = defined.map(({ operation }) => operation);
  const spec: ApiSpec = { operations: operations.toSorted((a, b) => compareText(a.function, b.function)), shared };
  const names = functions.flatMap(({ file }) => nameOf(file)?.name ?? []);
  const broken = functions.flatMap(({ brokenNames }) => brokenNames);
  found.push(...checkNames(shared, defined), ...checkResultCodes(spec, names));
  const allDrafts = [...drafts, ...functions.flatMap((made) => made.drafts)];
  const isTold = found.some(({ code }) => code === 'bad-status-field');
  // A function that is broken or a draft may be the one.
  if (broken.length === 0 && allDrafts.length === 0 && !isTold) found.push(...checkQueries(spec));
  if (decisions) found.push(...checkDecisions(decisions, spec, broken));
  return {
    spec,
    diagnostics: rootCauses(found).toSorted(compareDiagnostics),
    drafts: allDrafts,
  };
}

/** Where a text is not what anyone has written, everything else that is wrong follows from that. */
function rootCauses(found: readonly Diagnostic[]): readonly Diagnostic[] {
  const unreadable = found.filter(({ code }) => code === 'merge-conflict' || code === 'malformed-text');
  return unreadable.length > 0 ? unreadable : found;
}

const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

const sharedFiles = ['api.md', 'structures.md', 'enums.md', 'result-codes.md'];
const fileName = (file: string): string => file.slice(file.lastIndexOf('/') + 1);

/** What functions share, and what the compiler of a function has to know of it. */
interface CompiledShared {
  readonly shared: Shared;
  readonly known: KnownNames;
  readonly structures: ReadonlyMap<string, Structure>;
  readonly isWhole: boolean;
  readonly diagnostics: readonly Diagnostic[];
  readonly drafts: readonly Diagnostic[];
}

function compileShared(sources: readonly SourceFile[]): CompiledShared {
  const found: Diagnostic[] = [];
  const documents = sources.map(({ file, text }) => {
    const { document, diagnostics } = readSpecMarkdown(file, text);
    found.push(...diagnostics);
    return document;
  });
  const ofKind = (name: string): TableDocument[] => documents.filter(({ file }) => fileName(file) === name);
  const taken = new Map<string, string>();
  const define = (name: string, what: string) =>
    ofKind(name).flatMap((document) => {
      const reporter = reporterOf(document.file, found);
      return definitions(document, what, taken, reporter).map((definition) => ({ definition, reporter }));
    });
  const named = define('structures.md', 'structure');
  const enums = define('enums.md', 'enum');
  const known: KnownNames = {
    structures: new Set(named.map(({ definition }) => definition.name)),
    enums: new Set(enums.map(({ definition }) => definition.name)),
  };
  const structures = named.map(({ definition, reporter }) => compileStructure(definition, known, reporter));
  const shared: Shared = {
    api: compileApi(ofKind('api.md')[0], found),
    structures,
    enums: enums.map(({ definition, reporter }) => compileEnum(definition, reporter)),
    resultCodes: ofKind('result-codes.md').flatMap((document) =>
      compileBasicCodes(document, reporterOf(document.file, found)),
    ),
  };
  const byName = new Map(structures.map((structure) => [structure.name, structure]));
  const isWhole = losesNothing(found);
  return { shared, known, structures: byName, isWhole, diagnostics: found, drafts: sources.flatMap(findDrafts) };
}

/** The same result for the same texts: whoever compares what was shared may compare by identity. */
function rememberLast<Result>(make: (sources: readonly SourceFile[]) => Result): typeof make {
  let last: { readonly sources: readonly SourceFile[]; readonly result: Result } | undefined;
  return (sources) => {
    const isSame =
      last?.sources.length === sources.length &&
      sources.every(({ file, text }, index) => {
        const other = last?.sources[index];
        return other?.file === file && other.text === text;
      });
    if (!isSame || !last) last = { sources, result: make(sources) };
    return last.result;
  };
}
