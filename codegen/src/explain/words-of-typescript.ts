import ts from 'typescript';
import type { Word } from './entry.ts';

/** Identifiers and texts, without those of imports. What encloses a word are the declarations and keys it stands in. */
export function wordsOfTypeScript(file: string, text: string, words: ReadonlySet<string>): Word[] {
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.Latest);
  const found: Word[] = [];
  const visit = (node: ts.Node, around: readonly string[]): void => {
    if (ts.isImportDeclaration(node)) return;
    const own = nameOf(node);
    if ((ts.isIdentifier(node) || ts.isStringLiteral(node)) && words.has(node.text)) {
      found.push({ text: node.text, offset: node.getStart(source), around });
    }
    const inside = own ? [...around, own.text] : around;
    ts.forEachChild(node, (child) => visit(child, child === own ? around : inside));
  };
  visit(source, []);
  return found;
}

function nameOf(node: ts.Node): ts.Identifier | ts.StringLiteral | undefined {
  const isNamed =
    ts.isInterfaceDeclaration(node) ||
    ts.isTypeAliasDeclaration(node) ||
    ts.isFunctionDeclaration(node) ||
    ts.isVariableDeclaration(node) ||
    ts.isPropertySignature(node) ||
    ts.isPropertyAssignment(node) ||
    ts.isMethodSignature(node);
  const name = isNamed ? node.name : undefined;
  return name && (ts.isIdentifier(name) || ts.isStringLiteral(name)) ? name : undefined;
}
