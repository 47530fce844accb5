import { rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { Figure } from '../../../.ci/figure.ts';
import { makeProject } from '../src/project.ts';
import { run } from '../src/run.ts';

const ROUNDS = 15;
const MAX_IMPORT_MS = 15;
const MAX_TYPES_SECONDS = 0.2;

/**
 * What the packed client costs a program that imports it: at its start, beyond ky, and in the compiler, over an empty
 * file. Each is a process of its own, in turn.
 */
export async function* benchCost(): AsyncGenerator<Figure> {
  const project = await makeProject();
  try {
    yield* importing(project);
    const types5 = dirname(createRequire(import.meta.url).resolve('typescript/package.json'));
    yield* checking(project, 'tsc 7', join(project, 'node_modules/typescript/bin/tsc'));
    yield* checking(project, 'tsc 5.9', join(types5, 'bin/tsc'));
  } finally {
    rmSync(project, { recursive: true, force: true });
  }
}

/** Inside a fresh process each, so that the start of Node.js is not counted. */
async function* importing(project: string): AsyncGenerator<Figure> {
  const time = async (name: string): Promise<number> => {
    const program = `const started = performance.now(); await import('${name}'); console.log(performance.now() - started)`;
    return Number(await run(process.execPath, ['--input-type=module', '--eval', program], project));
  };
  const [ky, client] = await inTurn([() => time('ky'), () => time('@intl-acquiring/client')]);
  yield {
    suite: 'client',
    name: 'import of the client, to ky',
    ours: client,
    peer: ky,
    unit: 'ms',
    ratio: client / ky,
  };
  yield atMost({ name: 'import over that of ky', ours: client - ky, limit: MAX_IMPORT_MS, unit: 'ms' });
}

const using = `import { createClient } from '@intl-acquiring/client';
import { money } from '@intl-acquiring/client/money';

declare const privateKey: string, gatewayPublicKey: string, scanned: string;
const client = createClient({ clientId: 'c', merchantId: 'm', privateKey, gatewayPublicKey, baseUrl: 'https://g.test' });
const paid = await client.pay({
  merchantTransId: 'T-1',
  productCode: 'OFFLINE_PAY',
  codeType: 'BARCODE',
  identityCode: scanned,
  order: { orderAmount: money('2.39', 'USD'), orderTitle: 'Coffee', orderDetail: 'One flat white' },
});
export const line: string = paid.outcome === 'succeeded' ? \`\${paid.body.acquirementId}\` : paid.next.join();
`;

/** The compiler as a whole process, with the options of a common service. */
async function* checking(project: string, compiler: string, tsc: string): AsyncGenerator<Figure> {
  const time = async (name: string, source: string): Promise<number> => {
    const compilerOptions = {
      strict: true,
      noEmit: true,
      module: 'NodeNext',
      target: 'ES2023',
      skipLibCheck: true,
      types: [],
    };
    writeFileSync(join(project, `${name}.ts`), source);
    writeFileSync(join(project, `${name}.json`), JSON.stringify({ compilerOptions, files: [`${name}.ts`] }));
    const started = performance.now();
    await run(process.execPath, [tsc, '-p', `${name}.json`], project);
    return (performance.now() - started) / 1000;
  };
  const [without, withClient] = await inTurn([() => time('empty', 'export {};\n'), () => time('using', using)]);
  const name = `${compiler}: a file that pays, to an empty one`;
  yield { suite: 'client', name, ours: withClient, peer: without, unit: 's', ratio: withClient / without };
  yield atMost({ name: `${compiler}: time added`, ours: withClient - without, limit: MAX_TYPES_SECONDS, unit: 's' });
}

/** The median of each, after a first round that finds cold disks. */
async function inTurn(measures: readonly [() => Promise<number>, () => Promise<number>]): Promise<[number, number]> {
  const times: [number[], number[]] = [[], []];
  for (let round = 0; round <= ROUNDS; round++) {
    for (const index of [0, 1] as const) {
      const time = await measures[index]();
      if (round > 0) times[index].push(time);
    }
  }
  return [median(times[0]), median(times[1])];
}

function atMost({ name, ours, limit, unit }: { name: string; ours: number; limit: number; unit: string }): Figure {
  const goal = `<= ${limit} ${unit}`;
  return { suite: 'client', name, ours, peer: limit, unit, ratio: ours / limit, goal, met: ours <= limit };
}

function median(numbers: readonly number[]): number {
  return numbers.toSorted((one, other) => one - other)[Math.floor(numbers.length / 2)] ?? Number.NaN;
}
