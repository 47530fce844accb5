/**
 * `pnpm bench SUITE [--json]`: runs the benchmarks of a suite, one after the other, and prints their figures, each
 * beside what it is measured against in the same run. Figures are told and never tested: a machine may be busy.
 */
import { parseArgs } from 'node:util';
import { benchCost } from '../apps/packed/bench/cost.ts';
import { benchCodegen } from '../codegen/bench/codegen.ts';
import { benchHttp } from '../packages/client/bench/http.ts';
import { mockBenches } from '../packages/mock/bench/mock.ts';
import { benchValidators } from '../packages/types/bench/validators.ts';
import type { Bench, Figure } from './figure.ts';

const suites: Readonly<Record<string, readonly Bench[]>> = {
  codegen: [benchCodegen],
  client: [benchHttp, benchValidators, benchCost],
  mock: mockBenches,
};
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { json: { type: 'boolean', default: false } },
});
const [name = ''] = positionals;
const suite = suites[name];
if (suite) {
  for (const bench of suite) {
    for await (const figure of bench()) console.log(values.json ? JSON.stringify(figure) : line(figure));
  }
} else {
  console.error(`pnpm bench SUITE [--json]; suites: ${Object.keys(suites).join(', ')}`);
  process.exitCode = 2;
}

function line({ name: what, ours, peer, unit, ratio, goal, met }: Figure): string {
  const figures = `${ours.toFixed(3)} ${unit} / ${peer.toFixed(3)} ${unit} = ${ratio.toFixed(3)}`;
  const verdict = goal === undefined ? '' : `  goal ${goal}  ${met ? 'met' : 'MISSED'}`;
  return `${what.padEnd(58)} ${figures}${verdict}`;
}
