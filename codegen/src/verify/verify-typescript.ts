import { Project, ts } from 'ts-morph';
import type { EmittedFiles } from '../emit/emitted.ts';
import type { ApiSpec } from '../spec/model.ts';
import { expectedExports } from './expected-exports.ts';

/**
 * Reads the emitted TypeScript back and says what is wrong with it: text that does not parse, and modules that export
 * other names than the spec asks for. The one module that knows ts-morph. It takes longer than making the files, so
 * `--check` does it, and `generate` does not.
 */
export function verifyTypeScript(spec: ApiSpec, emitted: EmittedFiles): string[] {
  const project = new Project({
    useInMemoryFileSystem: true,
    skipLoadingLibFiles: true,
    compilerOptions: { noResolve: true },
  });
  for (const [path, text] of emitted) if (path.endsWith('.ts')) project.createSourceFile(`/${path}`, text);
  return [...syntaxProblems(project), ...exportProblems(project, spec)];
}

function syntaxProblems(project: Project): string[] {
  return project
    .getProgram()
    .getSyntacticDiagnostics()
    .map((found) => {
      const place = `${found.getSourceFile()?.getFilePath().slice(1)}:${found.getLineNumber()}`;
      return `${place}: ${ts.flattenDiagnosticMessageText(found.compilerObject.messageText, ' ')}`;
    });
}

function exportProblems(project: Project, spec: ApiSpec): string[] {
  return [...expectedExports(spec)].flatMap(([path, expected]) => {
    const source = project.getSourceFile(`/${path}`);
    if (!source) return [`${path}: no module was made.`];
    const names = new Set(source.getStatements().flatMap((statement) => exportedNames(statement.compilerNode)));
    const missing = expected.filter((name) => !names.has(name));
    const extra = [...names].filter((name) => !expected.includes(name));
    return [
      ...missing.map((name) => `${path}: ${name} is not exported.`),
      ...extra.map((name) => `${path}: ${name} is exported, and nothing asks for it.`),
    ];
  });
}

function exportedNames(statement: ts.Statement): string[] {
  const modifiers = ts.canHaveModifiers(statement) ? (ts.getModifiers(statement) ?? []) : [];
  if (!modifiers.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword)) return [];
  if (ts.isVariableStatement(statement))
    return statement.declarationList.declarations.map(({ name }) => name.getText());
  const isNamed =
    ts.isInterfaceDeclaration(statement) || ts.isTypeAliasDeclaration(statement) || ts.isFunctionDeclaration(statement);
  return isNamed && statement.name ? [statement.name.text] : [];
}
