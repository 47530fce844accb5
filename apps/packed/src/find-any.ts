import ts from 'typescript';

/**
 * Every place of some declaration files, and of those of the same packages that they import, where a type is `any`:
 * written, left out, or a name that stands for nothing.
 */
export function findAny(files: readonly string[], options: ts.CompilerOptions): string[] {
  const program = ts.createProgram([...files], options);
  const checker = program.getTypeChecker();
  const found: string[] = [];
  const look = (node: ts.Node): void => {
    if (typesOf(node, checker).some(({ flags }) => flags & ts.TypeFlags.Any)) found.push(placeOf(node));
    ts.forEachChild(node, look);
  };
  for (const source of program.getSourceFiles()) {
    if (files.includes(source.fileName) || isOurs(source.fileName)) look(source);
  }
  return found;
}

const isOurs = (file: string): boolean => /\/node_modules\/@intl-acquiring\/[^/]+\/dist\//.test(file);

function typesOf(node: ts.Node, checker: ts.TypeChecker): ts.Type[] {
  if (ts.isTypeNode(node) || ts.isVariableDeclaration(node) || ts.isParameter(node) || ts.isPropertySignature(node)) {
    return [checker.getTypeAtLocation(node)];
  }
  const signature = ts.isFunctionLike(node) ? checker.getSignatureFromDeclaration(node) : undefined;
  return signature ? [signature.getReturnType()] : [];
}

function placeOf(node: ts.Node): string {
  const source = node.getSourceFile();
  const { line } = source.getLineAndCharacterOfPosition(node.getStart());
  return `${source.fileName.replace(/.*node_modules\//, '')}:${line + 1}: ${node.getText()}`;
}
