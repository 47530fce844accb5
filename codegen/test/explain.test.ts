import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { explain as explainCommand } from '../src/cli/explain.ts';
import { compileSpec } from '../src/compile/compile.ts';
import type { ExplainedEntry, ExplainSources, Explanation } from '../src/explain/explain.ts';
import { explain } from '../src/explain/explain.ts';
import { listEntries } from '../src/explain/list-entries.ts';
import { readFolders } from '../src/write/files.ts';
import { run } from './support/repository.ts';

const root = new URL('../..', import.meta.url).pathname;
let sources: ExplainSources;

beforeAll(async () => {
  const tables = [...(await readFolders(root, ['spec/tables'], () => true))].map(([file, text]) => ({ file, text }));
  const folders = ['types', 'client', 'mock', 'openapi'].map((name) => `packages/${name}/src/generated`);
  sources = {
    spec: compileSpec({ tables }).spec,
    tables,
    decisions: { file: 'spec/decisions.yaml', text: readFileSync(join(root, 'spec/decisions.yaml'), 'utf8') },
    generated: await readFolders(root, ['spec/canonical', ...folders], () => true),
  };
});

const command = (...names: string[]) => run((io) => explainCommand(root, names, {}, io));
const subjectsOf = ({ matches }: Explanation) => matches.map(({ subject }) => subject);
const filesOf = ({ generated }: ExplainedEntry) => [...new Set(generated.map(({ file }) => file))];

function only(query: string): ExplainedEntry {
  const { matches } = explain(query, sources);
  const [found] = matches;
  if (!found || matches.length > 1) throw new Error(`${matches.length} matches for ${query}`);
  return found;
}

describe('what goes by a name', () => {
  // biome-ignore format: a table
  test.each([
    { query: 'pay.requestBody.identityCode', want: ['pay.requestBody.identityCode'] },
    { query: 'pay.identityCode', want: ['pay.requestBody.identityCode'] },
    { query: ' identityCode ', want: ['pay.requestBody.identityCode'] },
    { query: 'IDENTITYCODE', want: ['pay.requestBody.identityCode'] },
    { query: 'pay.merchantTransId', want: ['pay.requestBody.merchantTransId', 'pay.responseBody.merchantTransId'] },
    { query: 'Money', want: ['Money'] },
    { query: 'Money.value', want: ['Money.value'] },
    { query: 'SiteEnum', want: ['SiteEnum'] },
    { query: 'ALIPAY_CN', want: ['SiteEnum.ALIPAY_CN'] },
    { query: '12005124', want: ['pay.resultCodes.PAYMENT_IN_PROCESS'] },
    { query: 'PAYMENT_IN_PROCESS', want: ['pay.resultCodes.PAYMENT_IN_PROCESS'] },
    { query: 'pay.PAYMENT_IN_PROCESS', want: ['pay.resultCodes.PAYMENT_IN_PROCESS'] },
    { query: 'SUCCESS', want: ['resultCodes.SUCCESS'] },
    { query: 'preCreate.SUCCESS', want: ['resultCodes.SUCCESS'] },
    { query: 'RISK_REJECT', want: ['pay.resultCodes.RISK_REJECT', 'preCreate.resultCodes.RISK_REJECT'] },
    { query: 'pay', want: ['pay'] },
    { query: 'alipay.intl.acquiring.offline.pay', want: ['pay'] },
    { query: 'offline.pay', want: ['pay'] },
    { query: 'asia', want: ['environments.asia'] },
  ])('$query', ({ query, want }) => {
    expect(subjectsOf(explain(query, sources))).toEqual(want);
  });

  // biome-ignore format: a table
  test.each([
    { query: 'pay.identtyCode', near: 'pay.identityCode' },
    { query: 'PAYMENT_IN_PROGRESS', near: 'PAYMENT_IN_PROCESS' },
    { query: 'Mony.value', near: 'Money.value' },
    { query: '12005125', near: '12005124' },
  ])('$query is near $near', ({ query, near }) => {
    const { matches, nearest } = explain(query, sources);
    expect(matches).toEqual([]);
    expect(nearest[0]).toBe(near);
  });
});

describe('where it comes from', () => {
  test('every row is where its name stands', () => {
    const { tables } = sources;
    for (const { subject } of listEntries(sources.spec)) {
      const { table } = explain(subject, { ...sources, generated: new Map() }).matches[0] ?? only(subject);
      const line = tables.find(({ file }) => file === table.file)?.text.split('\n')[table.line - 1] ?? '';
      const name = subject.slice(subject.lastIndexOf('.') + 1);
      expect(line, subject).toBe(table.row);
      expect(line.slice(table.column - 1), subject).toMatch(new RegExp(`^(${name}\\b|function: .*\\b)`));
    }
  });

  test('page and decisions', () => {
    const { pages, decisions } = only('pay.identityCode');
    expect(pages).toEqual(['offline.pay 2.0.0']);
    expect(decisions.map(({ id }) => id)).toContain('identity-code-length');
    const [found] = only('Money.value').decisions;
    expect(found).toMatchObject({ id: 'money-value-is-a-string', page: 'offline.preCreate' });
    const line = sources.decisions?.text.split('\n')[(found?.origin.line ?? 0) - 1];
    expect(line).toBe('- id: money-value-is-a-string');
  });

  test('a structure and an enum have the decisions about their parts too', () => {
    expect(only('Money').decisions.map(({ id }) => id)).toEqual(['money-value-is-a-string']);
    expect(only('SiteEnum').decisions.map(({ id }) => id)).toEqual(['site-enum-values']);
  });
});

describe('what is made of it', () => {
  test('a field: its interface, its guard, its validator, its schema, its types of paths, its canonical row and samples', () => {
    const places = only('pay.identityCode').generated.map(({ file, text }) => `${file}: ${text.slice(0, 60)}`);
    expect(places).toEqual([
      'packages/openapi/src/generated/openapi.json: "request": {"summary":"A request","value":{"request":{"head"',
      'packages/openapi/src/generated/openapi.json: "required": ["merchantId","productCode","merchantTransId","c',
      'packages/openapi/src/generated/openapi.json: "identityCode": {"description":"Payment code as scanned from',
      'packages/openapi/src/generated/paths.ts: identityCode: string;',
      'packages/types/src/generated/operations/pay.ts: identityCode: string;',
      "packages/types/src/generated/validators/pay.ts: typeof given.identityCode === 'string' && (given.identityCod",
      "packages/types/src/generated/validators/pay.ts: identityCode: { required: true, kind: 'string', maxLength: 6",
      'spec/canonical/offline.pay.json: {"name":"identityCode","type":{"kind":"string"},"maxLength":',
      'spec/canonical/offline.pay.json: {"name":"request","value":{"request":{"head":{"version":"2.0',
    ]);
  });

  test('lines are counted from 1', () => {
    for (const { file, line, text } of only('pay.identityCode').generated) {
      expect(sources.generated.get(file)?.split('\n')[line - 1]?.trim()).toBe(text);
    }
  });

  // Whatever an emitter comes to name otherwise is missed here.
  test('every field has a place in each package that knows fields', () => {
    const pairs = [
      ['pay', 'offline.pay.json', 'operations/pay.ts', 'validators/pay.ts'],
      ['notifyPay', 'offline.notify.pay.json', 'operations/notifyPay.ts', 'validators/notifyPay.ts'],
      ['Seller', 'shared.json', 'structures.ts', 'validators/structures.ts'],
    ] as const;
    for (const [owner, canonical, types, validators] of pairs) {
      const fields = listEntries(sources.spec).filter(
        ({ kind, subject }) => kind === 'field' && subject.startsWith(`${owner}.`),
      );
      expect(fields.length).toBeGreaterThan(0);
      for (const { subject } of fields) {
        expect(filesOf(only(subject)), subject).toEqual(
          expect.arrayContaining([
            `spec/canonical/${canonical}`,
            `packages/types/src/generated/${types}`,
            `packages/types/src/generated/${validators}`,
            'packages/openapi/src/generated/openapi.json',
            'packages/openapi/src/generated/paths.ts',
          ]),
        );
      }
    }
  });

  // biome-ignore format: a table
  test.each([
    { query: 'pay.requestHead.reqMsgId', file: 'packages/client/src/generated/operations/pay.ts', has: 'requestHead: [' },
    { query: 'pay.requestBody.merchantTransId', file: 'packages/types/src/generated/operations/pay.ts', has: "idempotencyKey: 'merchantTransId'" },
    { query: 'pay.requestBody.merchantTransId', file: 'packages/openapi/src/generated/openapi.json', has: '"x-idempotency-key": "merchantTransId"' },
    { query: 'payQuery.transStatus', file: 'packages/client/src/generated/operations/payQuery.ts', has: "statusField: 'transStatus'" },
    { query: 'payQuery.transStatus', file: 'spec/canonical/offline.payQuery.json', has: '"statusField": "transStatus"' },
    { query: 'PAYMENT_IN_PROCESS', file: 'packages/client/src/generated/operations/pay.ts', has: "PAYMENT_IN_PROCESS: ['query', 'cancel']" },
    { query: 'PAYMENT_IN_PROCESS', file: 'packages/types/src/generated/operations/pay.ts', has: "ResultCodeEntry<'PAYMENT_IN_PROCESS'" },
    { query: 'SUCCESS', file: 'packages/client/src/generated/basic-next-steps.ts', has: 'SUCCESS: []' },
    { query: 'SUCCESS', file: 'packages/types/src/generated/result-codes.ts', has: "SUCCESS: { id: '00000000'" },
    { query: 'Money', file: 'packages/types/src/generated/validators/structures.ts', has: 'export const money' },
    { query: 'Money', file: 'packages/types/src/generated/validators/pay.ts', has: 'money.rules' },
    { query: 'Money', file: 'packages/openapi/src/generated/openapi.json', has: '"$ref":"#/components/schemas/Money"' },
    { query: 'SiteEnum', file: 'packages/types/src/generated/enums.ts', has: 'export function isKnownSiteEnum' },
    { query: 'SiteEnum.KAKAOPAY', file: 'packages/types/src/generated/enums.ts', has: 'siteEnumValues' },
    { query: 'notifyPay', file: 'packages/client/src/generated/inbound/notifyPay.ts', has: 'export const notifyPay' },
    { query: 'pay', file: 'packages/mock/src/generated/routes/pay.ts', has: 'export const payRoute' },
    { query: 'asia', file: 'packages/openapi/src/generated/openapi.json', has: '"url":' },
  ])('$query in $file: $has', ({ query, file, has }) => {
    const lines = only(query).generated.filter((place) => place.file === file);
    expect(lines.map(({ text }) => text).join('\n')).toContain(has);
  });

  test('a name that another owner has too is not mixed up', () => {
    const { generated } = only('pay.responseBody.merchantTransId');
    expect(generated.map(({ text }) => text).join('\n')).not.toContain('idempotencyKey');
    expect(filesOf(only('pay.resultCodes.RISK_REJECT')).filter((file) => file.includes('preCreate'))).toEqual([]);
    const value = only('Money.value').generated.filter(({ file }) => file === 'spec/canonical/shared.json');
    expect(value.map(({ text }) => text.slice(0, 16))).toEqual(['{"name":"value",']);
  });
});

describe('the command', () => {
  test('tells a person', async () => {
    const { code, out, err } = await command('12005124');
    expect([code, err]).toEqual([0, '']);
    expect(out).toMatch(/^pay\.resultCodes\.PAYMENT_IN_PROCESS \(result code\)\n {2}12005124, U, next query, cancel: /);
    expect(out).toMatch(/\n {2}table {5}spec\/tables\/offline\.pay\.md:\d+:14\n/);
    expect(out).toContain('\n  page      offline.pay 2.0.0\n');
    expect(out).toMatch(
      /\n {2}generated packages\/client\/src\/generated\/operations\/pay\.ts:\d+ {2}PAYMENT_IN_PROCESS/,
    );
  });

  test('tells all that a name may mean', async () => {
    expect((await command('RISK_REJECT')).out).toMatch(/^2 things go by this name\.\n\npay\.resultCodes\.RISK_REJECT/);
  });

  test('tells a program', async () => {
    const { out } = await run((io) => explainCommand(root, ['Money.value'], { json: true }, io));
    expect(JSON.parse(out)).toMatchObject({
      query: 'Money.value',
      matches: [{ subject: 'Money.value', kind: 'field', table: { file: 'spec/tables/structures.md', column: 3 } }],
      nearest: [],
    });
  });

  test('knows what it does not know', async () => {
    expect(await command('pay.identtyCode')).toEqual({
      code: 1,
      out: '',
      err: 'No table defines "pay.identtyCode". Near it are "pay.identityCode", "identityCode".',
    });
    expect((await command('nothing at all like it')).err).toBe('No table defines "nothing at all like it".');
    const { code, out } = await run((io) => explainCommand(root, ['Mony'], { json: true }, io));
    expect(code).toBe(1);
    expect(JSON.parse(out)).toEqual({ query: 'Mony', matches: [], nearest: ['Money'] });
  });

  test.each([[[]], [['']], [['a', 'b']]])('%j is wrong usage', async (names) => {
    await expect(command(...names)).rejects.toThrow('"explain" takes one name');
  });
});
