import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { operations } from '@intl-acquiring/types';
import type { Price } from '../price.ts';
import type { Ended, Programs } from '../programs.ts';
import { type Finding, type Target, TargetError } from '../rule.ts';
import { type Caller, openSandbox, type Sandbox } from '../sandbox.ts';
import { fill, type Sign, shows } from '../template.ts';
import { judgeSale } from './judge.ts';
import { readMessages } from './message.ts';
import { tillRules } from './rules.ts';
import type { Sale, Word } from './sale.ts';
import { type TillScenario, tillScenarios } from './scenarios.ts';

/** A program that makes one sale each time it is run. */
export interface TillOptions {
  readonly command: string;
  /** Ends what a killed run has left open. */
  readonly resume?: string;
  readonly signs: Readonly<Record<Exclude<Word, 'nothing'>, Sign>>;
  /** Of each sale. */
  readonly price: Price;
  /** Milliseconds that one run may take. */
  readonly timeout: number;
  readonly jobs: number;
  readonly caller: Caller;
  readonly gatewayPrivateKey?: string;
  readonly programs: Programs;
}

/** A payment code of the vendor's own wallet that has no meaning for the simulator. */
const CODE = '28763443825664394';

export function openTill(options: TillOptions): Target {
  return {
    kind: 'till',
    rules: tillRules,
    scenarios: options.resume === undefined ? tillScenarios.filter(({ killed }) => !killed) : tillScenarios,
    jobs: options.jobs,
    async visit(id) {
      const scenario = tillScenarios.find((one) => one.id === id);
      return scenario ? findingsOf(await sell(scenario, options)) : [];
    },
    close: async () => options.programs.stop(),
  };
}

function findingsOf(sale: Sale): Finding[] {
  if (sale.messages.length > 0 || sale.ended.timedOut) return judgeSale(sale);
  const { exitCode, errors, output } = sale.ended;
  const printed = (errors.trim() || output.trim()).split('\n').slice(-5).join('\n  ');
  throw new TargetError(
    `The till sent nothing to the gateway at ACQUIRING_BASE_URL, and ended with exit code ${exitCode ?? 'none'}. ` +
      `${printed ? `It printed:\n  ${printed}` : 'It printed nothing.'}`,
  );
}

async function sell(scenario: TillScenario, options: TillOptions): Promise<Sale> {
  const { caller, gatewayPrivateKey, signs } = options;
  const tamper = scenario.tamper;
  const folder = await mkdtemp(join(tmpdir(), 'check-'));
  const sandbox = await openSandbox({
    caller,
    rules: scenario.rules,
    ...(tamper && { tamper: (path, answer) => (path.endsWith(operations.pay.path) ? tamper(answer) : answer) }),
    ...(gatewayPrivateKey !== undefined && { gatewayPrivateKey }),
  });
  try {
    const run = { scenario, options, sandbox, folder };
    const { ended, beforeKill } = await (scenario.killed ? runTwice(run) : runOnce(run, options.command));
    options.programs.throwIfStopped();
    return {
      ...{ scenario, ended, told: toldOf(options) },
      ...(beforeKill !== undefined && { beforeKill }),
      messages: readMessages(sandbox.seen),
      orders: await sandbox.mock.orders(),
      word: wordOf(ended, signs),
    };
  } finally {
    await sandbox.close();
    await rm(folder, { recursive: true, force: true });
  }
}

function toldOf({ command, price }: TillOptions): Partial<Price> {
  return Object.fromEntries(Object.entries(price).filter(([name]) => command.includes(`{${name}}`)));
}

interface Run {
  readonly scenario: TillScenario;
  readonly options: TillOptions;
  readonly sandbox: Sandbox;
  /** An empty one, for the till's books. */
  readonly folder: string;
}

interface Finished {
  readonly ended: Ended;
  readonly beforeKill?: number;
}

function start({ options, sandbox, folder }: Run, command: string): ReturnType<Programs['start']> {
  const { price, timeout } = options;
  const values = { ...price, code: CODE, folder };
  return options.programs.start({ command: fill(command, values), environment: sandbox.environment, timeout });
}

async function runOnce(run: Run, command: string): Promise<Finished> {
  return { ended: await start(run, command).ended };
}

async function runTwice(run: Run): Promise<Finished> {
  const { scenario, sandbox, options } = run;
  const till = start(run, options.command);
  const payment = sandbox.find(({ function: name, after }) => name === 'pay' && after !== undefined);
  const paid = await Promise.race([payment, till.ended.then(() => undefined)]);
  till.kill();
  const killed = await till.ended;
  if (!paid) return { ended: killed };
  const beforeKill = readMessages(sandbox.seen).length;
  if (scenario.paysMeanwhile) await sandbox.mock.wallet.pay(paid.entry.after?.acquirementId ?? '');
  return { ...(await runOnce(run, options.resume ?? '')), beforeKill };
}

function wordOf(ended: Ended, signs: TillOptions['signs']): Word {
  const words = (['paid', 'not-paid', 'unknown'] as const).filter((word) => shows(signs[word], ended));
  const [word = 'nothing', second] = words;
  return second === undefined && !ended.timedOut ? word : 'nothing';
}
