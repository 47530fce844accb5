import type { Vocabulary } from '../../vocabulary/vocabulary.ts';
import { clean, joinCells, partOf } from './cells.ts';
import type { Block, Line } from './page-document.ts';
import { depthOfLine, samplesIn } from './samples-in.ts';
import { isDivider, splitBars } from './text/bars.ts';

const longestSample = 2000;

/**
 * What a page's marks leave unsaid: lines that form a JSON text become one sample, a paragraph that is the word of a
 * heading becomes a heading, and a page's furniture goes.
 */
export function finishBlocks(blocks: readonly Block[], words: Vocabulary): Block[] {
  const finished: Block[] = [];
  for (let index = 0; index < blocks.length; index++) {
    const block = blocks[index];
    if (block?.kind !== 'line') {
      if (block) finished.push(block);
      continue;
    }
    const sample = /^[[{]/.test(block.cell.text) ? linesOfSample(blocks, index) : undefined;
    if (sample) {
      const cells = sample.map(({ cell }) => cell);
      finished.push(...samplesIn(joinCells(cells, '\n')));
      index += sample.length - 1;
    } else if (isLooseRow(block)) addLooseRow(block, finished);
    else if (words.noise.find(block.cell.text) === undefined) finished.push(asHeading(block, words));
  }
  return finished;
}

/** A row between bars that is in no table, because its head was lost. */
const isLooseRow = ({ cell: { text } }: Line): boolean =>
  text.startsWith('|') && text.endsWith('|') && text.length > 2 && !isDivider(text);

function addLooseRow({ cell }: Line, finished: Block[]): void {
  const cells = splitBars(cell.text).map(({ start, end }) => partOf(cell, start, end));
  const last = finished.at(-1);
  const rows = last?.kind === 'table' && !last.header ? last.rows : [];
  if (rows.length > 0) finished.pop();
  finished.push({ kind: 'table', rows: [...rows, { cells, line: cell.line, column: cell.column }] });
}

function asHeading(line: Line, { headings }: Vocabulary): Block {
  const isKnown = !line.isBullet && headings.find(clean(line.cell.text)) !== undefined;
  return isKnown ? { kind: 'heading', depth: depthOfLine, cell: line.cell } : line;
}

/** The lines up to the one that closes the first bracket; all that follow each other when none does. */
function linesOfSample(blocks: readonly Block[], start: number): Line[] {
  const lines: Line[] = [];
  let depth = 0;
  for (let index = start; index < Math.min(blocks.length, start + longestSample); index++) {
    const line = blocks[index];
    if (line?.kind !== 'line') break;
    lines.push(line);
    depth += balance(line.cell.text);
    if (depth <= 0) break;
  }
  return lines;
}

/** How many brackets a line leaves open. */
function balance(text: string): number {
  let depth = 0;
  let isString = false;
  for (let index = 0; index < text.length; index++) {
    const character = text[index];
    if (character === '\\') index++;
    else if (character === '"') isString = !isString;
    else if (!isString && (character === '{' || character === '[')) depth++;
    else if (!isString && (character === '}' || character === ']')) depth--;
  }
  return depth;
}
