import { createHash } from 'node:crypto';
import type { Change } from '../change.ts';
import type { ChangeKind } from '../kinds.ts';
import { changeLine, codeSpan } from './line.ts';
import type { DiffReport } from './report.ts';
import { countText } from './report.ts';

export interface Changeset {
  /** File name without folder; the same content has the same name. */
  readonly name: string;
  readonly text: string;
}

/** A changeset for the packages that need a release; none when there is nothing to say. */
export function makeChangeset(report: DiffReport): Changeset | undefined {
  const { packages, changes } = report;
  const [first] = changes;
  if (!first || packages.length === 0) return undefined;
  const releases = packages.map(({ name, bump }) => `"${name}": ${bump}`);
  const text = ['---', ...releases, '---', '', summary(report), ''].join('\n');
  const hash = createHash('sha256').update(text).digest('hex').slice(0, 6);
  return { name: `spec-${kebab(first.subject)}-${hash}.md`, text };
}

/** `pay.requestBody.notifyUrl` → `pay-request-body-notify-url` */
function kebab(subject: string): string {
  return subject
    .replace(/([a-z0-9])([A-Z])/g, '$1-$2')
    .replace(/[^A-Za-z0-9]+/g, '-')
    .slice(0, 60)
    .replace(/^-|-$/g, '')
    .toLowerCase();
}

/** One line alone, or a sentence and a list: the first line is what a changelog puts behind the commit. */
function summary(report: DiffReport): string {
  const lines = changelogLines(report.changes);
  if (lines.length === 1) return lines.join('');
  return [`The provider's tables bring ${countText(report)}.`, '', ...lines.map((line) => `- ${line}`)].join('\n');
}

const words: readonly ChangeKind[] = ['description-changed', 'summary-changed', 'environment-reworded'];
const isWords = ({ kind }: Change): boolean => words.includes(kind) || kind.startsWith('sample-');

function changelogLines(changes: readonly Change[]): string[] {
  const reworded = changes.filter(isWords);
  return [
    ...changes.filter((change) => !isWords(change)).map(changelogLine),
    ...(reworded.length > 0 ? [wordsLine(reworded)] : []),
  ];
}

function changelogLine(change: Change): string {
  const { severity, why } = change;
  if (severity === 'safe') return `${changeLine(change)}.`;
  return `${severity === 'breaking' ? '⚠️ ' : ''}${changeLine(change)}. ${why}`;
}

const mostSubjects = 5;

function wordsLine(changes: readonly Change[]): string {
  const subjects = [...new Set(changes.map(({ subject }) => subject))];
  const rest = subjects.length - mostSubjects;
  const shown = subjects.slice(0, mostSubjects).map(codeSpan).join(', ');
  return `Describe ${shown}${rest > 0 ? ` and ${rest} more` : ''} in other words or with other samples.`;
}
