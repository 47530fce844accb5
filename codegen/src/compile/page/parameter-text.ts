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
  const length = lengthByWord(line, words) ?? (isBullet ? lengthByPattern(line, words) : undefined);
  if (example) text.sample.push(partOf(line, example.length));
  else if (length) text.length.push(length);
  else {
    if (isBullet) tellLimit(line, context);
    text.description.push(line);
  }
}

const beforeColon = /^([^:：]{1,40})[:：]\s*/;

/** `Maximum length: 64 characters` */
function lengthByWord(line: PageCell, { limits }: Vocabulary): PageCell | undefined {
  const [whole = '', word = ''] = beforeColon.exec(line.text) ?? [];
  return limits.find(word) === 'maxLength' ? numberIn(partOf(line, whole.length)) : undefined;
}

/** Tells a bullet that looks like a limit: a number behind an unknown word and a colon, or one beside a known word. */
function tellLimit(line: PageCell, { words: { limits }, report }: PageContext): void {
  const [whole = '', word = ''] = beforeColon.exec(line.text) ?? [];
  if (word === '') {
    const text = line.text.toLowerCase();
    const known = limits.words.find(
      (limit) => limits.find(limit) === 'maxLength' && text.includes(limit.toLowerCase()),
    );
    if (known === undefined || !/\d/.test(text)) return;
    report(
      'unknown-limit',
      line,
      `the bullet speaks of ${JSON.stringify(known)} in a form that is not known; no length is read.`,
    );
    return;
  }
  // A constant before a colon is a value that is being explained.
  const value = line.text.slice(whole.length);
  const isLimit = /^\d[\d,.]*(?:\s\p{L}+)?$/u.test(value) && !/^[A-Z][A-Z0-9_]*$/.test(word);
  if (limits.find(word) || !isLimit) return;
  const message = `${JSON.stringify(clean(word))} is no known limit.${didYouMean(word, limits.words)}`;
  report('unknown-limit', partOf(line, 0, word.length), message);
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
