import type { Vocabulary } from '../../vocabulary/vocabulary.ts';
import { clean } from './cells.ts';
import { inWords, limits, PageLimitError } from './limits.ts';
import type { Block, PageRow } from './page-document.ts';

/** The most rows above a table's head, such as a title across all columns. */
const mostTitles = 2;

/**
 * Rows → tables. The head is the first row of which half the cells are words for columns; what stands above it in one
 * cell is a heading, and a head in the middle starts a table of its own.
 */
export function tablesOf(rows: readonly PageRow[], words: Vocabulary): Block[] {
  const heads = rows.flatMap((row, index) => (isHead(row, words) ? [index] : []));
  const [first] = heads;
  if (first === undefined || first > mostTitles) return rows.length === 0 ? [] : [{ kind: 'table', rows }];
  const blocks: Block[] = rows.slice(0, first).flatMap(titleOf);
  for (const [index, head] of heads.entries()) {
    const header = rows[head];
    const end = heads[index + 1] ?? rows.length;
    if (header) blocks.push({ kind: 'table', header, rows: rows.slice(head + 1, end) });
  }
  return blocks;
}

function isHead({ cells }: PageRow, { columns }: Vocabulary): boolean {
  const filled = cells.filter(({ text }) => text !== '');
  const known = filled.filter(({ text }) => columns.find(clean(text)) !== undefined).length;
  return known >= 2 && known * 2 >= filled.length;
}

function titleOf({ cells }: PageRow): Block[] {
  return cells.filter(({ text }) => text !== '').map((cell) => ({ kind: 'heading', depth: 6, cell }));
}

/** Counts the rows of a whole page. */
export function rowCounter(): (more: number) => void {
  let rows = 0;
  return (more) => {
    rows += more;
    if (rows > limits.rows) {
      throw new PageLimitError(
        'page-too-large',
        `the page has more than ${inWords(limits.rows)} table rows, and no page of one function has; save that page alone.`,
      );
    }
  };
}
