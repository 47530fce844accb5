import type { Vocabulary } from '../../../vocabulary/vocabulary.ts';
import { partOf, sliceCell } from '../cells.ts';
import { jsonEnd } from '../json-end.ts';
import type { Block, Layout, PageDocument } from '../page-document.ts';
import type { Source } from '../source.ts';
import { rowCounter } from '../table-head.ts';
import { readCellLines } from './cell-lines.ts';
import { readLooseRows, readPipeTable } from './pipe-table.ts';
import { readStackedTable } from './stacked-table.ts';
import { linesIn } from './text-lines.ts';
import type { Found, TextPage } from './text-page.ts';
import { endsTable, isHeading, opensSample } from './text-page.ts';

/** What a line can begin, in the order in which it is tried; the last takes everything. */
const parts: readonly ((page: TextPage, index: number) => Found | undefined)[] = [
  readHashHeading,
  readSample,
  readPipeTable,
  readStackedTable,
  readCellLines,
  readHeading,
  readNoise,
  readLooseRows,
  (page, index) => ({ blocks: [{ kind: 'line', cell: page.lines.cell(index), isBullet: false }], next: index + 1 }),
];

/** Reads text as it is copied from a browser; a page may mix the layouts of its tables. */
export function readText(source: Source, words: Vocabulary): PageDocument {
  const page: TextPage = { source, words, lines: linesIn(source), countRows: rowCounter() };
  const blocks: Block[] = [];
  const rows = new Map<Layout, number>();
  for (let index = 0; index < page.lines.count; ) {
    const found = parts.reduce<Found | undefined>((first, read) => first ?? read(page, index), undefined);
    if (!found) break;
    for (const block of found.blocks) blocks.push(block);
    if (found.layout) rows.set(found.layout, (rows.get(found.layout) ?? 0) + countRows(found.blocks));
    index = found.next;
  }
  const [layout = 'text'] = [...rows].toSorted(([, a], [, b]) => b - a)[0] ?? [];
  return { file: source.file, layout, blocks };
}

const countRows = (blocks: readonly Block[]): number =>
  blocks.reduce((sum, block) => sum + (block.kind === 'table' ? block.rows.length : 0), 0);

/** `#Request head`; a `#` alone is the mark of a link to nothing. */
function readHashHeading(page: TextPage, index: number): Found | undefined {
  const hashes = /^#+/.exec(page.lines.text(index))?.[0];
  if (hashes === undefined) return undefined;
  const cell = partOf(page.lines.cell(index), hashes.length);
  return { blocks: cell.text === '' ? [] : [{ kind: 'heading', depth: 1, cell }], next: index + 1 };
}

function readHeading(page: TextPage, index: number): Found | undefined {
  if (!isHeading(page, index)) return undefined;
  return { blocks: [{ kind: 'heading', depth: 1, cell: page.lines.cell(index) }], next: index + 1 };
}

function readNoise(page: TextPage, index: number): Found | undefined {
  return page.words.noise.find(page.lines.text(index)) ? { blocks: [], next: index + 1 } : undefined;
}

/** A JSON text up to the bracket that closes it, or up to the next heading or table when it was cut. */
function readSample(page: TextPage, index: number): Found | undefined {
  const { lines, source } = page;
  if (!opensSample(lines.text(index))) return undefined;
  let last = index;
  while (last + 1 < lines.count && !endsTable(page, last + 1)) last++;
  const open = source.text.indexOf(lines.text(index).charAt(0), lines.startOf(index));
  const end = jsonEnd(source.text, open, lines.endOf(last));
  if (end === undefined)
    return { blocks: [{ kind: 'code', cell: lines.slice(index, last), isCut: true }], next: last + 1 };
  let closing = index;
  while (lines.endOf(closing) < end) closing++;
  const after = source.text.slice(end, lines.endOf(closing)).trimStart();
  // A bracket too many makes it no JSON, which is told when it is parsed.
  const close = /^[\]},;]/.test(after) ? lines.endOf(closing) : end;
  const code: Block = { kind: 'code', cell: sliceCell(source, open, close), isCut: false };
  lines.cut(closing, close);
  const rest = lines.text(closing);
  if (rest === '') return { blocks: [code], next: closing + 1 };
  if (!/^\p{L}/u.test(rest)) return { blocks: [code], next: closing };
  // Copying joins the heading after a sample to its last bracket.
  return { blocks: [code, { kind: 'heading', depth: 1, cell: lines.cell(closing) }], next: closing + 1 };
}
