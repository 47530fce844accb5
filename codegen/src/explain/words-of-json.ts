import type { Node } from 'jsonc-parser';
import { parseTree } from 'jsonc-parser';
import type { Word } from './entry.ts';

/** Keys and texts. An item of a list goes by its `name`, `code` or `value`, if it has one. */
export function wordsOfJson(text: string, words: ReadonlySet<string>): Word[] {
  const found: Word[] = [];
  const visit = (node: Node, around: readonly string[]): void => {
    if (node.type === 'array') for (const item of node.children ?? []) visit(item, [...around, ...nameOfItem(item)]);
    if (node.type === 'object') for (const property of node.children ?? []) visitProperty(property, around);
    if (node.type === 'string' && words.has(node.value)) found.push({ text: node.value, offset: node.offset, around });
  };
  const visitProperty = ({ children: [key, value] = [] }: Node, around: readonly string[]): void => {
    if (!key || !value) return;
    if (words.has(key.value)) found.push({ text: key.value, offset: key.offset, around });
    visit(value, [...around, key.value]);
  };
  const root = parseTree(text);
  if (root) visit(root, []);
  return found;
}

function nameOfItem(item: Node): string[] {
  for (const property of item.type === 'object' ? (item.children ?? []) : []) {
    const [key, value] = property.children ?? [];
    if (['name', 'code', 'value'].includes(key?.value) && typeof value?.value === 'string') return [value.value];
  }
  return [];
}
