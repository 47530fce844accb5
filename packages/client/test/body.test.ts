import { payRequestBody, preCreateRequestBody } from '@intl-acquiring/types/validators';
import { describe, expect, test } from 'vitest';
import { InvalidRequestError, type PayInput } from '../src/index.ts';
import { coffee, newClient } from './support/client.ts';
import { createGateway } from './support/gateway.ts';

const validators = { pay: payRequestBody, preCreate: preCreateRequestBody };

async function refusalOf(input: unknown, changes = {}): Promise<InvalidRequestError> {
  const { fetch, received } = createGateway();
  const refusal = await newClient({ fetch, ...changes })
    .pay(input as PayInput)
    .catch((error: unknown) => error);
  expect(received).toEqual([]);
  expect(refusal).toBeInstanceOf(InvalidRequestError);
  return refusal as InvalidRequestError;
}

describe('with validators', () => {
  test('a good body is sent', async () => {
    const { fetch } = createGateway();
    expect(await newClient({ fetch, validators }).pay(coffee)).toMatchObject({ outcome: 'succeeded' });
  });

  test('a bad body is not sent, and every issue is told', async () => {
    const bad = {
      ...coffee,
      codeType: 7,
      order: { ...coffee.order, orderTitle: 'x'.repeat(300), orderDetail: undefined },
    };
    const refusal = await refusalOf(bad, { validators });
    expect(refusal.operation).toBe('pay');
    expect(refusal.issues.map(({ path }) => path)).toEqual([
      ['codeType'],
      ['order', 'orderTitle'],
      ['order', 'orderDetail'],
    ]);
    expect(refusal.message).toMatch(/^The body of pay was not sent:\n- codeType must be a string/);
  });

  test('what the validator has put right is sent', async () => {
    const { fetch, received } = createGateway();
    const order = { ...coffee.order, orderAmount: { currency: 'USD', value: 239 } };
    await newClient({ fetch, validators }).pay({ ...coffee, order } as unknown as PayInput);
    expect(received[0]?.body['order']).toMatchObject({ orderAmount: { value: '239' } });
  });

  test('only the operations that have one are checked', async () => {
    const { fetch } = createGateway();
    const client = newClient({ fetch, validators: { preCreate: preCreateRequestBody } });
    expect(await client.pay({ ...coffee, codeType: '' })).toMatchObject({ outcome: 'succeeded' });
  });

  test('one that answers later is refused', async () => {
    const later = {
      '~standard': { version: 1, vendor: 'test', validate: async (value: unknown) => ({ value }) },
    } as const;
    const { fetch, received } = createGateway();
    const pending = newClient({ fetch, validators: { pay: later } }).pay(coffee);
    await expect(pending).rejects.toThrow('The validator of pay must answer at once, without a promise.');
    expect(received).toEqual([]);
  });
});

describe('without validators', () => {
  test.each([undefined, '', 0, null])(
    'a charge without its idempotency key is not sent: %j',
    async (merchantTransId) => {
      const { issues } = await refusalOf({ ...coffee, merchantTransId });
      expect(issues).toEqual([
        { message: 'merchantTransId is missing or no text: without it a repeat is done twice.' },
      ]);
    },
  );

  test.each([undefined, {}, null])('no body is not sent: %j', async (input) => {
    const { fetch, received } = createGateway();
    await expect(newClient({ fetch }).pay(input as unknown as PayInput)).rejects.toThrow('merchantTransId is missing');
    expect(received).toEqual([]);
  });

  test('what JSON has no word for is not sent', async () => {
    const { message } = await refusalOf({ ...coffee, extendInfo: 1n });
    expect(message).toContain("The body can't be written as JSON: TypeError: Do not know how to serialize a BigInt");
  });

  test('half a character is not sent', async () => {
    const { message } = await refusalOf({ ...coffee, extendInfo: '\ud83d' });
    expect(message).toContain('it holds half a character');
    const { fetch } = createGateway();
    for (const extendInfo of ['\u{1f600}', '\\ud83d']) {
      expect(await newClient({ fetch }).pay({ ...coffee, extendInfo })).toMatchObject({ outcome: 'succeeded' });
    }
  });

  test('undefined counts as not set, for merchantId as well', async () => {
    const { fetch, received } = createGateway();
    await newClient({ fetch }).pay({ ...coffee, merchantId: undefined, extendInfo: undefined } as unknown as PayInput);
    expect(received[0]?.body).toEqual({ ...coffee, merchantId: '218820000000000000023' });
  });
});
