import type { Nodes } from 'mdast';
import { addMapped } from '../mapped-text.ts';
import type { PageCell } from '../page-document.ts';
import type { Pieces } from '../pieces.ts';
import { piecesOf } from '../pieces.ts';
import type { Source } from '../source.ts';

/** The text that a heading, a paragraph or a cell shows. */
export function textOf(node: Nodes, source: Source): PageCell {
  const pieces = piecesOf(source, startOf(node));
  addInline(node, pieces, source);
  return pieces.cell();
}

export const startOf = (node: Nodes): number => node.position?.start.offset ?? 0;
export const endOf = (node: Nodes): number => node.position?.end.offset ?? 0;

function addInline(node: Nodes, into: Pieces, source: Source): void {
  const raw = (): string => source.text.slice(startOf(node), endOf(node));
  if (node.type === 'text' || node.type === 'inlineCode') addMapped(node.value, raw(), startOf(node), into);
  else if (node.type === 'break') into.breakLine(startOf(node));
  else if (node.type === 'html') addHtml(node.value, startOf(node), into);
  else if (node.type === 'image') into.add(node.alt ?? '', startOf(node));
  else if ('children' in node) for (const child of node.children) addInline(child, into, source);
}

const shownTags =
  /^<\/?(?:a|abbr|b|big|code|del|div|em|font|i|img|ins|kbd|li|mark|ol|p|pre|s|small|span|strong|sub|sup|u|ul)(?:[\s/][^>]*)?>$/i;

/** `<br>` breaks the line and other tags show nothing; `<SiteEnum>`, which is no tag, is the end of `enum<SiteEnum>`. */
function addHtml(value: string, from: number, into: Pieces): void {
  if (/^<(?:br|\/p|\/div|\/li)\b/i.test(value)) into.breakLine(from);
  else if (!shownTags.test(value) && !value.startsWith('<!--')) into.add(value, from);
}
