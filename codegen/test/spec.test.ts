import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { beforeAll, describe, expect, test } from 'vitest';
import { compileSpec } from '../src/compile/compile.ts';
import { canonicalOfAll, canonicalOfOperation } from '../src/emit/canonical.ts';
import { basicCodesOf } from '../src/emit/types/result-codes.ts';
import type { ApiSpec } from '../src/spec/model.ts';
import { readFolders } from '../src/write/files.ts';

const root = new URL('../..', import.meta.url).pathname;
const schemaText = readFileSync(new URL('../src/spec/canonical.schema.json', import.meta.url), 'utf8');
let spec: ApiSpec;

const canonicalFiles = ({ operations, shared }: ApiSpec, schema: string): Map<string, string> =>
  new Map([...operations.flatMap(canonicalOfOperation), ...canonicalOfAll(shared, schema)]);

beforeAll(async () => {
  const tables = readFolders(root, ['spec/tables'], () => true);
  const decisions = { file: 'spec/decisions.yaml', text: readFileSync(`${root}/spec/decisions.yaml`, 'utf8') };
  const compiled = compileSpec({ tables: [...tables].map(([file, text]) => ({ file, text })), decisions });
  expect(compiled.diagnostics).toEqual([]);
  spec = compiled.spec;
});

describe('the tables hold every fact of the pages', () => {
  test.each([
    { name: 'pay', version: '2.0.0', want: [6, 9, 6, 11, 19, 14] },
    { name: 'preCreate', version: '2.0.4', want: [7, 11, 6, 11, 10, 15] },
  ])('$name: fields of request and response, own and basic codes', ({ name, version, want }) => {
    const operation = spec.operations.find((found) => found.name === name);
    if (!operation) throw new Error(`no ${name}`);
    const { request, response, resultCodes } = operation;
    expect(operation.version).toBe(version);
    expect([
      request.head.length,
      request.body.length,
      response.head.length,
      response.body.length,
      resultCodes.length,
      basicCodesOf(operation, spec.shared).length,
    ]).toEqual(want);
  });

  test('structures and enums', () => {
    const sizes = Object.fromEntries(spec.shared.structures.map(({ name, fields }) => [name, fields.length]));
    expect(sizes).toMatchObject({
      Order: 4,
      Seller: 10,
      RiskInfo: 4,
      DeviceInfo: 23,
      UserInfo: 3,
      OrderInfo: 4,
      Money: 2,
      ResultInfo: 4,
      ExchangeRate: 3,
      TradeInformation: 10,
      EnvInfo: 2,
    });
    const values = Object.fromEntries(
      spec.shared.enums.map((found) => [found.name, found.values.map(({ value }) => value)]),
    );
    expect(values).toMatchObject({
      TerminalType: ['APP', 'WEB', 'WAP', 'SYSTEM', 'APP_LINK'],
      SiteEnum: ['ALIPAY_CN', 'ALIPAY_HK', 'ALIPAY_SG', 'KAKAOPAY'],
    });
    expect(Object.keys(values)).toEqual(expect.arrayContaining(['ProductCode', 'OfflineCodeType']));
  });

  test('of the codes of a payment only two leave the outcome open', () => {
    const payments = spec.operations.filter(({ name }) => name === 'pay' || name === 'preCreate');
    const codes = [spec.shared, ...payments].flatMap(({ resultCodes }) => resultCodes);
    expect(codes.filter(({ status }) => status === 'U').map(({ code }) => code)).toEqual([
      'UNKNOWN_EXCEPTION',
      'PAYMENT_IN_PROCESS',
    ]);
  });

  test('what the pages disagree on is decided, with a reason', () => {
    const decisions = readFileSync(`${root}/spec/decisions.yaml`, 'utf8');
    for (const subject of [
      'Money.value',
      'DeviceInfo.isJailbreaked',
      'pay.requestBody.identityCode',
      'Seller.storeMCC',
    ]) {
      expect(decisions).toContain(subject);
    }
  });
});

describe('the canonical files', () => {
  const validate = new Ajv2020({ formats: { regex: true, uri: true } }).compile(JSON.parse(schemaText));
  const filesOf = (found: ApiSpec): [string, unknown][] =>
    [...canonicalFiles(found, schemaText)]
      .filter(([path]) => path.startsWith('spec/canonical/') && !path.endsWith('schema.json'))
      .map(([path, text]) => [path, JSON.parse(text)]);

  test('match the published schema', () => {
    for (const [path, value] of filesOf(spec))
      expect(validate(value), `${path}: ${JSON.stringify(validate.errors)}`).toBe(true);
  });

  test.each([
    ['an unknown key', { extra: 1 }],
    ['a direction that is none', { direction: 'sideways' }],
    [
      'a code without status',
      { resultCodes: [{ code: 'A', next: [], description: '', origin: { file: 'a', line: 1, column: 1 } }] },
    ],
    [
      'a field of an unknown type',
      {
        request: {
          head: [
            {
              name: 'a',
              type: { kind: 'map' },
              presence: 'required',
              description: '',
              origin: { file: 'a', line: 1, column: 1 },
            },
          ],
          body: [],
        },
      },
    ],
  ])('do not match with %s', (_, change) => {
    expect(validate({ ...spec.operations[0], ...change })).toBe(false);
  });

  test('are the same bytes, whatever the order of the files', async () => {
    const tables = [...readFolders(root, ['spec/tables'], () => true)].map(([file, text]) => ({ file, text }));
    const again = compileSpec({ tables: tables.toReversed() }).spec;
    expect(canonicalFiles(again, schemaText)).toEqual(canonicalFiles(spec, schemaText));
  });
});
