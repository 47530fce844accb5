import { describe, expect, test } from 'vitest';
import type { Effect, Rule } from '../src/index.ts';
import { payBody, preCreateBody, price } from './support/requests.ts';
import { byTransId, refundBody } from './support/shop.ts';
import { openStage } from './support/stage.ts';

describe('conditions', () => {
  test.each<{ given: string; when: Rule['when']; matches: boolean }>([
    { given: 'none', when: {}, matches: true },
    { given: 'a function', when: { function: 'pay' }, matches: true },
    { given: 'one of several functions', when: { function: ['refund', 'pay'] }, matches: true },
    { given: 'another function', when: { function: 'preCreate' }, matches: false },
    { given: 'a client', when: { clientId: '211020000000000000044' }, matches: true },
    { given: 'a field deep inside', when: { 'order.orderAmount.value': '666' }, matches: true },
    { given: 'a number that is a text in the request', when: { 'order.orderAmount.value': 666 }, matches: true },
    { given: 'one of several values', when: { 'order.orderAmount.currency': ['EUR', 'USD'] }, matches: true },
    { given: 'another value', when: { function: 'pay', merchantId: 'x' }, matches: false },
    { given: 'a field that is not there', when: { 'order.nothing.value': '' }, matches: false },
    { given: 'what an object inherits', when: { 'constructor.name': 'Object' }, matches: false },
  ])('$given', async ({ when = {}, matches }) => {
    const { mock, call } = await openStage({ rules: [{ when, effect: { code: 'PROCESS_FAIL' } }] });
    const body = payBody({ order: { ...payBody().order, ...price('666') } });
    expect((await call('pay', body)).result).toBe(matches ? 'F PROCESS_FAIL' : 'S SUCCESS');
    expect(mock.rules()[0]?.used).toBe(matches ? 1 : 0);
  });
});

test('a single effect is for every message, or for so many', async () => {
  const { mock, call } = await openStage();
  mock.addRule({ name: 'twice', when: { function: 'pay' }, effect: { code: 'RISK_REJECT' }, times: 2 });
  const results = [];
  for (let turn = 0; turn < 3; turn++) results.push((await call('pay', payBody())).result);
  expect(results).toEqual(['F RISK_REJECT', 'F RISK_REJECT', 'S SUCCESS']);
});

test.each<{ given: string; first: Effect; other: Rule[]; result: string }>([
  { given: 'that passes', first: {}, other: [], result: 'S SUCCESS' },
  { given: 'with a fault', first: { fault: { kind: 'duplicate' } }, other: [], result: 'S SUCCESS' },
  {
    given: 'with a fault, while another rule has a code',
    first: { fault: { kind: 'duplicate' } },
    other: [{ effect: { code: 'USER_NOT_EXIST' }, times: 1 }],
    result: 'F USER_NOT_EXIST',
  },
])('a message takes one place of a sequence: $given', async ({ first, other, result }) => {
  const rules: Rule[] = [{ when: { function: 'pay' }, effect: [first, { code: 'RISK_REJECT' }] }, ...other];
  const { mock, call } = await openStage({ rules });
  const results = [(await call('pay', payBody())).result, (await call('pay', payBody())).result];
  expect(results).toEqual([result, 'F RISK_REJECT']);
  expect(mock.rules()).toEqual([]);
});

const small: Rule['when'] = { function: 'pay', 'order.orderAmount.value': '239' };

test.each<{ given: string; rules: Rule[]; used: number[]; result: string }>([
  { given: 'a code', rules: [{ effect: { code: 'RISK_REJECT' } }], used: [1, 0], result: 'S SUCCESS' },
  { given: 'a fault', rules: [{ effect: { fault: { kind: 'duplicate' } } }], used: [1, 0], result: 'S SUCCESS' },
  {
    given: 'a buyer',
    rules: [{ effect: { code: 'PAYMENT_IN_PROCESS', buyer: { does: 'pay' } } }],
    used: [1, 0],
    result: 'S SUCCESS',
  },
])('an empty effect lets a message pass a later rule: $given', async ({ rules, used, result }) => {
  const { mock, call } = await openStage({ rules: [{ when: small, effect: {} }, ...rules] });
  expect((await call('pay', payBody())).result).toBe(result);
  expect(mock.rules().map((rule) => rule.used)).toEqual(used);
  expect(mock.journal.entries()).toMatchObject([{ rule: 'rule-1' }]);
});

test('an earlier rule counts before an empty effect', async () => {
  const rules: Rule[] = [{ effect: { code: 'RISK_REJECT' } }, { when: small, effect: {} }];
  const { call } = await openStage({ rules });
  expect((await call('pay', payBody())).result).toBe('F RISK_REJECT');
});

test('the first fault and the first code count, and no code behind an empty effect', async () => {
  const { mock, call } = await openStage();
  mock.addRule({ effect: { code: 'USER_NOT_EXIST' }, times: 1 });
  mock.addRule({ effect: { fault: { kind: 'duplicate' } } });
  mock.addRule({ effect: [{}] });
  mock.addRule({ effect: { code: 'RISK_REJECT' } });
  const results = [];
  for (let turn = 0; turn < 3; turn++) results.push((await call('pay', payBody())).result);
  expect(results).toEqual(['F USER_NOT_EXIST', 'S SUCCESS', 'F RISK_REJECT']);
  expect(mock.journal.entries()).toHaveLength(6);
});

test('a magic value counts after an empty effect, and behind any rule', async () => {
  const { mock, call } = await openStage({ rules: [{ when: { function: 'pay' }, effect: {}, times: 1 }] });
  const body = (): object => payBody({ identityCode: '2899120060040000' });
  expect((await call('pay', body())).result).toBe('F USER_BALANCE_NOT_ENOUGH');
  mock.addRule({ effect: { code: 'RISK_REJECT' } });
  expect((await call('pay', body())).result).toBe('F RISK_REJECT');
});

test('a rule without a name replaces none', async () => {
  const { mock } = await openStage();
  mock.addRule({ name: 'rule-1', effect: { code: 'RISK_REJECT' } });
  mock.addRule({ effect: { code: 'PROCESS_FAIL' } });
  expect(mock.rules().map(({ name }) => name)).toEqual(['rule-1', 'rule-2']);
});

test('the first rule that was added counts; a name replaces its rule; one can be taken away', async () => {
  const { mock, call } = await openStage();
  const result = async (): Promise<string> => (await call('pay', payBody())).result;
  mock.addRule({ name: 'a', effect: { code: 'RISK_REJECT' } });
  mock.addRule({ name: 'b', effect: { code: 'USER_NOT_EXIST' } });
  expect(await result()).toBe('F RISK_REJECT');
  mock.addRule({ name: 'a', effect: { code: 'PROCESS_FAIL' } });
  expect(await result()).toBe('F USER_NOT_EXIST');
  mock.removeRule('b');
  expect(await result()).toBe('F PROCESS_FAIL');
  mock.removeRule();
  expect([await result(), mock.rules()]).toEqual(['S SUCCESS', []]);
});

test('a code is for functions whose table has it', async () => {
  const { call } = await openStage({ rules: [{ effect: { code: 'USER_BALANCE_NOT_ENOUGH' } }] });
  expect((await call('preCreate', preCreateBody())).result).toBe('S SUCCESS');
  expect((await call('pay', payBody())).result).toBe('F USER_BALANCE_NOT_ENOUGH');
});

test('the buyer is asked, and pays later', async () => {
  const { mock, call, time } = await openStage();
  const effect = { code: 'PAYMENT_IN_PROCESS', buyer: { does: 'pay', after: 7000 } } as const;
  mock.addRule({ when: { function: 'pay' }, effect: [effect] });
  const body = payBody();
  expect((await call('pay', body)).result).toBe('U PAYMENT_IN_PROCESS');
  await time.advance(6999);
  expect((await call('pay', body)).result).toBe('U PAYMENT_IN_PROCESS');
  await time.advance(1);
  expect((await call('pay', body)).result).toBe('S SUCCESS');
});

test('a buyer who comes too late finds the order cancelled', async () => {
  const { mock, call, time } = await openStage();
  const body = payBody({ identityCode: '2898000000010000' });
  expect((await call('pay', body)).result).toBe('U PAYMENT_IN_PROCESS');
  await call('payCancel', byTransId(body.merchantTransId));
  await time.runUntilIdle();
  expect(await mock.orders()).toMatchObject([{ status: 'CLOSED', closedBy: 'cancel' }]);
});

test('codes of calls that make no order: F prevents, U hides', async () => {
  const { mock, call } = await openStage();
  const { acquirementId = '', merchantTransId = '' } = (await call('pay', payBody())).body;
  mock.answerNext('refund', 'PROCESS_FAIL');
  mock.answerNext('refund', 'UNKNOWN_EXCEPTION');
  const request = refundBody(acquirementId);
  expect((await call('refund', request)).result).toBe('F PROCESS_FAIL');
  expect((await mock.orders())[0]).not.toHaveProperty('refunds');
  expect((await call('refund', request)).result).toBe('U UNKNOWN_EXCEPTION');
  expect((await mock.orders())[0]?.refunds).toHaveLength(1);
  expect((await call('refund', request)).result).toBe('S SUCCESS');
  mock.answerNext('payQuery', 'UNKNOWN_EXCEPTION');
  expect((await call('payQuery', byTransId(merchantTransId))).result).toBe('U UNKNOWN_EXCEPTION');
});

test.each<{ given: unknown; code: string; says: RegExp }>([
  { given: 'x', code: 'bad-rule', says: /A rule is an object/ },
  { given: {}, code: 'bad-rule', says: /"effect" is an object/ },
  { given: { efect: {} }, code: 'bad-rule', says: /"efect" is no part of a rule.* Did you mean "effect"\?/ },
  { given: { effect: { cod: 'X' } }, code: 'bad-rule', says: /"cod" is no part of an effect/ },
  { given: { when: { function: 'pai' }, effect: {} }, code: 'unknown-function', says: /Did you mean "pay"/ },
  { given: { when: { a: {} }, effect: {} }, code: 'bad-rule', says: /condition "a"/ },
  { given: { effect: { code: 'RISK' } }, code: 'unknown-code', says: /The tables list no result code "RISK"/ },
  {
    given: { when: { function: 'preCreate' }, effect: { code: 'USER_NOT_EXIST' } },
    code: 'unknown-code',
    says: /The table of "preCreate"/,
  },
  { given: { effect: { fault: { kind: 'restet' } } }, code: 'bad-rule', says: /Did you mean "reset"\?/ },
  { given: { effect: { fault: { kind: 'delay' } } }, code: 'bad-rule', says: /"milliseconds" of the fault "delay"/ },
  { given: { effect: { fault: { kind: 'reset', of: 'x' } } }, code: 'bad-rule', says: /"request" or "answer"/ },
  { given: { effect: { buyer: { does: 'run' } } }, code: 'bad-rule', says: /"pay" or "decline"/ },
  {
    given: { effect: { buyer: { does: 'pay', afterMs: 5 } } },
    code: 'bad-rule',
    says: /"afterMs" is no part of a buyer, .* Did you mean "after"\?/,
  },
  { given: { effect: { buyer: { does: 'pay', after: 1e300 } } }, code: 'bad-rule', says: /0 to \d+ milliseconds/ },
  {
    given: { effect: { fault: { kind: 'reset', on: 'request' } } },
    code: 'bad-rule',
    says: /"on" is no part of the fault "reset"\. Did you mean "of"\?/,
  },
  { given: { effect: { fault: { kind: 'cut', of: 'answer', at: 1 } } }, code: 'bad-rule', says: /"of" is no part/ },
  {
    given: { effect: { fault: { kind: 'http', status: 600 } } },
    code: 'bad-rule',
    says: /"status" of the fault "http" is a whole number from 200 to 599, not 600/,
  },
  {
    given: { effect: { fault: { kind: 'http', status: 200.5 } } },
    code: 'bad-rule',
    says: /whole number.* not 200\.5/,
  },
  {
    given: { effect: { fault: { kind: 'skewed-clock', milliseconds: 1e300 } } },
    code: 'bad-rule',
    says: /whole number from -\d+ to \d+, not 1e\+300/,
  },
  {
    given: { when: { functoin: 'pay' }, effect: {} },
    code: 'bad-rule',
    says: /"functoin", which is a field of no table\. Did you mean "function"\?/,
  },
  { given: { when: { clientID: 'x' }, effect: {} }, code: 'bad-rule', says: /Did you mean "clientId"\?/ },
  { given: { when: { attempts: 1 }, effect: {} }, code: 'bad-rule', says: /Did you mean "attempt"\?/ },
  { given: { when: { function: [] }, effect: {} }, code: 'bad-rule', says: /"function" is an empty list/ },
  { given: { when: { merchantId: [] }, effect: {} }, code: 'bad-rule', says: /"merchantId" is an empty list/ },
  { given: { effect: [] }, code: 'bad-rule', says: /"effect" is an empty list/ },
  {
    given: { when: { function: 'notifyPay' }, effect: { code: 'PROCESS_FAIL' } },
    code: 'bad-rule',
    says: /A rule for "notifyPay" has no "code" .* may have a "fault"/,
  },
  {
    given: { when: { function: 'notifyPay' }, effect: [{}, { buyer: { does: 'pay' } }] },
    code: 'bad-rule',
    says: /no "buyer"/,
  },
  ...[0, 9, '01', [0, 'first']].map((attempt) => ({
    given: { when: { attempt }, effect: { fault: { kind: 'reset' } } },
    code: 'bad-rule',
    says: /"attempt" is a number from 1 to 8, not /,
  })),
  { given: { when: { attempt: 1 }, effect: { code: 'PROCESS_FAIL' } }, code: 'bad-rule', says: /has no "code"/ },
  {
    given: { when: { function: ['pay', 'refund'], attempt: 1 }, effect: {} },
    code: 'bad-rule',
    says: /"attempt" counts .* the rule is for "pay", "refund"/,
  },
  ...['early-notification', 'forged-notification'].map((kind) => ({
    given: { when: { function: 'pay' }, effect: { fault: { kind } } },
    code: 'bad-rule',
    says: /notification" is of "preCreate", and the rule is for "pay"/,
  })),
  {
    given: { when: { function: 'notifyPay' }, effect: { fault: { kind: 'foreign-answer' } } },
    code: 'bad-rule',
    says: /is of .*"pay".*, and the rule is for "notifyPay"/,
  },
  { given: { effect: {}, times: 0 }, code: 'bad-times', says: /from 1 up, not 0/ },
  { given: { effect: [{}], times: 2 }, code: 'bad-rule', says: /a sequence has its own length/ },
])('the rule $given is refused', async ({ given, code, says }) => {
  const { mock } = await openStage();
  expect(() => mock.addRule(given as Rule)).toThrow(
    expect.objectContaining({ code, message: expect.stringMatching(says) }),
  );
});

test.each<Rule>([
  { when: { 'functoin.x': 'pay' }, effect: {} },
  { when: { merchantId: 'm-1', merchantTransId: ['a', 'b'], anyOther: true }, effect: {} },
  { when: { function: ['pay', 'notifyPay'] }, effect: { code: 'RISK_REJECT' } },
  { when: { function: ['preCreate', 'pay'] }, effect: { fault: { kind: 'early-notification' } } },
  { when: { clientId: 'till' }, effect: { fault: { kind: 'forged-notification' } } },
  { when: { attempt: ['1', 8, 20] }, effect: [{ fault: { kind: 'duplicate' } }] },
])('the rule %j is taken', async (rule) => {
  const { mock } = await openStage();
  expect(mock.addRule(rule)).toBe('rule-1');
});
