import { linesOf, partOf } from './cells.ts';
import { jsonEnd } from './json-end.ts';
import type { Block, PageCell } from './page-document.ts';

/** The deepest headings of HTML and Markdown are one less. */
export const depthOfLine = 7;

/**
 * What a block of code holds: each JSON text is a sample, and the words around it are lines. A word joined to the last
 * bracket is the heading that came after it. Code without JSON stays as it is.
 */
export function samplesIn(cell: PageCell): Block[] {
  const { text } = cell;
  const blocks: Block[] = [];
  let from = 0;
  for (let start = openingIn(text, 0); start !== undefined; start = openingIn(text, from)) {
    addWords(cell, { from, to: start }, blocks);
    const end = jsonEnd(text, start);
    from = end === undefined || !endsSample(text, end) ? text.length : end;
    blocks.push({ kind: 'code', cell: partOf(cell, start, from), isCut: end === undefined });
  }
  if (blocks.length === 0) return [{ kind: 'code', cell, isCut: false }];
  addWords(cell, { from, to: text.length }, blocks);
  return blocks;
}

/** Where the next JSON opens: here, at the start of a line, or behind one word, such as that of a button to copy it. */
function openingIn(text: string, from: number): number | undefined {
  const here = /\s*(?=[[{])/y;
  here.lastIndex = from;
  if (here.test(text)) return here.lastIndex;
  const later = /(?:^|\n)[ \t]*(?:\p{L}+[ \t]*)?(?=\{\s*["'“}/]|\[\s*[{["'])/gu;
  later.lastIndex = from;
  return later.test(text) ? later.lastIndex : undefined;
}

/** Whether words or another sample follow the last bracket. Anything else belongs to it, and is told as no JSON. */
function endsSample(text: string, end: number): boolean {
  const next = /\s*(?:$|[\p{L}[{])/uy;
  next.lastIndex = end;
  return next.test(text);
}

function addWords(cell: PageCell, { from, to }: { from: number; to: number }, blocks: Block[]): void {
  const lines = linesOf(partOf(cell, from, to));
  const isJoined = from > 0 && /^[^\S\n]*\S/.test(cell.text.slice(from, from + 100));
  for (const [index, line] of lines.entries()) {
    if (isJoined && index === 0) blocks.push({ kind: 'heading', depth: depthOfLine, cell: line });
    else blocks.push({ kind: 'line', cell: line, isBullet: false });
  }
}
