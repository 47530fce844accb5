import { addMapped } from '../mapped-text.ts';
import type { Pieces } from '../pieces.ts';
import type { Source } from '../source.ts';
import type { Element, Node, TextNode } from './html-tree.ts';
import { blocks, hidden, isElement, isText } from './html-tree.ts';

/** Adds what a node shows to a text; `isPreformatted` keeps the line breaks of the source. */
export interface TextMode {
  readonly isPreformatted: boolean;
  /** Sees each table inside, whose text is its own. */
  onTable?(table: Element): void;
}

export function addText(node: Node, into: Pieces, source: Source, mode: TextMode): void {
  if (isText(node)) {
    addTextNode(node, into, source, mode);
    return;
  }
  if (!isElement(node) || hidden.has(node.tagName)) return;
  const from = node.sourceCodeLocation?.startOffset ?? 0;
  if (node.tagName === 'br') {
    into.breakLine(from);
    return;
  }
  if (node.tagName === 'table') {
    mode.onTable?.(node);
    return;
  }
  const isPreformatted = mode.isPreformatted || node.tagName === 'pre' || node.tagName === 'textarea';
  const isBlock = blocks.has(node.tagName) || node.tagName === 'pre';
  if (isBlock) into.breakLine(from);
  for (const child of node.childNodes) addText(child, into, source, { ...mode, isPreformatted });
  if (isBlock) into.breakLine(node.sourceCodeLocation?.endTag?.startOffset ?? from);
}

/** Outside of preformatted text a line break of the source is a blank. */
function addTextNode({ value, sourceCodeLocation }: TextNode, into: Pieces, source: Source, mode: TextMode): void {
  const start = sourceCodeLocation?.startOffset ?? 0;
  const raw = source.text.slice(start, sourceCodeLocation?.endOffset ?? start);
  const blank = (text: string): string => (mode.isPreformatted ? text : text.replace(/[\n\r\t\f]/g, ' '));
  addMapped(blank(value), mode.isPreformatted ? raw : blank(raw), start, into);
}
