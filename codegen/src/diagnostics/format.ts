import type { Diagnostic } from './diagnostic.ts';
import { diagnosticCodes } from './diagnostic.ts';
import { markLine } from './mark-line.ts';

export const formats = ['pretty', 'plain', 'json', 'github'] as const;
export type Format = (typeof formats)[number];

/** The lines of the files that diagnostics are about; undefined for a file that cannot be shown. */
export type LinesOf = (file: string, line: number) => string | undefined;

/** One diagnostic as text for people, for programs (one JSON object a line), or for a code host's annotations. */
export function formatAs(format: Format, found: Diagnostic, linesOf: LinesOf): string {
  switch (format) {
    case 'pretty':
      return formatPretty(found, linesOf);
    case 'json':
      return JSON.stringify(found);
    case 'github':
      return formatGithub(found);
    case 'plain':
      return formatPlain(found);
  }
}

/** One line, as compilers write it. */
function formatPlain({ file, line, column, severity, code, message, decisions }: Diagnostic): string {
  const decided = decisions ? ` Decided by ${decisions.join(', ')}.` : '';
  return `${file}:${line}:${column}: ${severity}: ${code}: ${message}${decided}`;
}

function formatPretty(found: Diagnostic, linesOf: LinesOf): string {
  const { code, severity, file, line, column, message, decisions } = found;
  // Nothing is left to do about it, so it takes one line.
  if (decisions) return `${file}:${line}:${column}: ${severity}: ${code}, decided by ${decisions.join(', ')}`;
  const head = [`${file}:${line}:${column}: ${severity}: ${code}`, `  ${message}`];
  const text = linesOf(file, line);
  const marked = text === undefined ? undefined : markLine(text, column, found.length ?? 1);
  const gutter = ' '.repeat(String(line).length);
  return [
    ...head,
    ...(marked ? [`  ${line} | ${marked.text}`, `  ${gutter} | ${marked.mark}`] : []),
    `  cause: ${diagnosticCodes[code].cause}`,
    `  fix:   ${diagnosticCodes[code].fix}`,
    `  more:  codegen/docs/diagnostics/${code}.md`,
  ].join('\n');
}

const levels = { error: 'error', warning: 'warning', info: 'notice' } as const;

/** A workflow command: https://docs.github.com/actions/reference/workflow-commands-for-github-actions */
function formatGithub({ severity, file, line, column, length, code, message }: Diagnostic): string {
  const endColumn = length === undefined ? {} : { endColumn: column + length };
  const properties = Object.entries({ file, line, col: column, ...endColumn, title: code })
    .map(([key, value]) => `${key}=${escapeProperty(String(value))}`)
    .join(',');
  return `::${levels[severity]} ${properties}::${escapeData(message)}`;
}

const escapeData = (text: string): string =>
  text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
const escapeProperty = (text: string): string => escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
