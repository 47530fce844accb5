import { basicResultCodes, payResultCodes, preCreateResultCodes, type ResultCodeEntry } from '@intl-acquiring/types';
import { describe, expect, expectTypeOf, test } from 'vitest';
import { inventedIds } from '../src/engine/invented-ids.ts';
import { routes } from '../src/generated/routes.ts';
import { payBody, preCreateBody, price } from './support/requests.ts';
import { openStage } from './support/stage.ts';

type Forcible = { readonly [Name in 'pay' | 'preCreate']: readonly (readonly [string, ResultCodeEntry])[] };

const forcible: Forcible = {
  pay: Object.entries<ResultCodeEntry>({ ...payResultCodes }),
  preCreate: Object.entries<ResultCodeEntry>({ ...preCreateResultCodes }),
};

describe.each(['pay', 'preCreate'] as const)('each code that the table of %s lists', (name) => {
  test.each(forcible[name])('%s comes back signed, with its status and its id', async (code, entry) => {
    const { mock, call } = await openStage();
    await mock.fetch('https://gateway.test/_mock/answers', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ function: name, code }),
    });
    const { result, body, message } = await call(name, name === 'pay' ? payBody() : preCreateBody());
    expect(result).toBe(`${entry.status} ${code}`);
    expect(body.resultInfo.resultCodeId).toBe(entry.id ?? inventedIds[code]);
    if (entry.id === undefined) expect(message).toMatch(/^\[resultCodeId invented by the mock\] /);
    if (entry.status !== 'S') expect(Object.keys(body)).toEqual(['resultInfo']);
    if (entry.status === 'F') expect((await mock.orders()).every(({ status }) => status === 'CLOSED')).toBe(true);
  });
});

test('each code without a documented id has one of ours, from a range of its own', () => {
  const codes = Object.values(routes).flatMap((route) => Object.values<ResultCodeEntry>({ ...route.resultCodes }));
  const without = codes.filter(({ id }) => id === undefined).map(({ code }) => code);
  expect([...new Set(without)].sort()).toEqual(Object.keys(inventedIds).sort());
  expect(new Set(Object.values(inventedIds)).size).toBe(Object.keys(inventedIds).length);
  for (const id of Object.values(inventedIds)) expect(id).toMatch(/^9999\d{4}$/);
  expect(codes.some(({ id }) => id?.startsWith('9999'))).toBe(false);
});

describe('what a forced answer does to the order, and to a repeat', () => {
  const turnedAway = Object.values<ResultCodeEntry>({ ...basicResultCodes }).filter(
    ({ code, status }) => status === 'F' && !['PROCESS_FAIL', 'SIGN_TYPE_INVALID'].includes(code),
  );

  test.each(turnedAway.map(({ code }) => code))(
    '%s: the message is turned away, and a repeat is a first try',
    async (code) => {
      const { mock, call } = await openStage();
      const body = payBody();
      mock.answerNext('pay', code as 'ACCESS_DENIED');
      expect((await call('pay', body)).result).toBe(`F ${code}`);
      expect(await mock.orders()).toEqual([]);
      expect((await call('pay', body)).result).toBe('S SUCCESS');
    },
  );

  test.each(['USER_BALANCE_NOT_ENOUGH', 'PROCESS_FAIL'] as const)('%s: the order is refused for good', async (code) => {
    const { mock, call } = await openStage();
    const body = payBody();
    mock.answerNext('pay', code);
    const first = await call('pay', body);
    expect(first.result).toBe(`F ${code}`);
    expect(await mock.orders()).toMatchObject([{ status: 'CLOSED', refusal: code }]);
    expect((await call('pay', body)).body).toEqual(first.body);
    const dearer = { ...body, order: { ...body.order, ...price('9999') } };
    expect((await call('pay', dearer)).result).toBe('F REPEAT_REQ_INCONSISTENT');
    expect((await call('pay', payBody())).result).toBe('S SUCCESS');
  });

  test('PAYMENT_IN_PROCESS: the order waits for its buyer, who may pay', async () => {
    const { mock, call } = await openStage();
    const body = payBody();
    mock.answerNext('pay', 'PAYMENT_IN_PROCESS');
    expect((await call('pay', body)).result).toBe('U PAYMENT_IN_PROCESS');
    expect((await call('pay', body)).result).toBe('U PAYMENT_IN_PROCESS');
    const [order] = await mock.orders();
    expect(order).toMatchObject({ status: 'PROCESSING' });
    expect(order).not.toHaveProperty('payAmount');
    await mock.wallet.pay(order?.acquirementId ?? '');
    const { result, body: reply } = await call('pay', body);
    expect([result, reply.acquirementId]).toEqual(['S SUCCESS', order?.acquirementId]);
  });

  test('PAYMENT_IN_PROCESS: or may decline', async () => {
    const { mock, call } = await openStage();
    const body = payBody();
    mock.answerNext('pay', 'PAYMENT_IN_PROCESS');
    await call('pay', body);
    await mock.wallet.decline((await mock.orders())[0]?.acquirementId ?? '');
    expect((await call('pay', body)).result).toBe('F ORDER_IS_CLOSED');
  });

  test('UNKNOWN_EXCEPTION: the buyer is charged, and the caller is not told', async () => {
    const { mock, call } = await openStage();
    const body = payBody();
    mock.answerNext('pay', 'UNKNOWN_EXCEPTION');
    expect((await call('pay', body)).result).toBe('U UNKNOWN_EXCEPTION');
    expect(await mock.orders()).toMatchObject([{ status: 'SUCCESS' }]);
    const again = await call('pay', body);
    expect([again.result, again.body.acquirementId]).toEqual(['S SUCCESS', (await mock.orders())[0]?.acquirementId]);
  });

  test('UNKNOWN_EXCEPTION: a QR order is there, and a repeat gets its code', async () => {
    const { mock, call } = await openStage();
    const body = preCreateBody();
    mock.answerNext('preCreate', 'UNKNOWN_EXCEPTION');
    expect((await call('preCreate', body)).result).toBe('U UNKNOWN_EXCEPTION');
    expect((await call('preCreate', body)).body.orderQrCode).toBe((await mock.orders())[0]?.qr?.orderQrCode);
  });
});

test('answers come in the order in which they were ordered, each as often as was said', async () => {
  const { mock, call } = await openStage();
  mock.answerNext('pay', 'RISK_REJECT', { times: 2 });
  mock.answerNext('pay', 'USER_NOT_EXIST');
  mock.answerNext('pay', 'SUCCESS');
  mock.answerNext('preCreate', 'COUNT_EXCEED_LIMIT');
  const results = [];
  for (let turn = 0; turn < 5; turn++) results.push((await call('pay', payBody())).result);
  expect(results).toEqual(['F RISK_REJECT', 'F RISK_REJECT', 'F USER_NOT_EXIST', 'S SUCCESS', 'S SUCCESS']);
  expect((await call('preCreate', preCreateBody())).result).toBe('F COUNT_EXCEED_LIMIT');
});

test('a repeat and a request that fails a check leave the ordered answer for the next one', async () => {
  const { mock, call } = await openStage();
  const body = payBody();
  await call('pay', body);
  mock.answerNext('pay', 'RISK_REJECT');
  expect((await call('pay', body)).result).toBe('S SUCCESS');
  expect((await call('pay', { ...payBody(), codeType: 1 })).result).toBe('F PARAM_ILLEGAL');
  expect((await call('pay', payBody())).result).toBe('F RISK_REJECT');
});

test('function and code are checked by their types', async () => {
  const { mock } = await openStage();
  type PayCode = Parameters<typeof mock.answerNext<'pay'>>[1];
  type PreCreateCode = Parameters<typeof mock.answerNext<'preCreate'>>[1];
  expectTypeOf<PayCode>().toEqualTypeOf<keyof typeof payResultCodes>();
  expectTypeOf<'USER_BALANCE_NOT_ENOUGH'>().not.toExtend<PreCreateCode>();
  expectTypeOf<'USER_AGENT_NOT_SUPPORT'>().not.toExtend<PayCode>();
  expectTypeOf<'refunde'>().not.toExtend<Parameters<typeof mock.answerNext>[0]>();
});

const answered = Object.values(routes)
  .filter(({ info }) => info.direction === 'outbound')
  .map(({ info }) => JSON.stringify(info.name))
  .join(', ');

test.each([
  { given: ['pai', 'SUCCESS', 1], want: `The mock answers ${answered}, not "pai". Did you mean "pay"?` },
  { given: ['notifyPay', 'SUCCESS', 1], want: `The mock answers ${answered}, not "notifyPay".` },
  {
    given: ['pay', 'USER_BALANCE_NOT_ENOUHG', 1],
    want: 'The table of "pay" lists no result code "USER_BALANCE_NOT_ENOUHG". Did you mean "USER_BALANCE_NOT_ENOUGH"?',
  },
  {
    given: ['pay', 'USER_AGENT_NOT_SUPPORT', 1],
    want: 'The table of "pay" lists no result code "USER_AGENT_NOT_SUPPORT".',
  },
  { given: ['pay', 'toString', 1], want: 'The table of "pay" lists no result code "toString".' },
  { given: ['pay', 'RISK_REJECT', 0], want: '"times" is a whole number from 1 up, not 0.' },
  { given: ['pay', 'RISK_REJECT', 1.5], want: '"times" is a whole number from 1 up, not 1.5.' },
] as const)('$given is refused with a sentence', async ({ given: [name, code, times], want }) => {
  const { mock } = await openStage();
  expect(() => mock.answerNext(name as 'pay', code as 'SUCCESS', { times })).toThrow(
    expect.objectContaining({ name: 'MockError', message: want }),
  );
});
