import { describe, expect, test } from 'vitest';
import { coffee, newClient } from './support/client.ts';
import { createManualClock } from './support/clock.ts';
import { createGateway } from './support/gateway.ts';
import { scripted } from './support/scripted.ts';

const precreate = {
  merchantTransId: 'qr-1',
  productCode: 'OFFLINE_PAY',
  order: coffee.order,
  sceneType: 'THIRDPARTYQRCODE',
  userAgent: 'AliApp(AP/10.1)',
  notifyUrl: 'https://shop.test/notify',
  merchantRedirectUrl: 'https://shop.test/done',
};

describe('a request', () => {
  test('is a POST of JSON to the path of its function below the base URL', async () => {
    const cases = [
      { baseUrl: 'https://gateway.test', want: 'https://gateway.test/api/alipay/intl/acquiring/offline/pay.htm' },
      { baseUrl: 'http://gateway.test:81/', want: 'http://gateway.test:81/api/alipay/intl/acquiring/offline/pay.htm' },
      {
        baseUrl: new URL('https://proxy.test/alipay/'),
        want: 'https://proxy.test/alipay/alipay/intl/acquiring/offline/pay.htm',
      },
    ];
    for (const { baseUrl, want } of cases) {
      const { fetch, received } = createGateway();
      await newClient({ fetch, baseUrl }).pay(coffee);
      expect(received[0]).toMatchObject({ url: want, method: 'POST' });
      expect(received[0]?.headers.get('content-type')).toBe('application/json; charset=UTF-8');
    }
  });

  test("has the head of its table, in the table's order", async () => {
    const { fetch, received } = createGateway();
    const client = newClient({ fetch, clock: createManualClock(), newMessageId: () => 'message-1' });
    await client.pay(coffee);
    expect(JSON.stringify(received[0]?.head)).toBe(
      JSON.stringify({
        version: '2.0.0',
        function: 'alipay.intl.acquiring.offline.pay',
        clientId: '211020000000000000044',
        reqTime: '2026-01-02T03:04:05+00:00',
        reqMsgId: 'message-1',
      }),
    );
  });

  test('names the algorithm only where its table has signType', async () => {
    const { fetch, received } = createGateway();
    const client = newClient({ fetch });
    await client.pay(coffee);
    await client.preCreate(precreate);
    expect(received.map(({ head }) => head['signType'])).toEqual([undefined, 'RSA2']);
    expect(received[1]?.head).toMatchObject({ version: '2.0.4', function: 'alipay.intl.acquiring.offline.preCreate' });
  });

  test.each([
    ['asia', 'https://open-sea.alipay.com/api/alipay/intl/acquiring/common/grefund.htm'],
    ['northAmerica', 'https://open-na.alipay.com/api/alipay/intl/acquiring/common/grefund.htm'],
    ['europe', 'https://open-eu.alipay.com/api/alipay/intl/acquiring/common/grefund.htm'],
    ['alipayHkSandbox', 'http://isupergw.alipaydev.com/isupergw/alipay/intl/acquiring/common/grefund.htm'],
  ] as const)('goes to the environment %s', async (environment, want) => {
    const { client, sent } = scripted([{ result: 'S SUCCESS' }], { environment, baseUrl: undefined });
    const refundAmount = { currency: 'USD', value: '100' };
    await client.refund({ acquirementId: 'A-1', merchantRefundId: 'R-1', refundAmount });
    expect(sent[0]?.url).toBe(want);
  });

  test("carries an ISV's access token in reserve: the call's, else the client's", async () => {
    const { client, sent } = scripted([{ result: 'S SUCCESS' }], { isvAccessToken: 'token-1' });
    await client.pay(coffee);
    await client.pay(coffee, { isvAccessToken: 'token-"2"' });
    await client.pay(coffee, { reserve: '{}' });
    expect(sent.map(({ head }) => head['reserve'])).toEqual([
      '{"isvAccesstoken":"token-1"}',
      '{"isvAccesstoken":"token-\\"2\\""}',
      '{}',
    ]);
  });

  test.each([{ merchantTransId: 'T-1' }, { acquirementId: 'A-1' }, { acquirementId: 'A-1', merchantTransId: 'T-1' }])(
    'names a payment by one of its ids: %o',
    async (ids) => {
      const { client, sent } = scripted([{ result: 'S SUCCESS' }]);
      await client.payQuery(ids);
      await client.payCancel(ids);
      for (const { body } of sent) expect(body).toEqual({ ...ids, merchantId: '218820000000000000023' });
    },
  );

  test.each(['payQuery', 'payCancel'] as const)('of %s without an id is not sent', async (name) => {
    const { client, sent } = scripted([{ result: 'S SUCCESS' }]);
    const says = 'acquirementId or merchantTransId is missing or no text: it says which payment is meant.';
    await expect(client[name]({ merchantTransId: '' })).rejects.toThrow(says);
    expect(sent).toEqual([]);
  });

  test("carries reserve: the call's, else the client's, else none", async () => {
    const { fetch, received } = createGateway();
    await newClient({ fetch }).pay(coffee);
    const client = newClient({ fetch, reserve: '{"isvAccesstoken":"a"}' });
    await client.pay(coffee);
    await client.pay(coffee, { reserve: '{"isvAccesstoken":"b"}' });
    expect(received.map(({ head }) => head['reserve'])).toEqual([
      undefined,
      '{"isvAccesstoken":"a"}',
      '{"isvAccesstoken":"b"}',
    ]);
  });

  test("settles to the client's merchant, unless the call names another", async () => {
    const { fetch, received } = createGateway();
    const client = newClient({ fetch });
    await client.pay(coffee);
    await client.pay({ ...coffee, merchantId: 'another' });
    expect(received.map(({ body }) => body['merchantId'])).toEqual(['218820000000000000023', 'another']);
    expect(received[0]?.body).toEqual({ ...coffee, merchantId: '218820000000000000023' });
  });

  test('gets an id of its own', async () => {
    const { fetch, received } = createGateway();
    const client = newClient({ fetch });
    const outcomes = [await client.pay(coffee), await client.pay(coffee)];
    const ids = received.map(({ head }) => head['reqMsgId']);
    expect(new Set(ids).size).toBe(2);
    expect(outcomes.map(({ call }) => call.reqMsgId)).toEqual(ids);
  });

  test('goes out as it was when the call was made', async () => {
    const { fetch, received } = createGateway();
    const input = structuredClone(coffee);
    const pending = newClient({ fetch }).pay(input);
    input.order.orderAmount.value = '1';
    await pending;
    expect(received[0]?.body).toEqual({ ...coffee, merchantId: '218820000000000000023' });
  });
});
