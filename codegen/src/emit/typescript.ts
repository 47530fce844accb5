import type { SourceFile, StatementStructures, WriterFunction } from 'ts-morph';
import { IndentationText, Project, QuoteKind, ts } from 'ts-morph';

export type {
  CodeBlockWriter,
  InterfaceDeclarationStructure,
  PropertySignatureStructure,
  StatementStructures,
} from 'ts-morph';
export { StructureKind, VariableDeclarationKind } from 'ts-morph';

/** The one module that knows ts-morph: it prints modules from structures, and reads back what templates rendered. */
export interface TypeScriptPrinter {
  /** Prints a module in one batch and asserts that it parses. */
  print(path: string, banner: string, statements: readonly (StatementStructures | WriterFunction | string)[]): string;
  /** Asserts that a rendered module parses and exports exactly the names; returns the text. */
  check(path: string, text: string, exported: readonly string[]): string;
}

export function createTypeScriptPrinter(): TypeScriptPrinter {
  const project = new Project({
    useInMemoryFileSystem: true,
    skipLoadingLibFiles: true,
    skipFileDependencyResolution: true,
    manipulationSettings: { indentationText: IndentationText.TwoSpaces, quoteKind: QuoteKind.Single },
  });
  const parsed = (path: string, source: SourceFile): string => {
    const [problem] = syntaxErrors(source.compilerNode);
    if (problem) throw new Error(`The emitter made TypeScript that does not parse, in ${path}: ${problem}`);
    const text = source.getFullText();
    project.removeSourceFile(source);
    return text;
  };
  return {
    print: (path, banner, statements) =>
      parsed(path, project.createSourceFile(path, { statements: [`${banner}\n`, ...statements] }, { overwrite: true })),
    check: (path, text, exported) => {
      const source = project.createSourceFile(path, text, { overwrite: true });
      const names = exportedNames(source.compilerNode);
      const wrong = [
        ...exported.filter((name) => !names.includes(name)),
        ...names.filter((name) => !exported.includes(name)),
      ];
      if (wrong.length > 0)
        throw new Error(`The template of ${path} exports other names than the spec asks for: ${wrong.join(', ')}`);
      return parsed(path, source);
    },
  };
}

/** Syntax errors alone: types are checked by the compiler over the whole workspace. */
function syntaxErrors(source: ts.SourceFile): string[] {
  const options: ts.CompilerOptions = { noResolve: true, noLib: true };
  const host: ts.CompilerHost = {
    ...ts.createCompilerHost(options),
    getSourceFile: (name) => (name === source.fileName ? source : undefined),
    fileExists: (name) => name === source.fileName,
    readFile: () => undefined,
  };
  const program = ts.createProgram([source.fileName], options, host);
  return program.getSyntacticDiagnostics(source).map(({ messageText, start = 0 }) => {
    const { line, character } = source.getLineAndCharacterOfPosition(start);
    return `${line + 1}:${character + 1}: ${ts.flattenDiagnosticMessageText(messageText, ' ')}`;
  });
}

function exportedNames(source: ts.SourceFile): string[] {
  return source.statements.flatMap((statement) => {
    const isExported =
      ts.canHaveModifiers(statement) &&
      ts.getModifiers(statement)?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword);
    if (!isExported) return [];
    if (ts.isVariableStatement(statement))
      return statement.declarationList.declarations.map(({ name }) => name.getText(source));
    const declaration = statement as ts.Statement & { name?: ts.Identifier };
    return declaration.name ? [declaration.name.text] : [];
  });
}
