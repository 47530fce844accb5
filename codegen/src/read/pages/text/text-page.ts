import { columnsIn, isName } from '../../../vocabulary/shapes.ts';
import { parseType } from '../../../vocabulary/type-words.ts';
import type { Vocabulary } from '../../../vocabulary/vocabulary.ts';
import type { ColumnKind } from '../../../vocabulary/vocabulary-data.ts';
import { clean } from '../cells.ts';
import { limits } from '../limits.ts';
import type { Block, Layout } from '../page-document.ts';
import type { Source } from '../source.ts';
import type { BarCell } from './bars.ts';
import { splitBars } from './bars.ts';
import type { TextLines } from './text-lines.ts';

/** A page of copied text while it is being read. */
export interface TextPage {
  readonly source: Source;
  readonly lines: TextLines;
  readonly words: Vocabulary;
  countRows(more: number): void;
}

/** What a part of the page gave, and the line after it. */
export interface Found {
  readonly blocks: readonly Block[];
  readonly next: number;
  readonly layout?: Layout;
}

/** The longest line that can be a heading, a name, a type or a column's word. */
const longestWord = 100;

/** Whether a table's head starts at a line, and in which layout. */
export function tableHeadAt(page: TextPage, index: number): 'pipe' | 'tabs' | 'parted' | 'glued' | 'lines' | undefined {
  const text = page.lines.text(index);
  if (text === '' || text.length > 1000) return undefined;
  if (partedHead(page, index) !== undefined) return 'parted';
  if (text.includes('|')) return isPipeHead(splitBars(text), page.words) ? 'pipe' : undefined;
  if (isTabHead(text, page.words)) return 'tabs';
  const kinds = text.length > longestWord ? [] : columnsIn(text, page.words);
  if (kinds.length > 1) return isGluedHead(page, kinds, index) ? 'glued' : undefined;
  if (kinds.length === 0) return undefined;
  return headLines(page, index).length > 1 ? 'lines' : undefined;
}

/** The last line of a head of two columns whose bar stands on a line of its own: `Parameter`, `|`, `Description`. */
export function partedHead({ lines, words: { columns } }: TextPage, index: number): number | undefined {
  const first = lines.text(index);
  if (first.length > longestWord || columns.find(first.replace(/\s*\|$/, '')) !== 'name') return undefined;
  for (const last of [index + 1, index + 2]) {
    const text = lines.text(last);
    const bars = [first, ...(last > index + 1 ? [lines.text(index + 1)] : []), text].join('\n');
    const isParted = /^[^|\n]+\n?\|\n?[^|\n]+$/.test(bars.replace(/[ \t]*(\n|\|)[ \t]*/g, '$1'));
    if (isParted && columns.find(text.replace(/^\|\s*/, '')) === 'description') return last;
  }
  return undefined;
}

/** `ParameterDescription`, and no structure or field whose name happens to be made of such words. */
const isGluedHead = (page: TextPage, kinds: readonly ColumnKind[], index: number): boolean =>
  kinds[0] === 'name' &&
  kinds.includes('description') &&
  (styleOf(page.lines.text(index)) === 'Title' || !isScalar(page, index + 1));

/** Half of the cells are words for columns, and two at least: a mistake in one of them is then told as such. */
function isPipeHead(cells: readonly BarCell[], { columns }: Vocabulary): boolean {
  const known = cells.filter((cell) => columns.find(clean(cell.text)) !== undefined).length;
  return known >= 2 && known * 2 >= cells.length;
}

/** A parameter and its description, between which a tab stands, are the head of a table whose cells are lines. */
function isTabHead(text: string, words: Vocabulary): boolean {
  if (!text.includes('\t')) return false;
  const cells = splitBars(text, { bar: '\t', isClosed: false });
  return isPipeHead(cells, words) && (cells.length > 2 || words.columns.find(clean(cells[0]?.text ?? '')) !== 'name');
}

/** The lines of a head that has one column's word a line; an unknown word is taken in between two known ones. */
export function headLines(page: TextPage, start: number): number[] {
  const found: number[] = [];
  const style = styleOf(page.lines.text(start));
  const isColumn = (index: number): boolean => {
    const text = page.lines.text(index);
    // A first row may have a field or a value that is called like a column, but it is written in another way.
    if (page.words.columns.find(text) === undefined || (style === 'Title' && styleOf(text) !== 'Title')) return false;
    return style === 'Title' || !(isName(text) && isScalar(page, index + 1));
  };
  for (let index = start; index < start + limits.columns; index++) {
    const text = page.lines.text(index);
    const isGap = found.length > 0 && /^\p{L}/u.test(text) && isColumn(index + 1) && isShort(text, 3);
    if (!isColumn(index) && !isGap) break;
    found.push(index);
  }
  return found;
}

function styleOf(text: string): 'Title' | 'small' | 'CAPITALS' {
  if (!/^\p{Lu}/u.test(text)) return 'small';
  return /\p{Ll}/u.test(text) ? 'Title' : 'CAPITALS';
}

/** Whether the line is a type that no name can be taken for. */
export function isScalar({ lines, words }: TextPage, index: number): boolean {
  const { type, length, flag } = parseType(lines.text(index), words);
  return type !== undefined && (type.kind !== 'structure' || length !== undefined || flag !== undefined);
}

const isShort = (text: string, words: number): boolean =>
  text !== '' && text.length < longestWord && !/[.。;:,|{}]$/.test(text) && text.split(/\s+/).length <= words;

/** A line that stands over a table or another heading, or that the vocabulary knows as a heading. */
export function isHeading(page: TextPage, index: number): boolean {
  const text = page.lines.text(index);
  if (text === '' || text.length > longestWord || text.includes('|')) return false;
  if (text.startsWith('#')) return true;
  if (isExample(text, page.words)) return false;
  if (page.words.headings.find(text) !== undefined) return isKnownHeading(page, index);
  return isShort(text, 8) && tableHeadAt(page, index + 1) !== undefined;
}

/** A cell may hold the word of a heading; a heading has a table, a sample or another heading soon after it. */
function isKnownHeading(page: TextPage, index: number): boolean {
  if (isName(page.lines.text(index)) && isScalar(page, index + 1)) return false;
  if (tableHeadAt(page, index) !== undefined) return false;
  return [1, 2, 3].some((more) => {
    const text = page.lines.text(index + more);
    if (text === '' || text.startsWith('#') || opensSample(text)) return true;
    const { headings, noise } = page.words;
    return tableHeadAt(page, index + more) !== undefined || (headings.find(text) ?? noise.find(text)) !== undefined;
  });
}

export const opensSample = (text: string): boolean => /^(?:\{|\[\s*[{[])/.test(text);

/** Whether a line starts with the word that comes before a sample value. */
export function isExample(text: string, { examples }: Vocabulary): boolean {
  return exampleWord(text, examples) !== undefined;
}

/** The word before a sample value as the line prints it. */
export function exampleWord(text: string, examples: readonly string[]): string | undefined {
  const start = text.slice(0, 40).normalize('NFKC').toLowerCase();
  const word = examples.find((example) => start.startsWith(example.toLowerCase()));
  return word === undefined ? undefined : text.slice(0, word.length);
}

/** Whether nothing of a table can reach beyond this line. */
export const endsTable = (page: TextPage, index: number): boolean =>
  index >= page.lines.count || isHeading(page, index) || tableHeadAt(page, index) !== undefined;
