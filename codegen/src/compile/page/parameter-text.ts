import { didYouMean } from '../../diagnostics/reporter.ts';
import { clean, linesOf, partOf } from '../../read/pages/cells.ts';
import type { Block, PageCell } from '../../read/pages/page-document.ts';
import type { Vocabulary } from '../../vocabulary/vocabulary.ts';
import type { PageContext } from './page-context.ts';

/** What stands under a heading that names a parameter. */
export interface ParameterText {
  readonly length: PageCell[];
  readonly description: PageCell[];
  readonly sample: PageCell[];
}

/** Paragraphs describe; a bullet of the form `word: value` may be a limit; code and `Example:` hold a sample. */
export function readUnder(blocks: readonly Block[], context: PageContext): ParameterText {
  const text: ParameterText = { length: [], description: [], sample: [] };
  for (const block of blocks) {
    if (block.kind === 'code') text.sample.push(block.cell);
    if (block.kind !== 'line') continue;
    for (const line of linesOf(block.cell)) readLine(line, block.isBullet, text, context);
  }
  return text;
}

function readLine(line: PageCell, isBullet: boolean, text: ParameterText, context: PageContext): void {
  const { words } = context;
  const start = line.text.normalize('NFKC').toLowerCase();
  const example = words.examples.find((word) => start.startsWith(word.toLowerCase()));
  const length = isBullet ? (lengthByWord(line, context) ?? lengthByPattern(line, words)) : undefined;
  if (example) text.sample.push(partOf(line, example.length));
  else if (length) text.length.push(length);
  else text.description.push(line);
}

/** `Maximum length: 64 characters` */
function lengthByWord(line: PageCell, { words: { limits }, report }: PageContext): PageCell | undefined {
  const [whole = '', word = ''] = /^([^:：]{1,40})[:：]\s*/.exec(line.text) ?? [];
  if (word === '') return undefined;
  const meaning = limits.find(word);
  const value = partOf(line, whole.length);
  if (meaning === 'maxLength') return numberIn(value);
  // A constant before a colon is a value that is being explained.
  const isLimit = /^\d[\d,.]*(?:\s\p{L}+)?$/u.test(value.text) && !/^[A-Z][A-Z0-9_]*$/.test(word);
  if (!meaning && isLimit) {
    const message = `${JSON.stringify(clean(word))} is no known limit.${didYouMean(word, limits.words)}`;
    report('unknown-limit', partOf(line, 0, word.length), message);
  }
  return undefined;
}

/** `At most 64 characters` */
function lengthByPattern(line: PageCell, { limitPatterns }: Vocabulary): PageCell | undefined {
  for (const pattern of limitPatterns) {
    const found = pattern.exec(line.text);
    const digits = found?.groups?.['length'];
    if (!found || digits === undefined) continue;
    const start = line.text.indexOf(digits, found.index);
    return partOf(line, start, start + digits.length);
  }
  return undefined;
}

/** `64 characters` → `64`; what is no single number stays as it is, and is told when the field is read. */
function numberIn(cell: PageCell): PageCell {
  const [, digits] = /^(\d+)[\s\p{L}]*$/u.exec(cell.text) ?? [];
  return digits === undefined ? cell : partOf(cell, 0, digits.length);
}
