import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { diagnostic } from '../diagnostics/diagnostic.ts';
import type { Cell, Fence, FrontMatterEntry, Row, Section, Table, TableDocument } from './table-document.ts';
import { findUnreadable } from './unreadable-lines.ts';

export interface ReadResult {
  readonly document: TableDocument;
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Reads the Markdown of `spec/tables`: front matter, headings, pipe tables, fenced blocks, prose. It is strict where
 * CommonMark is lenient (a table row starts and ends with a bar and has as many cells as its header), because a row
 * that a lenient parser would mend is a fact that nobody reviewed. It reads line by line, in linear time.
 */
export function readSpecMarkdown(file: string, text: string): ReadResult {
  const lines = text
    .replace(/^\uFEFF/, '')
    .replaceAll('\r\n', '\n')
    .split('\n');
  const diagnostics = findUnreadable(file, lines);
  const report: Report = (code, line, column, message) =>
    diagnostics.push(diagnostic(code, { file, line, column }, message));

  const front = readFrontMatter(lines, report);
  const sections = readSections(lines, front.next, report);
  return { document: { file, frontMatter: front.entries, sections }, diagnostics };
}

type Report = (
  code: 'malformed-row' | 'malformed-front-matter' | 'malformed-block',
  line: number,
  column: number,
  message: string,
) => void;

function readFrontMatter(lines: readonly string[], report: Report): { entries: FrontMatterEntry[]; next: number } {
  const entries: FrontMatterEntry[] = [];
  if (lines[0] !== '---') return { entries, next: 0 };
  for (let index = 1; index < lines.length; index++) {
    const line = lines[index] ?? '';
    if (line === '---') return { entries, next: index + 1 };
    if (line.trim() === '') continue;
    const match = /^(\w+):[ \t]+(.*\S)[ \t]*$/.exec(line);
    if (!match?.[1] || !match[2]) {
      report('malformed-front-matter', index + 1, 1, `expected "key: value", found ${JSON.stringify(line)}.`);
      continue;
    }
    const value: Cell = { text: match[2], line: index + 1, column: line.indexOf(match[2], match[1].length + 1) + 1 };
    entries.push({ key: match[1], value, line: index + 1, column: 1 });
  }
  report('malformed-front-matter', 1, 1, 'the front matter that starts here is never closed by a line "---".');
  return { entries, next: lines.length };
}

interface OpenSection {
  section: Section & { tables: Table[]; fences: Fence[] };
  prose: string[];
}

function readSections(lines: readonly string[], start: number, report: Report): Section[] {
  const open: OpenSection[] = [];
  const first = lines.findIndex((line, index) => index >= start && line.trim() !== '');
  if (first >= 0 && !openSection(lines[first] ?? '', first + 1)) {
    const fix = 'start the file with "---" and its front matter, or with "# Title"';
    report('malformed-block', first + 1, 1, `text stands before the first heading; ${fix}.`);
  }
  let index = start;
  while (index < lines.length) {
    const line = lines[index] ?? '';
    const heading = openSection(line, index + 1);
    if (heading) open.push(heading);
    const current = open.at(-1);
    if (current && !heading) index = readBlock(lines, index, current, report);
    else index++;
  }
  return open.map(({ section: { depth, title, line, column, tables, fences }, prose }) => {
    return { depth, title, line, column, prose: joinParagraphs(prose), tables, fences };
  });
}

function openSection(line: string, number: number): OpenSection | undefined {
  if (!line.startsWith('#')) return undefined;
  const [, hashes, title] = /^(#{1,6})[ \t]+(.*\S)[ \t]*$/.exec(line) ?? [];
  if (!hashes || !title) return undefined;
  const depth = hashes.length;
  return { section: { depth, title, line: number, column: depth + 2, prose: '', tables: [], fences: [] }, prose: [] };
}

/** Adds a table, a fenced block or a line of prose to the section; returns the index of the line after it. */
function readBlock(lines: readonly string[], index: number, { section, prose }: OpenSection, report: Report): number {
  const line = lines[index] ?? '';
  if (line.startsWith('|')) {
    const table = readTable(lines, index, report);
    if (table.value) section.tables.push(table.value);
    return table.next;
  }
  if (line.startsWith('```')) {
    const fence = readFence(lines, index, report);
    section.fences.push(fence.value);
    return fence.next;
  }
  if (/^\s+\|/.test(line)) {
    report('malformed-row', index + 1, 1, 'a table row starts with its bar, without blanks before it.');
  }
  prose.push(line.trim());
  return index + 1;
}

function joinParagraphs(lines: readonly string[]): string {
  return lines
    .join('\n')
    .split(/\n{2,}/)
    .map((paragraph) => paragraph.replaceAll('\n', ' ').trim())
    .filter(Boolean)
    .join('\n\n');
}

function readTable(lines: readonly string[], start: number, report: Report): { value?: Table; next: number } {
  let next = start;
  while (lines[next]?.startsWith('|')) next++;
  const header = readRow(lines[start] ?? '', start + 1, report);
  const divider = lines[start + 1] ?? '';
  if (!header) return { next };
  if (next - start < 2 || !/^\|(\s*:?-+:?\s*\|)+$/.test(divider)) {
    report('malformed-row', start + 2, 1, 'the line under a table header holds a cell of dashes for each column.');
    return { next };
  }
  const rows: Row[] = [];
  for (let index = start + 2; index < next; index++) {
    const row = readRow(lines[index] ?? '', index + 1, report);
    if (!row) continue;
    if (row.cells.length === header.cells.length) rows.push(row);
    else {
      report(
        'malformed-row',
        row.line,
        1,
        `the row has ${count(row.cells.length)}, its header has ${count(header.cells.length)}; write "-" in an empty cell and "\\|" for a bar.`,
      );
    }
  }
  return { value: { header, rows }, next };
}

const count = (cells: number): string => `${cells} ${cells === 1 ? 'cell' : 'cells'}`;

function readRow(line: string, number: number, report: Report): Row | undefined {
  const hasEscapes = line.includes('\\');
  const pieces = hasEscapes ? splitEscaped(line) : line.split('|');
  const rest = pieces.pop() ?? '';
  if (rest.trim() !== '') {
    report('malformed-row', number, line.length - rest.length + 1, 'the row does not end with a bar.');
    return undefined;
  }
  const cells: Cell[] = [];
  let start = 0;
  for (const piece of pieces) {
    const text = piece.trim();
    const column = start + (text === '' ? 0 : piece.indexOf(text.charAt(0))) + 1;
    // What stands before the first bar is no cell.
    if (start > 0) cells.push({ text: hasEscapes ? text.replaceAll('\\|', '|') : text, line: number, column });
    start += piece.length + 1;
  }
  return { cells, line: number, column: 1 };
}

/** Splits at the bars that no backslash escapes. */
function splitEscaped(line: string): string[] {
  const pieces: string[] = [];
  let start = 0;
  for (let bar = line.indexOf('|'); bar >= 0; bar = line.indexOf('|', bar + 1)) {
    if (line[bar - 1] === '\\') continue;
    pieces.push(line.slice(start, bar));
    start = bar + 1;
  }
  pieces.push(line.slice(start));
  return pieces;
}

function readFence(lines: readonly string[], start: number, report: Report): { value: Fence; next: number } {
  const language = (lines[start] ?? '').slice(3).trim();
  let end = start + 1;
  while (end < lines.length && lines[end] !== '```') end++;
  if (end === lines.length)
    report('malformed-block', start + 1, 1, 'the fenced block that starts here is never closed.');
  return {
    value: { language, text: lines.slice(start + 1, end).join('\n'), line: start + 2, column: 1 },
    next: end + 1,
  };
}
