import { expect, test } from 'vitest';
import type { MockOptions } from '../src/index.ts';
import { merchantKeys } from './support/keys.ts';
import { payBody, preCreateBody, price } from './support/requests.ts';
import { openStage } from './support/stage.ts';

test.each([
  {
    given: 'a field that no table names',
    body: { ...payBody(), partnerId: 'x' },
    want: 'F PARAM_ILLEGAL',
    says: /partnerId is a field that no table names \(pay\.request\.body\)/,
  },
  {
    given: 'a stranger deep inside',
    body: payBody({ order: { ...payBody().order, orderAmount: { ...price('1').orderAmount, cents: 1 } as never } }),
    want: 'F PARAM_ILLEGAL',
    says: /order\.orderAmount\.cents/,
  },
  {
    given: 'another version',
    head: { version: '2.0.4' },
    want: 'F PARAM_ILLEGAL',
    says: /version is 2\.0\.0, not "2\.0\.4"/,
  },
  {
    given: 'another product',
    body: payBody({ productCode: 'AUTO_DEBIT' }),
    want: 'F PARAM_ILLEGAL',
    says: /OFFLINE_PAY/,
  },
  {
    given: 'a payment code that is none',
    body: payBody({ identityCode: '1234' }),
    want: 'F IDENTITY_CODE_INVALID',
    says: /16 to 24 digits/,
  },
  {
    given: 'a currency that the vendor does not name',
    body: payBody({ order: { ...payBody().order, ...price('1', 'XOF') } }),
    want: 'F CURRENCY_NOT_SUPPORT',
    says: /XOF is none of CNY, USD/,
  },
])('strict: $given is refused, and taken as documented', async ({ body = payBody(), head = {}, want, says }) => {
  const strict = await openStage({ level: 'strict' });
  const { result, message } = await strict.call('pay', body, { head });
  expect([result, message]).toEqual([want, expect.stringMatching(says)]);
  const documented = await openStage();
  expect((await documented.call('pay', body, { head })).result).toBe('S SUCCESS');
});

const MINUTE = 60_000;
const told = (minutes: number): { reqTime: string } => ({
  reqTime: new Date(Date.now() + minutes * MINUTE).toISOString(),
});

test.each([-31, 31])(
  'strict, in real time: a reqTime off by %d minutes is refused, and taken as documented',
  async (minutes) => {
    const head = told(minutes);
    const strict = await openStage({ time: 'real', level: 'strict' });
    const { result, message } = await strict.call('pay', payBody(), { head });
    expect([result, message]).toEqual(['F PARAM_ILLEGAL', expect.stringMatching(/reqTime is 18[56]\d seconds off/)]);
    const documented = await openStage({ time: 'real' });
    expect((await documented.call('pay', payBody(), { head })).result).toBe('S SUCCESS');
  },
);

test('strict, in real time that has skipped a day: a till’s own clock is right', async () => {
  const { mock, call } = await openStage({ time: 'real', level: 'strict' });
  await mock.time.advance(24 * 60 * MINUTE);
  expect((await call('pay', payBody(), { head: told(29) })).result).toBe('S SUCCESS');
  expect((await call('pay', payBody(), { head: told(24 * 60) })).result).toBe('F PARAM_ILLEGAL');
});

test('strict, in virtual time: any reqTime is taken, unless a skew is set', async () => {
  const { mock, call } = await openStage({ level: 'strict' });
  expect((await call('pay', payBody(), { head: told(0) })).result).toBe('S SUCCESS');
  const clients = [{ clientId: 'till-b', publicKey: merchantKeys.publicKey }];
  await mock.createWorld({ time: 'real', clients });
  const head = { ...told(31), clientId: 'till-b' };
  expect((await call('pay', payBody(), { head })).result).toBe('F PARAM_ILLEGAL');
  const explicit = await openStage({ level: 'strict', maxClockSkew: 30 * MINUTE });
  const old = { reqTime: '2026-11-21T20:06:59+08:00' };
  const { result, message } = await explicit.call('pay', payBody(), { head: old });
  expect([result, message]).toEqual(['F PARAM_ILLEGAL', expect.stringMatching(/reqTime is 1801 seconds off/)]);
});

test('strict: what keeps all rules is taken', async () => {
  const { call } = await openStage({ level: 'strict' });
  expect((await call('pay', payBody())).result).toBe('S SUCCESS');
  expect((await call('preCreate', preCreateBody(), { head: { signType: 'RSA2' } })).result).toBe('S SUCCESS');
});

test.each([
  { given: 'late', reqTime: '2026-11-21T20:36:00+08:00' },
  { given: 'early', reqTime: '2026-11-21T12:38:00Z' },
])('a minute of skew, $given', async ({ reqTime }) => {
  const [allowed, refused] = [await openStage({ maxClockSkew: 60_000 }), await openStage({ maxClockSkew: 59_999 })];
  expect((await allowed.call('pay', payBody(), { head: { reqTime } })).result).toBe('S SUCCESS');
  expect((await refused.call('pay', payBody(), { head: { reqTime } })).result).toBe('F PARAM_ILLEGAL');
});

test('a leap second is a time', async () => {
  const { call } = await openStage({ maxClockSkew: 60_000 });
  const head = { reqTime: '2026-11-21T12:36:60Z' };
  expect((await call('pay', payBody(), { head })).result).toBe('S SUCCESS');
});

test('limits: the most that one payment may be', async () => {
  const { call } = await openStage({ limits: { USD: '500' } });
  const body = (value: string, currency?: string) =>
    payBody({ order: { ...payBody().order, ...price(value, currency) } });
  expect((await call('pay', body('500'))).result).toBe('S SUCCESS');
  expect((await call('pay', body('501'))).result).toBe('F AMOUNT_EXCEED_LIMIT');
  expect((await call('pay', body('501', 'EUR'))).result).toBe('S SUCCESS');
});

test.each<{ options: MockOptions; says: RegExp }>([
  {
    options: { limits: { usd: '5' } },
    says: /limits\.usd: A currency is three capital letters, such as "USD", not "usd"/,
  },
  { options: { limits: { USD: '5.00' } }, says: /limits\.USD is minor units/ },
  { options: { time: { startAt: 'noon' } }, says: /startAt is a moment, not "noon"/ },
  { options: { maxOrders: 0 }, says: /maxOrders is a whole number from 1 up/ },
  { options: { cancelWindow: -1 }, says: /cancelWindow is "next-day" or milliseconds, .*, not -1/ },
  { options: { cancelWindow: '24h' } as object, says: /"next-day" or milliseconds, a whole .* from 0 up, not "24h"/ },
  { options: { orderLifetime: Number.NaN }, says: /orderLifetime/ },
])('$options is refused', async ({ options, says }) => {
  await expect(openStage(options)).rejects.toThrow(says);
});
