import type { Vocabulary } from '../../../vocabulary/vocabulary.ts';
import { finishBlocks } from '../finish-blocks.ts';
import type { Block, PageDocument } from '../page-document.ts';
import type { Pieces } from '../pieces.ts';
import { piecesOf } from '../pieces.ts';
import { samplesIn } from '../samples-in.ts';
import type { Source } from '../source.ts';
import { rowCounter } from '../table-head.ts';
import type { HtmlPage } from './html-table.ts';
import { groupsOf, readTable } from './html-table.ts';
import { addText } from './html-text.ts';
import type { Element, Node } from './html-tree.ts';
import { attribute, blocks as blockElements, hidden, isElement, isText, parseHtml } from './html-tree.ts';

/** Reads a saved HTML page: headings, tables, preformatted text, and lines of everything else. */
export function readHtml(source: Source, words: Vocabulary): PageDocument {
  const page: HtmlPage = { source, words, countRows: rowCounter() };
  const walk: Walk = { page, blocks: [], line: piecesOf(source, 0), isBullet: false, asksForPassword: false };
  for (const node of parseHtml(source.text).childNodes) visit(node, walk);
  flush(walk);
  return {
    file: source.file,
    layout: 'html',
    blocks: finishBlocks(walk.blocks, words),
    ...(walk.asksForPassword && { asksForPassword: true }),
  };
}

interface Walk {
  readonly page: HtmlPage;
  readonly blocks: Block[];
  line: Pieces;
  isBullet: boolean;
  asksForPassword: boolean;
}

function visit(node: Node, walk: Walk): void {
  if (isText(node)) {
    addText(node, walk.line, walk.page.source, { isPreformatted: false });
    return;
  }
  if (!isElement(node) || hidden.has(node.tagName)) return;
  const { tagName } = node;
  if (/^h[1-6]$/.test(tagName)) readHeading(node, walk);
  else if (tagName === 'pre' || tagName === 'textarea') readCode(node, walk);
  else if (tagName === 'table') readTableOrLayout(node, walk);
  else if (tagName === 'br') flush(walk);
  else visitInside(node, walk);
}

function visitInside(node: Element, walk: Walk): void {
  if (node.tagName === 'input' && attribute(node, 'type') === 'password') walk.asksForPassword = true;
  const isBlock = blockElements.has(node.tagName);
  if (isBlock) flush(walk);
  const { isBullet } = walk;
  walk.isBullet = isBullet || node.tagName === 'li';
  for (const child of node.childNodes) visit(child, walk);
  if (isBlock) flush(walk);
  walk.isBullet = isBullet;
}

/** Ends the line that has been gathered. */
function flush(walk: Walk): void {
  if (!walk.line.isEmpty) walk.blocks.push({ kind: 'line', cell: walk.line.cell(), isBullet: walk.isBullet });
  walk.line = piecesOf(walk.page.source, 0);
}

function readHeading(element: Element, walk: Walk): void {
  flush(walk);
  const pieces = piecesOf(walk.page.source, element.sourceCodeLocation?.startOffset ?? 0);
  addText(element, pieces, walk.page.source, { isPreformatted: false });
  const cell = pieces.cell();
  if (cell.text !== '') walk.blocks.push({ kind: 'heading', depth: Number(element.tagName.slice(1)), cell });
}

function readCode(element: Element, walk: Walk): void {
  flush(walk);
  const pieces = piecesOf(walk.page.source, element.sourceCodeLocation?.startOffset ?? 0);
  for (const child of element.childNodes) addText(child, pieces, walk.page.source, { isPreformatted: true });
  const cell = pieces.cell();
  if (cell.text !== '') for (const block of samplesIn(cell)) walk.blocks.push(block);
}

/** A table without a head that holds other tables only sets the page out; what is in it is read as if it were not there. */
function readTableOrLayout(element: Element, walk: Walk): void {
  flush(walk);
  const found = readTable(element, walk.page);
  const setsOut = found.every(
    (block) => block.kind === 'table' && !block.header && block.rows.some(({ tables }) => tables),
  );
  if (!setsOut || found.length === 0) {
    for (const block of [...captionOf(element, walk), ...found]) walk.blocks.push(block);
    return;
  }
  for (const cell of groupsOf(element).flat(2)) visitInside(cell, walk);
}

function captionOf(element: Element, { page }: Walk): Block[] {
  return element.childNodes.filter(isElement).flatMap((child): Block[] => {
    if (child.tagName !== 'caption') return [];
    const pieces = piecesOf(page.source, child.sourceCodeLocation?.startOffset ?? 0);
    addText(child, pieces, page.source, { isPreformatted: false });
    return pieces.isEmpty ? [] : [{ kind: 'heading', depth: 6, cell: pieces.cell() }];
  });
}
