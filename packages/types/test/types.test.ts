import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, expectTypeOf, test } from 'vitest';
import type {
  Money,
  NextStep,
  OperationName,
  PayRequestBody,
  PayResultCode,
  PayResultCodes,
  ProductCode,
  ResultCodeEntry,
} from '../src/index.ts';
import {
  basicResultCodes,
  isKnownTerminalType,
  operations,
  payResultCodes,
  preCreateResultCodes,
  terminalTypeValues,
} from '../src/index.ts';

describe('enums are open', () => {
  test('known values are told from others', () => {
    expect(terminalTypeValues).toEqual(['APP', 'WEB', 'WAP', 'SYSTEM', 'APP_LINK']);
    expect(isKnownTerminalType('APP')).toBe(true);
    expect(isKnownTerminalType('KIOSK')).toBe(false);
    expect(isKnownTerminalType(undefined)).toBe(false);
  });

  test('any string is of the type, and nothing else', () => {
    expectTypeOf<'ADDED_NEXT_YEAR'>().toExtend<ProductCode>();
    expectTypeOf<'OFFLINE_PAY'>().toExtend<ProductCode>();
    expectTypeOf<number>().not.toExtend<ProductCode>();
  });
});

describe('result codes', () => {
  test('say their status and what to do next, as data and as types', () => {
    expect(payResultCodes.PAYMENT_IN_PROCESS).toMatchObject({ id: '12005124', status: 'U', next: ['query', 'cancel'] });
    expectTypeOf<PayResultCodes['PAYMENT_IN_PROCESS']['status']>().toEqualTypeOf<'U'>();
    expectTypeOf<PayResultCodes['USER_NOT_EXIST']>().toEqualTypeOf<
      ResultCodeEntry<'USER_NOT_EXIST', 'F', 'askBuyer'>
    >();
    expectTypeOf<'NO_SUCH_CODE'>().not.toExtend<PayResultCode>();
  });

  test('are the own and the basic ones that the page of the function lists', () => {
    expect(Object.keys(payResultCodes)).toHaveLength(19 + 14);
    expect(Object.keys(preCreateResultCodes)).toHaveLength(10 + 15);
    expect('SIGN_TYPE_INVALID' in payResultCodes).toBe(false);
    expect(preCreateResultCodes.SIGN_TYPE_INVALID).toBe(basicResultCodes.SIGN_TYPE_INVALID);
    expectTypeOf<'SIGN_TYPE_INVALID'>().not.toExtend<PayResultCode>();
  });

  test('tell every failure what may be done, and success nothing', () => {
    const all: ResultCodeEntry[] = Object.values({ ...payResultCodes, ...preCreateResultCodes });
    const steps = all.map(({ code, next }): [string, readonly NextStep[]] => [code, next]);
    expect(steps.filter(([, next]) => next.length === 0)).toEqual([['SUCCESS', []]]);
    for (const { code, status, next } of all.filter((entry) => entry.status === 'U')) {
      expect(next, `${code}/${status}`).toContain('query');
    }
  });

  test('two codes have no id, because no page prints one', () => {
    const missing = Object.values(payResultCodes).filter((entry: ResultCodeEntry) => entry.id === undefined);
    expect(missing.map(({ code }) => code)).toEqual(['QUERY_CONTRACT_VALUE_NULL', 'CONTRACT_STATUS_INVALID']);
  });
});

test('operations hold explicit paths and keys', () => {
  expect(operations.pay).toMatchObject({
    function: 'alipay.intl.acquiring.offline.pay',
    path: '/api/alipay/intl/acquiring/offline/pay.htm',
    idempotencyKey: 'merchantTransId',
  });
  expect(operations.preCreate.path).toBe('/api/alipay/intl/acquiring/offline/precreate.htm');
  expectTypeOf(operations).toHaveProperty('pay');
  expectTypeOf<OperationName>().toExtend<string>();
});

test('presence and amounts are typed as the tables say', () => {
  expectTypeOf<PayRequestBody['merchantTransId']>().toEqualTypeOf<string>();
  expectTypeOf<PayRequestBody>().pick('settleContractId').toEqualTypeOf<{ settleContractId?: string }>();
  expectTypeOf<Money['value']>().toEqualTypeOf<string>();
});

test('the package needs nothing at run time and evaluates no code', () => {
  const root = new URL('..', import.meta.url);
  const manifest: { dependencies?: object } = JSON.parse(readFileSync(new URL('package.json', root), 'utf8'));
  expect(manifest.dependencies).toBeUndefined();
  const sources = readdirSync(new URL('src/', root), { recursive: true, encoding: 'utf8' }).filter((name) =>
    name.endsWith('.ts'),
  );
  expect(sources.length).toBeGreaterThan(10);
  for (const name of sources) {
    expect(readFileSync(new URL(`src/${name}`, root), 'utf8'), name).not.toMatch(
      /\beval\(|new Function\(|from '(?!\.)/,
    );
  }
});
