import type { Money } from '@intl-acquiring/types';
import { notifyPayRequestBody } from '@intl-acquiring/types/validators';
import { describe, expect, expectTypeOf, test } from 'vitest';
import {
  AmountMismatchError,
  type BodySchema,
  type NotificationHandlerOptions,
  type PaidEvent,
  type Payment,
  type PaymentEvent,
  requireAmount,
} from '../src/notifications.ts';
import { body, declined, notification, openShop } from './support/notification.ts';

async function eventOf(
  changes: Record<string, unknown>,
  options: Partial<NotificationHandlerOptions> = {},
): Promise<PaymentEvent> {
  const { handle, events } = openShop(options);
  expect((await handle(await notification({ body: changes }))).status).toBe(200);
  const [event] = events;
  if (!event) throw new Error('Nothing was handed over.');
  return event;
}

describe('a success holds what a shop needs', () => {
  test('with its types', () => {
    expectTypeOf<PaymentEvent['outcome']>().toEqualTypeOf<'succeeded' | 'failed' | 'unknown'>();
    expectTypeOf<PaymentEvent>().not.toHaveProperty('payment');
    expectTypeOf<Extract<PaymentEvent, { outcome: 'succeeded' }>>().toEqualTypeOf<PaidEvent>();
    expectTypeOf<Payment['acquirementId']>().toBeString();
    expectTypeOf<Payment['orderAmount']>().toEqualTypeOf<Readonly<Money>>();
    expectTypeOf<PaidEvent['body']['acquirementId']>().toEqualTypeOf<string | undefined>();
  });

  const usd = (value: unknown) => ({ orderAmount: { currency: 'USD', value } });
  const paymentTime = '2016-07-04T12:08:56+05:30';
  test.each([
    { name: 'the time, if it is there', given: { paymentTime }, holds: { ...usd('10000'), paymentTime } },
    { name: 'no time, if it is none', given: { paymentTime: 1467614336 }, holds: usd('10000') },
    { name: 'an amount that came as a number', given: usd(10000), holds: usd('10000') },
    { name: 'an amount with zeros before it', given: usd('0010000'), holds: usd('10000') },
    { name: 'an amount of nothing', given: usd('000'), holds: usd('0') },
    { name: 'an amount of 16 digits', given: usd('9999999999999999'), holds: usd('9999999999999999') },
  ])('$name', async ({ given, holds }) => {
    const { acquirementId, merchantTransId } = body;
    const event = await eventOf(given);
    expect(event.outcome === 'succeeded' && event.payment).toEqual({ acquirementId, merchantTransId, ...holds });
  });

  const amounts: unknown[] = [
    undefined,
    null,
    'USD 1',
    [],
    {},
    { currency: 'USD' },
    { currency: 'usd', value: '1' },
    { currency: 'DOLLAR', value: '1' },
    { currency: 840, value: '1' },
    { currency: 'USD', value: '1.00' },
    { currency: 'USD', value: '-1' },
    { currency: 'USD', value: '' },
    { currency: 'USD', value: '12345678901234567' },
    { currency: 'USD', value: 1.5 },
    { currency: 'USD', value: -1 },
    { currency: 'USD', value: 2 ** 53 },
    { currency: 'USD', value: null },
  ];
  test.each([
    ...amounts.map((orderAmount) => ({ lacks: 'orderAmount', changes: { orderAmount } })),
    { lacks: 'acquirementId', changes: { acquirementId: undefined } },
    { lacks: 'acquirementId', changes: { acquirementId: 7 } },
    { lacks: 'acquirementId', changes: { acquirementId: '' } },
    { lacks: 'merchantTransId', changes: { merchantTransId: undefined } },
    {
      lacks: 'acquirementId and merchantTransId and orderAmount',
      changes: { acquirementId: null, merchantTransId: [], orderAmount: 1 },
    },
  ])('or else is unknown, and says why: $changes', async ({ lacks, changes }) => {
    const event = await eventOf(changes);
    expect(event).toMatchObject({
      outcome: 'unknown',
      doubt: `The notification says SUCCESS. It lacks ${lacks}, or has it in a form that no table knows.`,
      result: { status: 'S', code: 'SUCCESS' },
    });
    expect(event).not.toHaveProperty('payment');
  });

  test('an unknown result says why, too', async () => {
    const resultInfo = { resultStatus: 'U', resultCodeId: '00000901', resultCode: 'UNKNOWN_EXCEPTION' };
    expect(await eventOf({ resultInfo })).toMatchObject({
      outcome: 'unknown',
      doubt: 'The gateway answered U UNKNOWN_EXCEPTION.',
    });
  });
});

describe('an event has a key', () => {
  const id = body.acquirementId;
  const order = body.merchantTransId;
  test.each([
    { given: {}, key: `2014000014442 succeeded acquirementId ${id}` },
    { given: { resultInfo: declined }, key: `2014000014442 failed acquirementId ${id}` },
    {
      given: { resultInfo: declined, acquirementId: undefined },
      key: `2014000014442 failed merchantTransId ${order}`,
    },
    {
      given: { acquirementId: '', merchantTransId: `x acquirementId ${id}` },
      key: `2014000014442 unknown merchantTransId x acquirementId ${id}`,
    },
    { given: { resultInfo: declined, acquirementId: undefined, merchantTransId: undefined }, key: undefined },
    { given: { resultInfo: declined, acquirementId: 1, merchantTransId: {} }, key: undefined },
  ])('$key', async ({ given, key }) => {
    const event = await eventOf(given);
    expect(event.key).toBe(key);
    if (key === undefined) expect(event).not.toHaveProperty('key');
  });
});

describe('a validator', () => {
  test('is not needed', async () => {
    expect(await eventOf({ acquirementId: 'x'.repeat(65) })).not.toHaveProperty('issues');
  });

  test('finds nothing to say of a body that fits its table', async () => {
    expect(await eventOf({}, { validator: notifyPayRequestBody })).toMatchObject({ issues: [], body });
  });

  test('turns an amount that came as a number into a string', async () => {
    const event = await eventOf({ payAmount: { currency: 'CNY', value: 1481 } }, { validator: notifyPayRequestBody });
    expect(event).toMatchObject({ issues: [], body: { payAmount: { currency: 'CNY', value: '1481' } } });
  });

  test('tells every departure, and the event is handed over all the same', async () => {
    const changes = { acquirementId: 'x'.repeat(65), paymentTime: 'yesterday', new: true };
    const event = await eventOf(changes, { validator: notifyPayRequestBody });
    expect(event).toMatchObject({ outcome: 'succeeded', body: changes });
    expect(event.issues?.map(({ path }) => path)).toEqual([['acquirementId'], ['paymentTime']]);
  });

  const schema = (validate: BodySchema['~standard']['validate']): BodySchema => ({
    '~standard': { version: 1, vendor: 'test', validate },
  });
  test.each<{ name: string; validator: BodySchema; issues: unknown }>([
    {
      name: 'throws',
      validator: schema(() => {
        throw new Error('no');
      }),
      issues: [{ message: 'The validator failed: Error: no' }],
    },
    {
      name: 'rejects',
      validator: schema(() => Promise.reject(new Error('no'))),
      issues: [{ message: 'The validator failed: Error: no' }],
    },
    { name: 'answers later', validator: schema(async (value) => ({ value })), issues: [] },
    { name: 'makes something else of the body', validator: schema(() => ({ value: 'paid' })), issues: [] },
    { name: 'makes nothing of it', validator: schema(() => ({ value: undefined })), issues: [] },
  ])('that $name neither refuses nor changes the event', async ({ validator, issues }) => {
    expect(await eventOf({}, { validator })).toMatchObject({ outcome: 'succeeded', body, issues });
  });
});

describe('the amount', () => {
  const payment: Payment = {
    acquirementId: '1',
    merchantTransId: 'T-1',
    orderAmount: { currency: 'USD', value: '100' },
  };

  test('that is the order’s passes', () => {
    expect(() => requireAmount(payment, { currency: 'USD', value: '100' })).not.toThrow();
  });

  test.each([
    { currency: 'USD', value: '101' },
    { currency: 'USD', value: '10' },
    { currency: 'JPY', value: '100' },
    { currency: 'USD', value: '' },
  ])('that is not $currency $value does not', (expected) => {
    expect(() => requireAmount(payment, expected)).toThrow(AmountMismatchError);
    expect(() => requireAmount(payment, expected)).toThrow(
      `Order T-1 is over ${expected.currency} ${expected.value} in minor units, and the payment over USD 100. ` +
        'Do not mark it as paid; look both up.',
    );
  });

  test('that is another keeps the notification unacknowledged', async () => {
    const { handle, errors } = openShop({
      onPayment: (event) => {
        if (event.outcome === 'succeeded') requireAmount(event.payment, { currency: 'USD', value: '1' });
      },
    });
    expect((await handle(await notification())).status).toBe(500);
    expect(errors).toEqual([expect.any(AmountMismatchError)]);
  });
});
