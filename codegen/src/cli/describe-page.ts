import type { Severity } from '../diagnostics/diagnostic.ts';
import type { PageFacts, Tally } from '../spec/page-facts.ts';

/** A page's facts in a few lines: what was found, how much of the page that is, and how many problems there are. */
export function describePage(facts: PageFacts): string {
  const { request, response, structures, enums, resultCodes, samples, coverage } = facts;
  const inGroup = (group: 'functional' | 'basic'): number => resultCodes.filter((code) => code.group === group).length;
  const sized = structures.map(({ name, fields }) => `${name} ${fields.length}`);
  const lines = [
    `${facts.file}: ${[facts.function ?? 'no function', facts.version ?? ''].join(' ').trim()} (${facts.layout})`,
    `  request      head ${request.head.length}, body ${request.body.length}`,
    `  response     head ${response.head.length}, body ${response.body.length}`,
    `  result codes ${inGroup('functional')} of its own, ${inGroup('basic')} basic`,
    `  structures   ${listed(sized)}`,
    `  enums        ${listed(enums.map(({ name, values }) => `${name} ${values.length}`))}`,
    `  samples      ${listed(samples.map(({ name }) => name))}`,
    `  coverage     ${tally(coverage.rows, 'rows')}; ${tally(coverage.headings, 'headings')}`,
    `  problems     ${problems(facts)}`,
  ];
  return lines.join('\n');
}

const listed = (items: readonly string[]): string => (items.length === 0 ? 'none' : items.join(', '));

const tally = ({ total, consumed, decided, left }: Tally, what: string): string =>
  `${total} ${what}: ${consumed} consumed, ${decided} decided, ${left} left`;

function problems({ diagnostics }: PageFacts): string {
  const open = diagnostics.filter(({ decisions }) => decisions === undefined);
  const count = (severity: Severity): number => open.filter((found) => found.severity === severity).length;
  return `${count('error')} errors, ${count('warning')} warnings, ${count('info')} notes; ${diagnostics.length - open.length} more are decided`;
}
