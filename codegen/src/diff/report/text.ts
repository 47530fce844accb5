import type { Change } from '../change.ts';
import { changeLine } from './line.ts';
import type { DiffReport, PackageBump } from './report.ts';
import { countText, meanings, severities } from './report.ts';

/** What a person reads in a terminal: the severest first, and why. */
export function textReport(report: DiffReport): string {
  const { base, head, changes } = report;
  if (changes.length === 0) return `${base} → ${head}: nothing changes for callers.`;
  const groups = severities.flatMap((severity) => {
    const found = changes.filter((change) => change.severity === severity);
    if (found.length === 0) return [];
    return [`${capital(severity)}: ${meanings[severity]}.`, ...found.map(changeText), ''];
  });
  return [`${base} → ${head}: ${countText(report)}.`, '', ...groups, ...packageLines(report)].join('\n');
}

function changeText(change: Change): string {
  const mark = change.severity === 'breaking' ? '⚠️ ' : '- ';
  return [`  ${mark}${changeLine(change)}`, `    ${change.why}`, `    ${whereText(change)}`].join('\n');
}

/** `request, which the merchant sends; pay, preCreate; spec/tables/structures.md:61:3` */
function whereText({ direction, merchant, operations, origin }: Change): string {
  const verb = merchant === 'both' ? 'sends or receives' : merchant;
  const message = direction === 'both' ? 'request and response' : direction;
  return [
    `${message}, which the merchant ${verb}`,
    operations.length === 0 ? 'no function uses it' : operations.join(', '),
    ...(origin ? [`${origin.file}:${origin.line}:${origin.column}`] : []),
  ].join('; ');
}

function packageLines({ packages }: DiffReport): string[] {
  if (packages.length === 0) return ['No package needs a release.'];
  const width = Math.max(...packages.map(({ name }) => name.length));
  return ['Packages:', ...packages.map((found) => `  ${found.name.padEnd(width)}  ${bumpText(found)}`)];
}

/** `0.3.1, minor (breaking, and before 1.0.0)` */
export function bumpText({ version, change, bump }: PackageBump): string {
  const note = change === bump ? '' : ` (${change === 'major' ? 'breaking' : change}, and before 1.0.0)`;
  return `${version}, ${bump}${note}`;
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
