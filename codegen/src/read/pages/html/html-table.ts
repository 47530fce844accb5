import type { Vocabulary } from '../../../vocabulary/vocabulary.ts';
import { emptyCell } from '../cells.ts';
import { limits } from '../limits.ts';
import type { Block, PageCell, PageRow, PageTable } from '../page-document.ts';
import { piecesOf } from '../pieces.ts';
import type { Source } from '../source.ts';
import { tablesOf } from '../table-head.ts';
import { addText } from './html-text.ts';
import type { Element } from './html-tree.ts';
import { attribute, isElement } from './html-tree.ts';

export interface HtmlPage {
  readonly source: Source;
  readonly words: Vocabulary;
  countRows(more: number): void;
}

/** A `<table>` as a grid: a cell that spans rows stands in each of them, one that spans columns in the first. */
export function readTable(table: Element, page: HtmlPage): Block[] {
  const rows = rowsOf(table);
  page.countRows(rows.length);
  return tablesOf(gridOf(rows, page), page.words);
}

/** The cells of each row, without those of tables inside. */
export function rowsOf(table: Element): Element[][] {
  const rows: Element[][] = [];
  const visit = (node: Element): void => {
    for (const child of node.childNodes.filter(isElement)) {
      if (child.tagName === 'tr') rows.push(child.childNodes.filter(isElement).filter(isCell));
      else if (['thead', 'tbody', 'tfoot'].includes(child.tagName)) visit(child);
    }
  };
  visit(table);
  return rows.filter((cells) => cells.length > 0);
}

const isCell = ({ tagName }: Element): boolean => tagName === 'td' || tagName === 'th';

/** A cell that reaches down into the next rows. */
interface Hanging {
  readonly cell: PageCell;
  rowsLeft: number;
}

function gridOf(rows: readonly Element[][], page: HtmlPage): PageRow[] {
  const hanging = new Map<number, Hanging>();
  return rows.map((elements) => {
    const cells: PageCell[] = [];
    const tables: PageTable[] = [];
    for (const element of elements) {
      takeHanging(hanging, cells);
      const cell = readCell(element, page, tables);
      const columns = span(element, 'colspan', limits.columns - cells.length);
      const rowsLeft = span(element, 'rowspan', rows.length) - 1;
      for (let column = 0; column < columns; column++) {
        const shown = column === 0 ? cell : emptyCell(cell);
        if (rowsLeft > 0) hanging.set(cells.length, { cell: shown, rowsLeft });
        cells.push(shown);
      }
    }
    takeHanging(hanging, cells);
    const { line, column } = cells[0] ?? { line: 1, column: 1 };
    return { cells, line, column, ...(tables.length > 0 && { tables }) };
  });
}

/** Puts the cells that hang down from rows above where the row has reached them. */
function takeHanging(hanging: Map<number, Hanging>, cells: PageCell[]): void {
  for (let found = hanging.get(cells.length); found; found = hanging.get(cells.length)) {
    if (found.rowsLeft === 1) hanging.delete(cells.length);
    else found.rowsLeft--;
    cells.push(found.cell);
  }
}

function span(element: Element, name: 'colspan' | 'rowspan', most: number): number {
  const count = Number.parseInt(attribute(element, name) ?? '1', 10);
  return Math.max(1, Math.min(Number.isNaN(count) ? 1 : count, most));
}

function readCell(element: Element, page: HtmlPage, tables: PageTable[]): PageCell {
  const { startTag, startOffset = 0 } = element.sourceCodeLocation ?? {};
  const pieces = piecesOf(page.source, startTag?.endOffset ?? startOffset);
  const onTable = (table: Element): void => {
    for (const block of readTable(table, page)) if (block.kind === 'table') tables.push(block);
  };
  for (const child of element.childNodes) addText(child, pieces, page.source, { isPreformatted: false, onTable });
  return pieces.cell();
}
