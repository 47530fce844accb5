import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { diagnostic } from '../diagnostics/diagnostic.ts';
import { draftMark } from '../spec/draft-mark.ts';
import type { SourceFile } from '../spec/source-file.ts';

/** What `import --write` has left for a person to write, but for marks in a sample or in backticks: those are values. */
export function findDrafts({ file, text }: SourceFile): Diagnostic[] {
  if (!text.includes(draftMark)) return [];
  const found: Diagnostic[] = [];
  let isFenced = false;
  for (const [index, line] of text.split(/\r?\n/).entries()) {
    if (line.startsWith('```')) isFenced = !isFenced;
    if (isFenced) continue;
    const words = line.replace(/`[^`]*`/g, (code) => '`'.repeat(code.length));
    for (let at = words.indexOf(draftMark); at >= 0; at = words.indexOf(draftMark, at + 1)) {
      const place = { file, line: index + 1, column: at + 1 };
      // A dot or a bar in backticks ends neither the sentence nor the cell.
      const end = words.slice(at + draftMark.length).search(/[|.]|$/) + at + draftMark.length;
      const message = draftSentence(line.slice(at + draftMark.length, end).trim());
      found.push(diagnostic('unreviewed-draft', place, message, { length: draftMark.length }));
    }
  }
  return found;
}

const draftSentence = (task: string): string => `nobody has reviewed this draft${task === '' ? '' : `: ${task}`}.`;
