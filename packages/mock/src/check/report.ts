import type { CheckRule, Finding, Scenario, Target } from './rule.ts';

/** What all scenarios together showed of a rule. */
export interface Verdict {
  readonly rule: CheckRule;
  readonly verdict: 'ok' | 'FAIL' | 'not seen';
  readonly findings: readonly Finding[];
}

export function sumUp(rules: readonly CheckRule[], findings: readonly Finding[]): Verdict[] {
  return rules.map((rule) => {
    const own = findings.filter((finding) => finding.rule === rule.id);
    const verdict = own.length === 0 ? 'not seen' : own.some(isBroken) ? 'FAIL' : 'ok';
    return { rule, verdict, findings: own };
  });
}

const isBroken = ({ verdict }: Finding): boolean => verdict === 'fail';

/** For people: a line for each rule, and below a broken one what was seen and what to do. Last comes the caveat. */
export function report(verdicts: readonly Verdict[], caveat = ''): string {
  const broken = verdicts.filter(({ verdict }) => verdict === 'FAIL');
  const seen = verdicts.filter(({ verdict }) => verdict !== 'not seen');
  const sum =
    broken.length === 0
      ? `No rule is broken: ${seen.length} of ${verdicts.length} were seen.`
      : `${broken.length} of ${verdicts.length} rules are broken: ${broken.map(({ rule }) => rule.id).join(', ')}.`;
  return [...verdicts.flatMap(describe), '', `${sum} ${caveat}`.trimEnd()].join('\n');
}

function describe({ rule, verdict, findings }: Verdict): string[] {
  const line = `${verdict.padEnd(9)} ${rule.id.padEnd(28)} ${rule.must}`;
  if (verdict !== 'FAIL') return [line];
  return [
    line,
    ...findings.filter(isBroken).map(({ scenario, evidence }) => `          ${scenario}: ${evidence}`),
    `          Why: ${rule.why}`,
    `          Do: ${rule.todo}`,
  ];
}

/** For programs: one object. */
export function toLine({ rule, verdict, findings }: Verdict): string {
  const scenarios = (wanted: Finding['verdict']): string[] => [
    ...new Set(findings.filter(({ verdict }) => verdict === wanted).map(({ scenario }) => scenario)),
  ];
  return JSON.stringify({ kind: 'rule', ...rule, verdict, ok: scenarios('ok'), fail: scenarios('fail') });
}

/** What there is for a kind of target. */
export function list({ kind, scenarios, rules }: Pick<Target, 'kind' | 'scenarios' | 'rules'>): string {
  const width = Math.max(...[...scenarios, ...rules].map(({ id }) => id.length)) + 2;
  const row = ({ id, title, takes }: Scenario): string => `  ${id.padEnd(width)}${title}; takes ${takes}`;
  return [
    `Scenarios of a ${kind}`,
    ...scenarios.map(row),
    '',
    `Rules of a ${kind}`,
    ...rules.map(({ id, must }) => `  ${id.padEnd(width)}${must}`),
  ].join('\n');
}
