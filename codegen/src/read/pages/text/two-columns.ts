import { isName } from '../../../vocabulary/shapes.ts';
import { parseType } from '../../../vocabulary/type-words.ts';
import { partOf } from '../cells.ts';
import type { PageCell, PageRow } from '../page-document.ts';
import { isDivider } from './bars.ts';
import type { Found, TextPage } from './text-page.ts';
import { endsTable } from './text-page.ts';

/**
 * A table of a parameter's name and type in one cell and everything else in the other: `version String(8)`, then a
 * bar on the same line, at the start of the next, or alone on it. Bars after a row are not told from those inside it,
 * so a row begins at a line that reads as name and type and has a bar after it.
 */
export function readTwoColumns(page: TextPage, header: PageRow, start: number): Found {
  const rows: PageRow[] = [];
  let next = isDivider(page.lines.text(start)) ? start + 1 : start;
  while (!endsTable(page, next)) {
    page.countRows(1);
    const begin = next;
    next = begin + 1;
    while (!endsTable(page, next) && !startsRow(page, next)) next++;
    rows.push({ ...rowOf(page.lines.slice(begin, next - 1)), isOpenEnded: true });
  }
  return { blocks: [{ kind: 'table', header, rows }], next, layout: 'two-column' };
}

const nameAndType = /^\|?\s*(\w[\w.-]*)\s+([^|]+)/;

function startsRow(page: TextPage, index: number): boolean {
  const { lines, words } = page;
  const text = lines.text(index);
  const isParted = lines.text(index + 1) === '|';
  const hasBar = text.slice(1).includes('|') || lines.text(index + 1).startsWith('|');
  if (!hasBar || text === '|') return false;
  if (words.parts.find(text.replaceAll('|', ''))) return true;
  const [, name = '', rest = ''] = nameAndType.exec(text) ?? [];
  if (!isName(name) || rest.length > 100) return false;
  const { type, isWeak, length } = parseType(rest, words);
  if ((type !== undefined && !isWeak) || length !== undefined) return true;
  // A type that no list knows begins a row all the same, unless the bar after it ends the row before.
  const isBrief = rest.trim().split(/\s+/).length <= 2 && !/[.,;]$/.test(rest.trim());
  return (
    isBrief && (isParted ? !endsTable(page, index + 2) && !startsRow(page, index + 2) : text.slice(1).includes('|'))
  );
}

/** The cell before the first bar, and the rest without bars of its own. */
function rowOf(text: PageCell): PageRow {
  const from = text.text.startsWith('|') ? 1 : 0;
  const bar = text.text.indexOf('|', from);
  const place = { line: text.line, column: text.column };
  if (bar < 0) return { cells: [partOf(text, from)], ...place };
  return { cells: [partOf(text, from, bar), withoutBars(partOf(text, bar + 1))], ...place };
}

/** A bar alone on its line parts cells, and so does one at the end; neither is text. Every offset stays as it is. */
function withoutBars(cell: PageCell): PageCell {
  const text = cell.text.replace(/^[ \t]*\|[ \t\r]*$/gm, (line) => line.replace('|', ' '));
  return { ...cell, text: text.replace(/\|$/, '').trimEnd() };
}
