import { joinCells, linesOf, partOf } from '../../read/pages/cells.ts';
import { jsonEnd } from '../../read/pages/json-end.ts';
import type { PageCell, PageRow } from '../../read/pages/page-document.ts';
import { isName, isTornType } from '../../vocabulary/shapes.ts';
import { isNearFlag } from '../../vocabulary/type-words.ts';
import type { Vocabulary } from '../../vocabulary/vocabulary.ts';
import type { ColumnKind } from '../../vocabulary/vocabulary-data.ts';
import type { PageContext } from './page-context.ts';
import type { PageRecord } from './page-record.ts';
import { recordOf } from './page-record.ts';

/**
 * A row whose cells join what other tables part: name, type and flag, description, and the sample after `Example:`,
 * on lines of their own or on one.
 */
export function readJoinedRow(row: PageRow, context: PageContext): PageRecord {
  const { words } = context;
  const lines = row.cells.flatMap(linesOf);
  const [first] = lines;
  const cells = new Map<ColumnKind, PageCell[]>();
  if (!first) return recordOf(row, cells);
  const opening = readOpening(lines, first, words);
  cells.set('name', [opening.name]);
  cells.set('type', opening.type ? [opening.type] : []);
  cells.set('presence', opening.flag ? [opening.flag] : []);
  const { description, sample, stray } = readText(lines.slice(opening.length), words);
  cells.set('description', row.isOpenEnded ? description : [...description, ...stray]);
  cells.set('sample', sample);
  if (row.isOpenEnded) tellStray(row, { stray, description }, context);
  return recordOf(row, cells, { isFlagInText: true });
}

/** Lines after the sample, and types in the description: parts of something whose beginning was lost. */
function tellStray(
  row: PageRow,
  { stray, description }: Omit<Text, 'sample'>,
  { words, report, ledger }: PageContext,
): void {
  const types = description.filter((cell) => isTornType(cell.text, words));
  for (const cell of [...types, ...stray]) {
    report('stray-text', cell, 'the line belongs to no row; a heading or a name before it may be unknown or lost.');
    ledger.leave(row);
  }
}

interface Opening {
  readonly name: PageCell;
  readonly type?: PageCell;
  readonly flag?: PageCell;
  /** How many lines it takes. */
  readonly length: number;
}

/** `version` and `String(8) Required` on two lines or on one, and a flag perhaps on a third. */
function readOpening(lines: readonly PageCell[], first: PageCell, words: Vocabulary): Opening {
  const blank = first.text.search(/\s/);
  const isTogether = blank > 0 && !isName(first.text);
  const name = isTogether ? partOf(first, 0, blank) : first;
  const type = isTogether ? partOf(first, blank) : lines[1];
  const length = isTogether ? 1 : 2;
  if (!type) return { name, length: 1 };
  const next = lines[length];
  const isFlag = next !== undefined && (words.flags.find(next.text) !== undefined || isNearFlag(next.text, words));
  return { name, type, ...(isFlag && { flag: next }), length: isFlag ? length + 1 : length };
}

interface Text {
  readonly description: PageCell[];
  readonly sample: PageCell[];
  /** What stands after the sample. */
  readonly stray: readonly PageCell[];
}

function readText(lines: readonly PageCell[], words: Vocabulary): Text {
  const index = lines.findIndex((line) => exampleIn(line.text, words) !== undefined);
  const line = lines[index];
  const start = line && exampleIn(line.text, words);
  if (!line || !start) return { description: [...lines], sample: [], stray: [] };
  const before = partOf(line, 0, start.word);
  const description = [...lines.slice(0, index), ...(before.text === '' ? [] : [before])];
  // The word may stand alone, with the value on the line after it.
  const value = partOf(line, start.value);
  const values = [...(value.text === '' ? [] : [value]), ...lines.slice(index + 1)];
  const [first, ...rest] = values;
  if (!first) return { description, sample: [], stray: [] };
  const more = /^[[{]/.test(first.text) ? linesOfJson(first, rest) : 0;
  const sample = more === 0 ? first : joinCells([first, ...rest.slice(0, more)], '\n');
  return { description, sample: [sample], stray: rest.slice(more) };
}

/** The most lines of a sample value. */
const longestValue = 200;

/** How many more lines it takes to close the brackets of a JSON value; none if they are never closed. */
function linesOfJson(first: PageCell, lines: readonly PageCell[]): number {
  let text = first.text;
  for (let count = 0; count <= Math.min(lines.length, longestValue); count++) {
    if (jsonEnd(text, 0) !== undefined) return count;
    text += `\n${lines[count]?.text ?? ''}`;
  }
  return 0;
}

/** Where the word for a sample begins and its value begins: at the start of a line, or after a sentence in it. */
function exampleIn(text: string, { examples }: Vocabulary): { word: number; value: number } | undefined {
  const plain = text.normalize('NFKC').length === text.length ? text.normalize('NFKC') : text;
  for (const example of examples) {
    if (plain.slice(0, example.length).toLowerCase() === example.toLowerCase())
      return { word: 0, value: example.length };
  }
  for (const example of examples) {
    const found = plain.indexOf(` ${example}`);
    if (found > 0) return { word: found, value: found + 1 + example.length };
  }
  return undefined;
}
