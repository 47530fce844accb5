import { fileURLToPath } from 'node:url';
import { readCheckArguments } from '../../src/check/arguments.ts';
import { openTarget } from '../../src/check/open-target.ts';
import { createPrograms } from '../../src/check/programs.ts';
import { sumUp } from '../../src/check/report.ts';
import type { Finding } from '../../src/check/rule.ts';
import { runScenarios } from '../../src/check/run.ts';

export const program = (name: string): string =>
  `"${process.execPath}" "${fileURLToPath(new URL(`programs/${name}.ts`, import.meta.url))}"`;

/** The arguments for the till of this folder. */
export const tillWith = (flaw: string, ...more: readonly string[]): string[] => [
  ...['--target', `${program('till')} sell {folder} ${flaw} {amount} {currency}`],
  ...['--resume', `${program('till')} resume {folder} ${flaw}`],
  ...more,
];

/** The arguments for the endpoint of this folder. */
export const endpointWith = (flaw: string, ...more: readonly string[]): string[] => [
  ...['--target', 'http://127.0.0.1:{port}/notify', '--start', `${program('endpoint')} {port} ${flaw}`],
  // Whatever is asked for is an order of this shop; the shell's number makes each another one.
  ...['--order', 'echo order-$$'],
  ...['--state', 'http://127.0.0.1:{port}/orders/{merchantTransId}', '--paid', '/"paid":true/', ...more],
];

export interface Checked {
  readonly broken: readonly string[];
  readonly notSeen: readonly string[];
  readonly findings: readonly Finding[];
}

/** Runs the scenarios, as `check` does, and tells the rules that are broken. */
export async function check(args: readonly string[]): Promise<Checked> {
  const given = readCheckArguments(args);
  const target = await openTarget(given, createPrograms());
  try {
    const all = target.scenarios.map(({ id }) => id);
    const wanted = all.filter((id) => given.only.length === 0 || given.only.includes(id));
    const { findings } = await runScenarios(target, wanted, { begun: () => undefined, ended: () => undefined });
    const verdicts = sumUp(target.rules, findings);
    const idsOf = (wanted: string): string[] =>
      verdicts.filter(({ verdict }) => verdict === wanted).map(({ rule }) => rule.id);
    return { broken: idsOf('FAIL'), notSeen: idsOf('not seen'), findings };
  } finally {
    await target.close();
  }
}
