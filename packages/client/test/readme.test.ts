import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

/** What the examples of a section take as given. */
const given: Readonly<Record<string, string>> = {
  Opening: 'declare const clientId: string, merchantId: string, privateKey: string, gatewayPublicKey: string;',
  'To the end': `
    import { completeOrder, type PaymentEnd, type PaymentNotice, type ResumeFrom, resumePayment } from '@intl-acquiring/client/complete';
    import type { PreCreateInput } from '@intl-acquiring/client';
    import { money } from '@intl-acquiring/client/money';
    declare const client: import('@intl-acquiring/client').Client;
    declare const ledger: {
      keep(resume: ResumeFrom): Promise<void>;
      take(end: PaymentEnd): Promise<void>;
      open(): Promise<ResumeFrom[]>;
    };
    declare function showQrCode(code: string | undefined): void;
    declare const notifications: { of(id: string): Promise<PaymentNotice> };
    declare const cashier: { pressesCancel: AbortSignal };
    declare const program: { shutsDown: AbortSignal };`,
  Outcomes: `
    declare const client: import('@intl-acquiring/client').Client;
    import { money } from '@intl-acquiring/client/money';
    declare const merchantTransId: string, acquirementId: string;
    declare function ship(): void;
    declare function tellBuyer(): void;`,
  Options: `
    import { createClient } from '@intl-acquiring/client';
    declare const clientId: string, merchantId: string, privateKey: string, gatewayPublicKey: string;`,
  Notifications: `
    declare const clientId: string, privateKey: string, gatewayPublicKey: string;
    declare const log: { error(...what: unknown[]): void };
    declare const ledger: {
      find(id: string): Promise<{ amount: import('@intl-acquiring/types').Money; state: string }>;
      markPaid(id: string, acquirementId: string): Promise<void>;
      markUnpaidUnlessPaid(id: string | undefined): Promise<void>;
      lookUpLater(what: object): Promise<void>;
    };
    declare const pool: import('@electric-sql/pglite').PGlite;
    declare const expressApp: import('express').Express;
    declare const fastifyApp: import('fastify').FastifyInstance;
    declare const honoApp: import('hono').Hono;`,
  Money: '',
  Ids: '',
};

const readme = readFileSync(new URL('../README.md', import.meta.url), 'utf8');
const folder = new URL('../.report/readme/', import.meta.url).pathname;

/** The code of a section; what it says of a value, `expression; // value`, becomes a check. */
function codeOf(section: string): string {
  const sections = `\n## Opening\n${readme}`.split('\n## ');
  const text = sections.find((rest) => rest.startsWith(`${section}\n`)) ?? '';
  const blocks = [...text.matchAll(/```ts\n(.*?)```/gs)].map(([, block]) => block ?? '');
  if (blocks.length === 0) throw new Error(`README.md has no examples under ${section}.`);
  return uniqueImports(blocks.join('\n')).replace(
    /^(?!const |import |export |\s)(.+?); \/\/ (['[{\d].*|true)$/gm,
    'told.push({ example: $1, value: $2 });',
  );
}

/** Each block stands for itself, and imports what it needs. */
function uniqueImports(code: string): string {
  const names = new Map<string, Set<string>>();
  const rest = code.replace(/^import \{ (.+?) \} from '(.+?)';$/gm, (_, list: string, from: string) => {
    const known = names.get(from) ?? new Set();
    for (const name of list.split(', ')) known.add(name);
    names.set(from, known);
    return '';
  });
  const imports = [...names].map(([from, list]) => `import { ${[...list].join(', ')} } from '${from}';\n`);
  return imports.join('') + rest;
}

beforeAll(() => {
  mkdirSync(folder, { recursive: true });
  const compilerOptions = { noUnusedLocals: false, isolatedDeclarations: false, declaration: false };
  writeFileSync(
    join(folder, 'tsconfig.json'),
    JSON.stringify({ extends: '../../tsconfig.json', compilerOptions, include: ['*.ts'] }),
  );
  for (const [section, context] of Object.entries(given)) {
    const told = 'export const told: { example: unknown; value: unknown }[] = [];\n';
    writeFileSync(join(folder, `${section}.ts`), `${told}${codeOf(section)}\n${context}`);
  }
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('the examples of the README', () => {
  test('compile as they stand', () => {
    const { stdout, status } = spawnSync('tsc', ['-p', folder], { encoding: 'utf8' });
    expect(stdout).toBe('');
    expect(status).toBe(0);
  });

  test.each([
    { section: 'Money', count: 10 },
    { section: 'Ids', count: 2 },
  ])('come out as $section says', async ({ section, count }) => {
    const { told }: { told: { example: unknown; value: unknown }[] } = await import(join(folder, `${section}.ts`));
    expect(told).toHaveLength(count);
    for (const { example, value } of told) expect(example).toEqual(value);
  });
});
