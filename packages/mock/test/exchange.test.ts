import { expect, test } from 'vitest';
import { exchange } from '../src/engine/exchange.ts';
import { rates } from '../src/engine/rates.ts';
import { payBody, preCreateBody, price } from './support/requests.ts';
import { openStage } from './support/stage.ts';

test.each([
  { given: ['10000', 'USD'], want: '69123' },
  { given: ['239', 'USD'], want: '1652' },
  { given: ['500', 'JPY'], want: '2400' },
  { given: ['1000', 'KRW'], want: '530' },
  { given: ['3500000', 'IDR'], want: '1575' },
  { given: ['293', 'CNY'], want: '293' },
  { given: ['50', 'CNY'], want: '50' },
  { given: ['1', 'IDR'], want: '1' },
  { given: ['9999999999999999', 'CNY'], want: '9999999999999999' },
] as const)('$given costs the buyer $want fen', ({ given: [value, currency], want }) => {
  expect(exchange({ currency, value })?.payAmount).toEqual({ currency: 'CNY', value: want });
});

test.each(['TWD', 'KWD', 'XXX'])(
  '%s has no rate: the charge succeeds and does not say what the buyer paid',
  async (currency) => {
    const { call } = await openStage();
    const body = payBody();
    const reply = await call('pay', { ...body, order: { ...body.order, ...price('100', currency) } });
    expect(reply.result).toBe('S SUCCESS');
    expect(reply.body).not.toHaveProperty('payAmount');
    expect(reply.body).not.toHaveProperty('conversionRate');
  },
);

test.each(Object.entries(rates))('the rate of %s is a number of at most 16 characters', (_, { rate }) => {
  expect(rate).toMatch(/^\d+(\.\d+)?$/);
  expect(rate.length).toBeLessThanOrEqual(16);
});

test.each(['pay', 'preCreate'] as const)('%s: what the payer’s currency can’t hold is over the limit', async (name) => {
  const { mock, call } = await openStage();
  const body = name === 'pay' ? payBody() : preCreateBody();
  const dear = { ...body, order: { ...body.order, ...price('9999999999999999') } };
  expect((await call(name, dear)).result).toBe('F AMOUNT_EXCEED_LIMIT');
  expect((await call(name, dear)).result).toBe('F AMOUNT_EXCEED_LIMIT');
  expect(await mock.orders()).toMatchObject([{ status: 'CLOSED', refusal: 'AMOUNT_EXCEED_LIMIT' }]);
});
