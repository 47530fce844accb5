import type { Html, Code as MarkdownCode, RootContent, Table } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table';
import { gfmTable } from 'micromark-extension-gfm-table';
import type { Vocabulary } from '../../../vocabulary/vocabulary.ts';
import { linesOf, sliceCell } from '../cells.ts';
import { finishBlocks } from '../finish-blocks.ts';
import { readHtml } from '../html/read-html.ts';
import { jsonEnd } from '../json-end.ts';
import type { Block, PageCell, PageDocument, PageRow } from '../page-document.ts';
import { piecesOf } from '../pieces.ts';
import { samplesIn } from '../samples-in.ts';
import type { Source } from '../source.ts';
import { rowCounter, tablesOf } from '../table-head.ts';
import { checkMarkdown } from './check-markdown.ts';
import { endOf, startOf, textOf } from './markdown-text.ts';

/** Reads Markdown: headings, tables, fenced code, items of lists, paragraphs, and tables written in HTML. */
export function readMarkdown(source: Source, words: Vocabulary): PageDocument {
  checkMarkdown(source.text);
  const tree = fromMarkdown(withoutFrontMatter(source.text), {
    extensions: [gfmTable()],
    mdastExtensions: [gfmTableFromMarkdown()],
  });
  const walk: Walk = { source, words, blocks: [], readUpTo: 0, countRows: rowCounter() };
  for (const node of tree.children) visit(node, walk, false);
  return { file: source.file, layout: 'markdown', blocks: finishBlocks(walk.blocks, words) };
}

interface Walk {
  readonly source: Source;
  readonly words: Vocabulary;
  readonly blocks: Block[];
  /** What stands before this offset has been read as part of an earlier block. */
  readUpTo: number;
  countRows(more: number): void;
}

/** Blanks instead of a block of metadata, so that every place stays as it is. */
const withoutFrontMatter = (text: string): string =>
  text.replace(/^---\r?\n[\s\S]*?\n---(?=\r?\n|$)/, (block) => block.replace(/[^\n]/g, ' '));

function visit(node: RootContent, walk: Walk, isBullet: boolean): void {
  if (startOf(node) < walk.readUpTo) readRest(node, walk);
  else if (node.type === 'html') readHtmlBlock(node, walk);
  else if (node.type === 'list') {
    for (const item of node.children) for (const child of item.children) visit(child, walk, true);
  } else if (node.type === 'blockquote') for (const child of node.children) visit(child, walk, isBullet);
  else if (!readBareSample(node, walk)) for (const block of blocksOf(node, walk, isBullet)) walk.blocks.push(block);
}

function blocksOf(node: RootContent, walk: Walk, isBullet: boolean): Block[] {
  const { source } = walk;
  switch (node.type) {
    case 'heading':
      return [{ kind: 'heading', depth: node.depth, cell: textOf(node, source) }];
    case 'paragraph':
      return linesOf(textOf(node, source)).map((cell) => ({ kind: 'line', cell, isBullet }));
    case 'code':
      return samplesIn(codeOf(node, source));
    case 'table':
      return tableOf(node, walk);
    default:
      return [];
  }
}

/**
 * JSON without a fence, alone or under a line of text: Markdown sees marks in it, so it is read from the source up to
 * its last bracket.
 */
function readBareSample(node: RootContent, walk: Walk): boolean {
  const { source, blocks } = walk;
  if (node.type !== 'paragraph') return false;
  const raw = source.text.slice(startOf(node), endOf(node));
  const opening = /(?:^|\n)[ \t]*(?=\{\s*["}]|\[\s*[{"\]])/.exec(raw);
  if (!opening) return false;
  const start = startOf(node) + opening.index + opening[0].length;
  for (const cell of linesOf(sliceCell(source, startOf(node), start)))
    blocks.push({ kind: 'line', cell, isBullet: false });
  const end = jsonEnd(source.text, start, Math.min(source.text.length, start + longestSample));
  blocks.push({ kind: 'code', cell: sliceCell(source, start, end ?? endOf(node)), isCut: end === undefined });
  walk.readUpTo = end ?? endOf(node);
  readRest(node, walk);
  return true;
}

const longestSample = 100_000;

/** What a block holds after the end of a sample; on the same line it is a heading that copying joined to the bracket. */
function readRest(node: RootContent, walk: Walk): void {
  const { source, blocks, readUpTo } = walk;
  if (endOf(node) <= readUpTo) return;
  walk.readUpTo = endOf(node);
  const { line } = source.placeAt(readUpTo);
  for (const cell of linesOf(sliceCell(source, readUpTo, endOf(node)))) {
    blocks.push(cell.line === line ? { kind: 'heading', depth: 6, cell } : { kind: 'line', cell, isBullet: false });
  }
}

function tableOf(node: Table, { source, words, countRows }: Walk): Block[] {
  countRows(node.children.length);
  const rows = node.children.map((row): PageRow => {
    const { line, column } = source.placeAt(startOf(row));
    return { cells: row.children.map((cell) => textOf(cell, source)), line, column };
  });
  return tablesOf(rows, words);
}

/** The lines of a code block without what sets them in. */
function codeOf(node: MarkdownCode, source: Source): PageCell {
  const pieces = piecesOf(source, startOf(node));
  const isFenced = /^[`~]/.test(source.text.slice(startOf(node), startOf(node) + 1));
  let start = isFenced ? lineAfter(source.text, startOf(node)) : startOf(node);
  for (const line of node.value.split('\n')) {
    const end = lineAfter(source.text, start);
    const indent = source.text.slice(start, end).indexOf(line);
    pieces.add(`${line}\n`, start + Math.max(0, indent));
    start = end;
  }
  return pieces.cell();
}

function lineAfter(text: string, from: number): number {
  const newline = text.indexOf('\n', from);
  return newline < 0 ? text.length : newline + 1;
}

/** HTML ends for Markdown at an empty line, but a table in it goes on to its own end. */
function readHtmlBlock(node: Html, walk: Walk): void {
  const { source, words, blocks } = walk;
  const start = startOf(node);
  const isOpen = /<table\b/i.test(node.value) && !/<\/table\s*>/i.test(node.value);
  const close = isOpen ? source.text.indexOf('</table>', start) : -1;
  const end = close < 0 ? endOf(node) : close + '</table>'.length;
  const inner: Source = {
    file: source.file,
    text: source.text.slice(start, end),
    placeAt: (offset) => source.placeAt(start + offset),
    lineAt: source.lineAt,
  };
  for (const block of readHtml(inner, words).blocks) blocks.push(block);
  walk.readUpTo = end;
}
