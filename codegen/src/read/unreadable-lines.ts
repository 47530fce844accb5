import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { diagnostic } from '../diagnostics/diagnostic.ts';

/** What a table's text cannot mean: the marks of a merge, and what stands for bytes that are no text. */
export function findUnreadable(file: string, lines: readonly string[]): Diagnostic[] {
  return [...findConflicts(file, lines), ...findNoText(file, lines)];
}

/** The line between the two sides may also underline a heading, so it counts only between the other two. */
function findConflicts(file: string, lines: readonly string[]): Diagnostic[] {
  const found: Diagnostic[] = [];
  let isOpen = false;
  for (const [index, line] of lines.entries()) {
    const [mark] = /^(?:<{7}|>{7}|\|{7})(?= |$)|^={7}$/.exec(line) ?? [];
    if (!mark || (!isOpen && /[=|]/.test(mark))) continue;
    isOpen = !mark.startsWith('>');
    const message = `${mark} is a mark that a merge has left here; keep what is right of both sides, and remove the marks.`;
    found.push(diagnostic('merge-conflict', { file, line: index + 1, column: 1 }, message, { length: mark.length }));
  }
  return found;
}

/** What a reader of UTF-8 puts in the place of bytes that are none. */
const noText = '\uFFFD';

/** The first place alone: a file in another encoding has one in most lines. */
function findNoText(file: string, lines: readonly string[]): Diagnostic[] {
  const index = lines.findIndex((line) => line.includes(noText));
  const column = (lines[index]?.indexOf(noText) ?? -1) + 1;
  if (column === 0) return [];
  const message = 'the file is not text in UTF-8 here; save it in UTF-8, or write the character anew.';
  return [diagnostic('malformed-text', { file, line: index + 1, column }, message)];
}
