import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { compareDiagnostics } from '../diagnostics/diagnostic.ts';
import { reporterOf } from '../diagnostics/reporter.ts';
import { readSpecMarkdown } from '../read/read-spec-markdown.ts';
import type { TableDocument } from '../read/table-document.ts';
import type { ApiSpec, Operation } from '../spec/model.ts';
import type { SourceFile } from '../spec/source-file.ts';
import { compileApi } from './api.ts';
import { checkDecisions } from './check-decisions.ts';
import { checkResultCodes } from './check-result-codes.ts';
import { checkSamples } from './check-samples.ts';
import type { KnownNames } from './field-type.ts';
import { compileOperation } from './operation.ts';
import { compileBasicCodes, compileEnum, compileStructure, definitions } from './shared.ts';
import { claimName } from './table.ts';

export interface SpecSources {
  readonly tables: readonly SourceFile[];
  readonly decisions?: SourceFile;
}

export interface Compiled {
  /** Complete and consistent only when there are no diagnostics. */
  readonly spec: ApiSpec;
  /** Everything that is wrong, in order of file and line. */
  readonly diagnostics: readonly Diagnostic[];
}

/** Tables → canonical spec. Pure; every problem of every file is reported, not the first alone. */
export function compileSpec(sources: SpecSources): Compiled {
  const found: Diagnostic[] = [];
  const documents = sources.tables.map(({ file, text }) => {
    const { document, diagnostics } = readSpecMarkdown(file, text);
    found.push(...diagnostics);
    return document;
  });
  const shared = compileShared(documents, found);
  const functions = documents.filter(({ file }) => !sharedFiles.includes(fileName(file)));
  const structures = new Map(shared.structures.map((structure) => [structure.name, structure]));
  const taken = new Map<string, string>();
  const operations = functions.flatMap((document): Operation[] => {
    const reporter = reporterOf(document.file, found);
    const operation = compileOperation(document, shared.known, reporter);
    if (!operation) return [];
    claimName(operation.name, { text: operation.name, line: 1, column: 1 }, taken, 'function', reporter);
    checkSamples(operation, document, structures, reporter);
    return [operation];
  });
  const { known: _, ...canonicalShared } = shared;
  const spec: ApiSpec = {
    operations: operations.toSorted((a, b) => compareText(a.function, b.function)),
    shared: canonicalShared,
  };
  found.push(...checkResultCodes(spec));
  if (sources.decisions) found.push(...checkDecisions(sources.decisions, spec));
  return { spec, diagnostics: found.toSorted(compareDiagnostics) };
}

const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

const sharedFiles = ['api.md', 'structures.md', 'enums.md', 'result-codes.md'];
const fileName = (file: string): string => file.slice(file.lastIndexOf('/') + 1);

function compileShared(
  documents: readonly TableDocument[],
  found: Diagnostic[],
): ApiSpec['shared'] & { known: KnownNames } {
  const ofKind = (name: string): TableDocument[] => documents.filter(({ file }) => fileName(file) === name);
  const taken = new Map<string, string>();
  const define = (name: string, what: string) =>
    ofKind(name).flatMap((document) => {
      const reporter = reporterOf(document.file, found);
      return definitions(document, what, taken, reporter).map((definition) => ({ definition, reporter }));
    });
  const structures = define('structures.md', 'structure');
  const enums = define('enums.md', 'enum');
  const known: KnownNames = {
    structures: new Set(structures.map(({ definition }) => definition.name)),
    enums: new Set(enums.map(({ definition }) => definition.name)),
  };
  return {
    api: compileApi(ofKind('api.md')[0], found),
    structures: structures.map(({ definition, reporter }) => compileStructure(definition, known, reporter)),
    enums: enums.map(({ definition, reporter }) => compileEnum(definition, reporter)),
    resultCodes: ofKind('result-codes.md').flatMap((document) =>
      compileBasicCodes(document, reporterOf(document.file, found)),
    ),
    known,
  };
}
