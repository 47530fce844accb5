import type { ExplainedDecision, ExplainedEntry, Explanation } from './explain.ts';

/** What a person reads in a terminal. */
export function explanationText({ matches }: Explanation): string {
  const several = matches.length > 1 ? [`${matches.length} things go by this name.`, ''] : [];
  return [...several, matches.map(entryText).join('\n\n')].join('\n');
}

function entryText({ subject, kind, facts, table, pages, decisions, generated }: ExplainedEntry): string {
  return [
    `${subject} (${kind})`,
    `  ${facts}`,
    ...section('table', [`${table.file}:${table.line}:${table.column}`, table.row]),
    ...section(pages.length === 1 ? 'page' : 'pages', [pages.join(', ') || 'none: no message has it']),
    ...section('decisions', decisions.length === 0 ? ['none'] : decisions.flatMap(decisionLines)),
    ...section(
      'generated',
      generated.length === 0 ? ['nothing'] : generated.map(({ file, line, text }) => `${file}:${line}  ${short(text)}`),
    ),
  ].join('\n');
}

function decisionLines({ id, page, text, choice, reason, origin }: ExplainedDecision): string[] {
  return [`${origin.file}:${origin.line}:${origin.column} ${id}`, `  ${page} prints: ${text}`, `  ${choice} ${reason}`];
}

const section = (title: string, lines: readonly string[]): string[] =>
  lines.map((line, index) => `  ${(index === 0 ? title : '').padEnd(10)}${line}`);

const longest = 100;
const short = (text: string): string => (text.length > longest ? `${text.slice(0, longest)}…` : text);
