import type { Mark, Word } from './entry.ts';
import { wordsOfJson } from './words-of-json.ts';
import { wordsOfTypeScript } from './words-of-typescript.ts';

export interface GeneratedPlace {
  readonly file: string;
  readonly line: number;
  /** The line, trimmed. */
  readonly text: string;
}

/** The lines of generated files that the marks point at. */
export function findPlaces(marks: readonly Mark[], files: ReadonlyMap<string, string>): GeneratedPlace[] {
  const words = new Set(marks.map(({ word }) => word));
  return [...files].flatMap(([file, text]) => {
    if (![...words].some((word) => text.includes(word))) return [];
    const found = file.endsWith('.json') ? wordsOfJson(text, words) : wordsOfTypeScript(file, text, words);
    const hits = found.filter((word) => marks.some((mark) => isMarked(word, mark, file)));
    return linesAt(
      file,
      text,
      hits.map(({ offset }) => offset),
    );
  });
}

function isMarked({ text, around }: Word, { word, within, file: only }: Mark, file: string): boolean {
  if (text !== word || (only !== undefined && only !== file)) return false;
  if (within === undefined) return true;
  return within.length === 0 ? around.length === 0 : endsWith(around, within);
}

function endsWith(around: readonly string[], within: readonly string[]): boolean {
  const [last, rest] = [within.at(-1), within.slice(0, -1)];
  if (last === undefined) return true;
  if (last === '*') return around.some((_, index) => endsWith(around.slice(0, index + 1), rest));
  return around.at(-1) === last && endsWith(around.slice(0, -1), rest);
}

function linesAt(file: string, text: string, offsets: readonly number[]): GeneratedPlace[] {
  const lines = text.split('\n');
  const starts: number[] = [];
  let start = 0;
  for (const line of lines) {
    starts.push(start);
    start += line.length + 1;
  }
  const numbers = new Set(offsets.map((offset) => starts.findLastIndex((begin) => begin <= offset)));
  return [...numbers]
    .toSorted((a, b) => a - b)
    .map((index) => ({ file, line: index + 1, text: lines[index]?.trim() ?? '' }));
}
