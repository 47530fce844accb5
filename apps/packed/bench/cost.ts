import { rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { Figure } from '../../../.ci/figure.ts';
import { makeProject } from '../src/project.ts';
import { run } from '../src/run.ts';
import { figuresOf, inTurn } from './in-turn.ts';

/**
 * What the packed client costs a program that imports it: at its start, beyond ky, and in the compiler, beyond an
 * empty file. Each is a process of its own.
 */
export async function* benchCost(): AsyncGenerator<Figure> {
  const project = await makeProject();
  const older = dirname(createRequire(import.meta.url).resolve('typescript/package.json'));
  try {
    yield* importing(project);
    yield* checking(project, { name: 'tsc 7', folder: join(project, 'node_modules/typescript') });
    yield* checking(project, { name: 'tsc 5.9', folder: older });
  } finally {
    rmSync(project, { recursive: true, force: true });
  }
}

/** Measured inside a fresh process, so that the start of Node.js is not counted. */
async function* importing(project: string): AsyncGenerator<Figure> {
  const importOf = (name: string) => async (): Promise<number> => {
    const program = `const started = performance.now(); await import('${name}'); console.log(performance.now() - started)`;
    return Number(await run(process.execPath, ['--input-type=module', '--eval', program], project));
  };
  const compared = await inTurn({ ours: importOf('@intl-acquiring/client'), peer: importOf('ky') });
  yield* figuresOf(compared, { name: 'import of the client, to ky', unit: 'ms', most: 15 });
}

const paying = `import { createClient } from '@intl-acquiring/client';
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

const options = { strict: true, noEmit: true, module: 'NodeNext', target: 'ES2023', skipLibCheck: true, types: [] };

interface Compiler {
  readonly name: string;
  readonly folder: string;
}

/** A compiler as a whole process. */
async function* checking(project: string, { name, folder }: Compiler): AsyncGenerator<Figure> {
  const checkOf = (file: string, source: string) => {
    writeFileSync(join(project, `${file}.ts`), source);
    writeFileSync(join(project, `${file}.json`), JSON.stringify({ compilerOptions: options, files: [`${file}.ts`] }));
    return async (): Promise<number> => {
      const started = performance.now();
      await run(process.execPath, [join(folder, 'bin/tsc'), '-p', `${file}.json`], project);
      return (performance.now() - started) / 1000;
    };
  };
  const compared = await inTurn({ ours: checkOf('paying', paying), peer: checkOf('empty', 'export {};\n') });
  yield* figuresOf(compared, { name: `${name}: a file that pays, to an empty one`, unit: 's', most: 0.2 });
}
