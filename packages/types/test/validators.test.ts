import type { StandardSchemaV1 } from '@standard-schema/spec';
import { describe, expect, expectTypeOf, test } from 'vitest';
import type { Money, PayRequestBody } from '../src/index.ts';
import { walk } from '../src/validation/walk.ts';
import {
  deviceInfo,
  exchangeRate,
  money,
  payRequestBody,
  payRequestHead,
  riskInfo,
  ValidationError,
} from '../src/validators.ts';

const order = {
  orderAmount: { currency: 'USD', value: '239' },
  orderTitle: 'Women Summer Dress',
  orderDetail: 'Casual Summer Dresses',
};
const body = {
  merchantId: '218820000000000000023',
  productCode: 'OFFLINE_PAY',
  merchantTransId: '51051001000000000002',
  codeType: 'BARCODE',
  identityCode: '28763443825664394',
  order,
};
const head = {
  version: '2.0.0',
  function: 'alipay.intl.acquiring.offline.pay',
  clientId: '211020000000000000044',
  reqTime: '2001-07-04T12:08:56+05:30',
  reqMsgId: '1234567asdfasdf1123fda',
};

const messages = (result: { issues?: readonly { message: string }[] | undefined }): string[] =>
  (result.issues ?? []).map(({ message }) => message);

describe('a valid value', () => {
  test('comes back as it is', () => {
    expect(payRequestBody.validate(body)).toEqual({ value: body });
    expect(payRequestBody.parse(body)).toBe(body);
  });

  test('keeps fields that no table names', () => {
    const more = { ...body, addedNextYear: { deep: [1] } };
    expect(payRequestBody.parse(more)).toBe(more);
  });

  test('may hold an enum value that no table lists', () => {
    expect(payRequestBody.validate({ ...body, codeType: 'PALM' }).issues).toBeUndefined();
  });
});

describe('a value that breaks a rule', () => {
  test.each([
    [
      'a missing field',
      { ...body, merchantId: undefined },
      'merchantId is required and missing (pay.request.body.merchantId)',
    ],
    [
      'a wrong type',
      { ...body, merchantId: 1 },
      'merchantId must be a string, not a number (pay.request.body.merchantId)',
    ],
    [
      'null',
      { ...body, settleContractId: null },
      'settleContractId must be a string, not null (pay.request.body.settleContractId)',
    ],
    [
      'a text too long',
      { ...body, merchantId: 'x'.repeat(65) },
      'merchantId must have at most 64 characters, not 65 (pay.request.body.merchantId)',
    ],
    [
      'a nested field',
      { ...body, order: { ...order, orderTitle: [] } },
      'order.orderTitle must be a string, not a list (Order.orderTitle)',
    ],
    ['an object that is a list', { ...body, order: [] }, 'order must be an object, not a list (Order)'],
    ['an object that is a text', { ...body, order: 'x' }, 'order must be an object, not a string (Order)'],
  ])('%s', (_, value, want) => {
    const result = payRequestBody.validate(value);
    expect(messages(result)).toEqual([want]);
  });

  test('tells every issue with its path', () => {
    const result = riskInfo.validate({
      deviceInfo: { clientIp: 'x'.repeat(33), deviceBootTime: 'yesterday' },
      orderInfos: [{}, { itemPrice: { currency: 'usd', value: '2.39' } }, 3],
    });
    expect(result.issues?.map(({ path, rule }) => [path, rule])).toEqual([
      [['deviceInfo', 'clientIp'], 'DeviceInfo.clientIp'],
      [['deviceInfo', 'deviceBootTime'], 'DeviceInfo.deviceBootTime'],
      [['orderInfos', 1, 'itemPrice', 'currency'], 'Money.currency'],
      [['orderInfos', 1, 'itemPrice', 'value'], 'Money.value'],
      [['orderInfos', 2], 'OrderInfo'],
    ]);
  });

  test('parse throws them all', () => {
    const attempt = () => money.parse({ currency: 'US', value: '' });
    expect(attempt).toThrow(ValidationError);
    expect(attempt).toThrow(/currency must match .*\n- value must match/);
  });

  test.each([undefined, null, 1, 'text', true, []])('%j is no object', (value) => {
    expect(messages(money.validate(value))).toHaveLength(1);
  });
});

describe('length counts Unicode characters', () => {
  test.each([
    ['💳'.repeat(3), true],
    ['💳'.repeat(4), false],
    ['abcd', false],
  ])('%s as a currency of three', (currency, fits) => {
    const found = messages(money.validate({ currency, value: '1' })).filter((message) => message.includes('at most 3'));
    expect(found.length === 0).toBe(fits);
  });
});

describe('an amount', () => {
  test.each<[unknown, unknown]>([
    ['239', '239'],
    ['0', '0'],
    [239, '239'],
    [Number.MAX_SAFE_INTEGER, '9007199254740991'],
  ])('%j is taken as the text %j', (value, want) => {
    const given = { currency: 'USD', value };
    expect(money.parse(given)).toEqual({ currency: 'USD', value: want });
    expect(given.value).toBe(value);
  });

  test.each([
    2.39,
    -1,
    -0,
    2 ** 53,
    Number.NaN,
    Number.POSITIVE_INFINITY,
    '2.39',
    '-1',
    '1e3',
    ' 1',
    '',
    '12345678901234567',
    true,
    null,
    {},
  ])('%j is never guessed at', (value) => {
    expect(money.validate({ currency: 'USD', value }).issues).toHaveLength(1);
  });

  test('a number deep inside is turned in a copy', () => {
    const given = { ...body, order: { ...order, orderAmount: { currency: 'JPY', value: 100 } } };
    const taken = payRequestBody.parse(given);
    expect(taken.order.orderAmount.value).toBe('100');
    expect(given.order.orderAmount.value).toBe(100);
    expect(taken).toEqual({ ...given, order: { ...given.order, orderAmount: { currency: 'JPY', value: '100' } } });
  });
});

test.each<[unknown, string]>([
  [2.39, 'value must be a string (or a whole number that JavaScript holds exactly), not 2.39 (Money.value)'],
  [null, 'value must be a string (or a whole number that JavaScript holds exactly), not null (Money.value)'],
])('the sentence about the amount %j says which numbers are taken', (value, want) => {
  expect(messages(money.validate({ currency: 'USD', value }))).toEqual([want]);
});

test('the sentence about a boolean says which texts are taken', () => {
  expect(messages(deviceInfo.validate({ isJailbreaked: 'yes' }))).toEqual([
    'isJailbreaked must be a boolean (or "true" or "false"), not a string (DeviceInfo.isJailbreaked)',
  ]);
});

test.each<[string, number | undefined]>([
  ['0', 0],
  ['-12', -12],
  ['9007199254740991', 9007199254740991],
  ['9007199254740992', undefined],
  ['-0', undefined],
  ['007', undefined],
  ['1.5', undefined],
  ['1e3', undefined],
  [' 1', undefined],
  ['', undefined],
])('a number that came as the text %j is read as %j', (count, want) => {
  const { output, issues } = walk(
    { name: 'Item', fields: { count: { kind: 'number', accepts: 'string' } } },
    { count },
  );
  expect(issues.length === 0 ? output : undefined).toEqual(want === undefined ? undefined : { count: want });
});

test.each<[unknown, boolean | undefined]>([
  [true, true],
  ['true', true],
  ['false', false],
  ['yes', undefined],
  [1, undefined],
])('isJailbreaked %j is read as %j', (isJailbreaked, want) => {
  const result = deviceInfo.validate({ isJailbreaked });
  expect(result.issues ? undefined : result.value.isJailbreaked).toBe(want);
});

describe('a date and time', () => {
  test.each([
    ['2001-07-04T12:08:56+05:30', true],
    ['2001-07-04T12:08:56Z', true],
    ['2001-07-04T12:08:56.123456-11:00', true],
    ['2000-02-29T00:00:00Z', true],
    ['2016-12-31T23:59:60Z', true],
    ['1900-02-29T00:00:00Z', false],
    ['2001-04-31T00:00:00Z', false],
    ['2001-13-01T00:00:00Z', false],
    ['2001-00-01T00:00:00Z', false],
    ['2001-07-04T24:00:00Z', false],
    ['2001-07-04T12:08:56', false],
    ['2001-07-04 12:08:56Z', false],
    ['2001-07-04T12:08:56+0530', false],
    ['q', false],
  ])('%s', (reqTime, want) => {
    expect(payRequestHead.validate({ ...head, reqTime }).issues === undefined).toBe(want);
  });
});

describe('hostile values', () => {
  test('nesting is bounded and does not overflow', () => {
    let value: unknown = {};
    for (let depth = 0; depth < 100_000; depth++) value = { order: value };
    expect(payRequestBody.validate(value).issues?.length).toBeGreaterThan(0);
  });

  test('what the prototype holds is no field', () => {
    const value: unknown = JSON.parse('{"__proto__": {"currency": "USD", "value": "1"}}');
    expect(messages(money.validate(value))).toHaveLength(2);
    expect(money.validate(Object.create({ currency: 'USD', value: '1' })).issues).toHaveLength(2);
  });
});

test('validators are Standard Schemas', async () => {
  const schema: StandardSchemaV1<unknown, Money> = money;
  expect(schema['~standard']).toMatchObject({ version: 1, vendor: '@intl-acquiring/types' });
  expect(await schema['~standard'].validate({ currency: 'USD', value: 5 })).toEqual({
    value: { currency: 'USD', value: '5' },
  });
  expect(await schema['~standard'].validate({ currency: 'USD' })).toMatchObject({ issues: [{ path: ['value'] }] });
  expectTypeOf<StandardSchemaV1.InferOutput<typeof payRequestBody>>().toEqualTypeOf<PayRequestBody>();
});

test('a rate has at most sixteen characters', () => {
  expect(
    exchangeRate.validate({ baseCurrency: 'USD', exchangeCurrency: 'CNY', rate: '6.9123' }).issues,
  ).toBeUndefined();
  expect(
    exchangeRate.validate({ baseCurrency: 'USD', exchangeCurrency: 'CNY', rate: '6.91230000000000001' }).issues,
  ).toHaveLength(1);
});
