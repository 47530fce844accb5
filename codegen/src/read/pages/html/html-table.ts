import type { Vocabulary } from '../../../vocabulary/vocabulary.ts';
import { emptyCell } from '../cells.ts';
import { limits } from '../limits.ts';
import type { Block, PageCell, PageRow, PageTable } from '../page-document.ts';
import type { Pieces } from '../pieces.ts';
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
  const groups = groupsOf(table);
  page.countRows(groups.flat().length);
  return tablesOf(
    groups.flatMap((rows) => gridOf(rows, page)),
    page.words,
  );
}

/** The cells of each row, without those of tables inside, in the groups that no cell can span beyond. */
export function groupsOf(table: Element): Element[][][] {
  const groups = table.childNodes
    .filter(isElement)
    .filter(({ tagName }) => ['thead', 'tbody', 'tfoot'].includes(tagName));
  return groups.map(({ childNodes }) =>
    childNodes
      .filter(isElement)
      .flatMap((row) => (row.tagName === 'tr' ? [row.childNodes.filter(isElement).filter(isCell)] : [])),
  );
}

const isCell = ({ tagName }: Element): boolean => tagName === 'td' || tagName === 'th';

/** A cell that reaches down into the next rows. */
interface Hanging {
  readonly cell: PageCell;
  rowsLeft: number;
}

function gridOf(rows: readonly Element[][], page: HtmlPage): PageRow[] {
  const hanging = new Map<number, Hanging>();
  return rows.flatMap((elements, index) => {
    const hung = hungIn(hanging);
    const cells: PageCell[] = [];
    const tables: PageTable[] = [];
    for (const element of elements) {
      addHung(cells, hung);
      const cell = readCell(element, page, tables);
      const columns = spanOf(element, 'colspan', limits.columns - cells.length);
      const rowsLeft = spanOf(element, 'rowspan', rows.length - index) - 1;
      for (let column = 0; column < columns; column++) {
        const shown = column === 0 ? cell : emptyCell(cell);
        if (rowsLeft > 0) hanging.set(cells.length, { cell: shown, rowsLeft });
        cells.push(shown);
      }
    }
    addRest(cells, hung);
    return elements.length === 0 ? [] : [rowOf(cells, tables)];
  });
}

function rowOf(cells: readonly PageCell[], tables: readonly PageTable[]): PageRow {
  const { line, column } = cells[0] ?? { line: 1, column: 1 };
  return { cells, line, column, ...(tables.length > 0 && { tables }) };
}

/** Adds the cells that hang down to where the row has come. */
function addHung(cells: PageCell[], hung: ReadonlyMap<number, PageCell>): void {
  for (let above = hung.get(cells.length); above; above = hung.get(cells.length)) cells.push(above);
}

/** Adds those that hang down behind the last cell of the row. */
function addRest(cells: PageCell[], hung: ReadonlyMap<number, PageCell>): void {
  const last = Math.max(...hung.keys());
  while (cells.length <= last) cells.push(hung.get(cells.length) ?? emptyCell(cells[0] ?? { line: 1, column: 1 }));
}

/** The cells that reach down into the next row, by their columns. */
function hungIn(hanging: Map<number, Hanging>): Map<number, PageCell> {
  const hung = new Map<number, PageCell>();
  for (const [column, found] of hanging) {
    hung.set(column, found.cell);
    if (found.rowsLeft === 1) hanging.delete(column);
    else found.rowsLeft--;
  }
  return hung;
}

/** How many rows or columns a cell takes; a `rowspan` of 0 takes all that are left. */
function spanOf(element: Element, name: 'colspan' | 'rowspan', most: number): number {
  const count = Number.parseInt(attribute(element, name) ?? '1', 10);
  if (count === 0 && name === 'rowspan') return most;
  return Math.max(1, Math.min(Number.isNaN(count) ? 1 : count, most));
}

function readCell(element: Element, page: HtmlPage, tables: PageTable[]): PageCell {
  const { startTag, startOffset = 0 } = element.sourceCodeLocation ?? {};
  const pieces = piecesOf(page.source, startTag?.endOffset ?? startOffset);
  const onTable = (table: Element): void => {
    for (const block of readTable(table, page)) if (block.kind === 'table') tables.push(block);
  };
  for (const child of element.childNodes) addText(child, pieces, page.source, { isPreformatted: false, onTable });
  if (pieces.isEmpty) addPicture(element, pieces);
  return pieces.cell();
}

/** A cell that shows a picture alone, such as a tick, is not empty: it has the words for it, or says that it is one. */
function addPicture(element: Element, into: Pieces): void {
  const picture = pictureIn(element);
  if (!picture) return;
  const words = ['alt', 'aria-label', 'title'].map((name) => attribute(picture, name)?.trim());
  into.add(words.find((found) => found) ?? '(image)', picture.sourceCodeLocation?.startOffset ?? 0);
}

function pictureIn({ childNodes }: Element): Element | undefined {
  for (const child of childNodes.filter(isElement)) {
    if (child.tagName === 'img' || child.tagName === 'svg') return child;
    const found = child.tagName === 'table' ? undefined : pictureIn(child);
    if (found) return found;
  }
  return undefined;
}
