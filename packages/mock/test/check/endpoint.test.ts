import type { NotifyPayRequest } from '@intl-acquiring/types';
import { expect, test } from 'vitest';
import { compose } from '../../src/check/endpoint/compose.ts';
import { endpointRules } from '../../src/check/endpoint/rules.ts';
import { preCreateBody } from '../support/requests.ts';
import { openStage } from '../support/stage.ts';
import { check, endpointWith } from './check.ts';

test('an endpoint without a flaw breaks no rule, and every rule is seen', async () => {
  const { broken, notSeen, findings } = await check(endpointWith('none'));
  expect(findings.filter(({ verdict }) => verdict === 'fail')).toEqual([]);
  expect({ broken, notSeen }).toEqual({ broken: [], notSeen: [] });
});

/** Each flaw, where it shows, and the rules that it breaks. */
const flaws: readonly (readonly [flaw: string, scenario: string, ...rules: string[]])[] = [
  ['believes-anything', 'unsigned', 'verifies-notifications'],
  ['believes-anything', 'no-signature', 'verifies-notifications'],
  ['believes-anything', 'stranger', 'verifies-notifications'],
  ['believes-anything', 'other-hash', 'verifies-notifications'],
  ['believes-anything', 'changed', 'verifies-notifications'],
  ['writes-again', 're-serialised', 'verifies-notifications'],
  ['writes-again', 'odd-spelling', 'verifies-the-raw-text'],
  ['any-client', 'other-client', 'only-its-own'],
  ['refuses-failures', 'failed', 'acknowledges'],
  ['signs-nothing', 'paid', 'signs-acknowledgements'],
  ['one-answer-for-all', 'paid', 'echoes-the-message'],
  ['refuses-repeats', 'repeated', 'acknowledges-repeats'],
  ['refuses-repeats', 'at-once', 'acknowledges-repeats'],
  ['records-later', 'paid', 'records-before-acknowledging'],
  ['any-amount', 'other-amount', 'compares-the-amount'],
  ['any-currency', 'other-currency', 'compares-the-amount'],
  ['last-word-counts', 'paid-then-failed', 'paid-is-final'],
  ['knows-all-fields', 'extra-field', 'takes-new-fields'],
  ['dies-of-garbage', 'garbage', 'survives-bad-input'],
];

test.concurrent.each(flaws)('%s, %s', async (flaw, scenario, ...rules) => {
  const { broken, findings } = await check(endpointWith(flaw, '--only', scenario));
  expect(broken, JSON.stringify(findings, undefined, 1)).toEqual(rules);
});

test.each([
  { make: 'other-amount', paid: 'USD 1', want: 'USD 2' },
  { make: 'other-amount', paid: 'USD 239', want: 'USD 1' },
  { make: 'other-currency', paid: 'USD 239', want: 'IDR 239' },
  { make: 'other-currency', paid: 'IDR 239', want: 'JPY 239' },
] as const)('$make of an order of $paid is $want', async ({ make, paid, want }) => {
  const [currency = '', value = ''] = paid.split(' ');
  const body = { ...preCreateBody(), order: { ...preCreateBody().order, orderAmount: { currency, value } } };
  const { mock, call } = await openStage();
  await call('preCreate', body);
  const [order] = await mock.orders();
  const message = await compose(make, { order: order ?? expect.fail(), reqMsgId: 'check-1' });
  const { request } = JSON.parse(message) as { request: NotifyPayRequest };
  expect(Object.values(request.body.orderAmount ?? {}).join(' ')).toBe(want);
});

test('a slow one is told as late', async () => {
  const { broken, findings } = await check(endpointWith('slow', '--only', 'paid', '--patience', '1'));
  expect(broken).toEqual(['answers-in-time']);
  expect(findings.find(({ verdict }) => verdict === 'fail')?.evidence).toMatch(
    /^paid: HTTP 200 after \d+\.\d\d s, an acknowledgement\.$/,
  );
});

test('one that has died is started again, and goes on with the next scenario', async () => {
  const { findings } = await check(endpointWith('dies-of-garbage', '--only', 'garbage,huge'));
  const fate = findings.filter(({ rule }) => rule === 'survives-bad-input');
  expect(fate.map(({ scenario, verdict }) => [scenario, verdict])).toEqual([
    ['garbage', 'ok'],
    ['garbage', 'fail'],
    ['huge', 'ok'],
    ['huge', 'ok'],
  ]);
});

test('each rule has a flaw that breaks it', () => {
  const broken = new Set([...flaws.flatMap(([, , ...rules]) => rules), 'answers-in-time']);
  expect(endpointRules.map(({ id }) => id).filter((id) => !broken.has(id))).toEqual([]);
});

test('without --order it is told lies alone', async () => {
  const args = endpointWith('believes-anything');
  args.splice(args.indexOf('--order'), 2);
  const { findings } = await check(args);
  expect(new Set(findings.map(({ rule }) => rule))).toEqual(new Set(['verifies-notifications', 'only-its-own']));
});
