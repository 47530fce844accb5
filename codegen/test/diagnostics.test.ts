import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { Diagnostic, DiagnosticCode } from '../src/diagnostics/diagnostic.ts';
import { diagnosticCodes } from '../src/diagnostics/diagnostic.ts';
import { formatAs } from '../src/diagnostics/format.ts';
import { markLine } from '../src/diagnostics/mark-line.ts';

const docs = new URL('../docs/diagnostics/', import.meta.url);
const codes = Object.keys(diagnosticCodes) as DiagnosticCode[];

/** A page's text without the marks of Markdown and the breaks of its lines. */
const plain = (text: string): string => text.replaceAll('`', '').replace(/\s+/g, ' ');

describe('the documentation', () => {
  test('has a page for each code, and no other', () => {
    const pages = readdirSync(docs).filter((name) => name !== 'README.md');
    expect(pages.toSorted()).toEqual(codes.map((code) => `${code}.md`).toSorted());
  });

  test.each(codes)('%s: title, cause, fix and an example that tells it', (code) => {
    const text = readFileSync(new URL(`${code}.md`, docs), 'utf8');
    const { cause, fix } = diagnosticCodes[code];
    expect(text.startsWith(`# ${code}\n`)).toBe(true);
    expect(plain(text)).toContain(`Cause.** ${plain(cause)}`);
    expect(plain(text)).toContain(`Fix.** ${plain(fix)}`);
    expect(text.slice(text.indexOf('## Example'))).toContain(`: ${code}\n`);
  });

  test('has an index of all of them', () => {
    const index = readFileSync(new URL('README.md', docs), 'utf8');
    const rows = [...index.matchAll(/^\| \[([a-z-]+)\]\(.*?\) \| (.*) \|$/gm)];
    expect(rows.map(([, code, cause = '']) => [code, plain(cause)])).toEqual(
      codes.map((code) => [code, plain(diagnosticCodes[code].cause)]),
    );
  });
});

const found: Diagnostic = {
  code: 'unknown-type',
  severity: 'error',
  file: 'pages/a,b.txt',
  line: 3,
  column: 8,
  length: 5,
  message: 'a "strng": 100%\nno type.',
};
const linesOf = (): string => '| a | ¦ strng | 8 |';

describe('formats', () => {
  test('plain is one line that editors link', () => {
    const line = 'pages/a,b.txt:3:8: error: unknown-type: a "strng": 100%\nno type.';
    expect(formatAs('plain', found, linesOf)).toBe(line);
    expect(formatAs('plain', { ...found, decisions: ['as-text', 'typos'] }, linesOf)).toBe(
      `${line} Decided by as-text, typos.`,
    );
  });

  test('pretty shows the row with a mark under the cell, the cause and the fix', () => {
    expect(formatAs('pretty', found, linesOf).split('\n')).toEqual([
      'pages/a,b.txt:3:8: error: unknown-type',
      '  a "strng": 100%',
      'no type.',
      '  3 | | a | ¦ strng | 8 |',
      '    |        ^^^^^',
      `  cause: ${diagnosticCodes['unknown-type'].cause}`,
      `  fix:   ${diagnosticCodes['unknown-type'].fix}`,
      '  more:  codegen/docs/diagnostics/unknown-type.md',
    ]);
  });

  test('what is decided takes one line', () => {
    expect(formatAs('pretty', { ...found, severity: 'info', decisions: ['a-is-a-type', 'b'] }, linesOf)).toBe(
      'pages/a,b.txt:3:8: info: unknown-type, decided by a-is-a-type, b',
    );
  });

  test('json is one object on one line', () => {
    const text = formatAs('json', found, linesOf);
    expect(text).not.toContain('\n');
    expect(JSON.parse(text)).toEqual(found);
  });

  test.each([
    ['error', 'error'],
    ['warning', 'warning'],
    ['info', 'notice'],
  ] as const)('github makes of %s a workflow command %s, and escapes what would end it', (severity, command) => {
    expect(formatAs('github', { ...found, severity }, linesOf)).toBe(
      `::${command} file=pages/a%2Cb.txt,line=3,col=8,endColumn=13,title=unknown-type::a "strng": 100%25%0Ano type.`,
    );
  });
});

describe('a marked line', () => {
  test.each([
    { name: 'a short one', given: ['abc def', 5, 3], want: ['abc def', '    ^^^'] },
    { name: 'at its end', given: ['abc', 4, 1], want: ['abc', '   ^'] },
    { name: 'wide characters', given: ['参数 ab', 4, 2], want: ['参数 ab', '     ^^'] },
    { name: 'tabs and no-break spaces', given: ['a\tb\u00A0c', 5, 1], want: ['a b c', '    ^'] },
  ] as const)('$name', ({ given: [line, column, length], want: [text, mark] }) => {
    expect(markLine(line, column, length)).toEqual({ text, mark });
  });

  test('is clipped around the mark when it is long', () => {
    const { text, mark } = markLine(`${'a '.repeat(5000)}HERE${' b'.repeat(5000)}`, 10_001, 4);
    expect(text.length).toBeLessThan(110);
    expect(text.slice(mark.indexOf('^'), mark.lastIndexOf('^') + 1)).toBe('HERE');
    expect([text[0], text.at(-1)]).toEqual(['…', '…']);
  });
});
