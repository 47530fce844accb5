import type { Change } from '../change.ts';
import { changeLine, codeSpan, factText } from './line.ts';
import type { DiffReport } from './report.ts';
import { countText, meanings, severities } from './report.ts';
import { bumpText } from './text.ts';

/** Rows of a table that are shown: with all tables full, the report still fits a code host's comment. */
const mostRows = 50;

/** A report for a pull request: a title, what to look at, and the rest folded away. */
export function markdownReport(report: DiffReport): string {
  const { changes } = report;
  const sides = `${codeSpan(report.base)} → ${codeSpan(report.head)}`;
  if (changes.length === 0) return `## Spec: nothing changes for callers\n\n${sides}\n`;
  const [safe, others] = [true, false].map((wanted) =>
    changes.filter(({ severity }) => (severity === 'safe') === wanted),
  );
  const mark = report.counts.breaking > 0 ? '⚠️ ' : '';
  return [
    `## ${mark}Spec: ${countText(report)}`,
    sides,
    ...(others?.length ? [changeTable(others), legend(others)] : []),
    ...(safe?.length ? [details(`${safe.length} safe`, changeTable(safe))] : []),
    details('Before and after', factTable(changes)),
    packageList(report),
  ]
    .map((part) => `${part}\n`)
    .join('\n');
}

function changeTable(changes: readonly Change[]): string {
  return table(
    ['', 'Change', 'Why', 'Functions'],
    changes.map((change) => [
      change.severity === 'breaking' ? '⚠️ breaking' : change.severity,
      changeLine(change),
      change.why,
      change.operations.map(codeSpan).join(', ') || 'none',
    ]),
  );
}

function factTable(changes: readonly Change[]): string {
  const fact = (value: Change['before']): string => (value === undefined ? '–' : factText(value));
  return table(
    ['Subject', 'Before', 'After', 'Messages', 'Row'],
    changes.map(({ subject, before, after, direction, merchant, origin }) => [
      codeSpan(subject),
      fact(before),
      fact(after),
      `${direction}, ${merchant === 'both' ? 'sent and received' : merchant === 'sends' ? 'sent' : 'received'}`,
      origin ? codeSpan(`${origin.file}:${origin.line}`) : '–',
    ]),
  );
}

function legend(changes: readonly Change[]): string {
  const used = severities.filter((severity) => changes.some((change) => change.severity === severity));
  return used.map((severity) => `*${severity}*: ${meanings[severity]}.`).join(' ');
}

function packageList({ packages }: DiffReport): string {
  if (packages.length === 0) return 'No package needs a release.';
  return table(
    ['Package', 'Release'],
    packages.map((found) => [codeSpan(found.name), bumpText(found)]),
  );
}

function table(header: readonly string[], rows: readonly (readonly string[])[]): string {
  const row = (cells: readonly string[]): string =>
    `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
  const rest = rows.length - mostRows;
  return [
    row(header),
    row(header.map(() => '---')),
    ...rows.slice(0, mostRows).map(row),
    ...(rest > 0 ? ['', `And ${rest} more: \`pnpm codegen diff\` shows all.`] : []),
  ].join('\n');
}

const details = (summary: string, content: string): string =>
  `<details>\n<summary>${summary}</summary>\n\n${content}\n\n</details>`;
