import { describe, expect, test } from 'vitest';
import { type AttemptEvent, type Hooks, type OutcomeEvent, rawReply } from '../src/index.ts';
import { coffee, newClient, order } from './support/client.ts';
import { drive } from './support/drive.ts';
import { createGateway } from './support/gateway.ts';
import { type Script, scripted } from './support/scripted.ts';

const secrets = ['28763443825664394', 'j***@gmail.com', 'token-1', '2088123456789012'];
const body = { userLoginId: 'j***@gmail.com', userId: '2088123456789012', acquirementId: 'A-1' };

/** What the hooks hear of one payment. */
async function listen(script: readonly Script[], changes: Hooks = {}) {
  const attempts: AttemptEvent[] = [];
  const outcomes: OutcomeEvent[] = [];
  const hooks: Hooks = {
    onAttempt: (event) => attempts.push(event),
    onOutcome: (event) => outcomes.push(event),
    ...changes,
  };
  const { client, clock } = scripted(script, { hooks, isvAccessToken: 'token-1' });
  const outcome = await drive(clock, client.pay(coffee));
  return { attempts, outcomes, outcome };
}

describe('hooks', () => {
  test('hear each attempt and the outcome', async () => {
    const { attempts, outcomes, outcome } = await listen([
      { unsent: 'connect ECONNREFUSED' },
      { result: 'S SUCCESS', body },
    ]);
    expect(attempts.map(({ number, attempt }) => [number, attempt.sent, attempt.fault?.reason])).toEqual([
      [1, false, 'network'],
      [2, true, undefined],
    ]);
    expect(outcomes).toHaveLength(1);
    expect(outcomes[0]).toMatchObject({ operation: 'pay', outcome: { outcome: outcome.outcome } });
  });

  test('see no payment code, no buyer, no token, no key and no signature', async () => {
    for (const script of [{ result: 'S SUCCESS', body }, { result: 'F RISK_REJECT', body }, { http: 500 }]) {
      const { attempts, outcomes } = await listen([script]);
      const heard = JSON.stringify([attempts, outcomes]);
      for (const secret of [...secrets, 'AAAAAA', 'PRIVATE KEY']) expect(heard).not.toContain(secret);
      expect(outcomes[0]?.request).toMatchObject({
        identityCode: '[redacted]',
        merchantTransId: coffee.merchantTransId,
      });
    }
  });

  test("see nothing of the buyer's device and account", async () => {
    const outcomes: OutcomeEvent[] = [];
    const { client, clock } = scripted([{ result: 'S SUCCESS' }], {
      hooks: { onOutcome: (event) => outcomes.push(event) },
    });
    const deviceInfo = { imei: '490154203237518', macAddress: '00:00:5e:00:53:01', latitudeLongitude: '52.5,13.4' };
    await drive(clock, client.pay({ ...coffee, envInfo: { deviceInfo } }));
    await drive(clock, client.preCreate({ ...order, riskInfo: { deviceInfo, userInfo: { merchantUserId: 'U-1' } } }));
    const heard = JSON.stringify(outcomes);
    for (const secret of [...Object.values(deviceInfo), 'U-1']) expect(heard).not.toContain(secret);
  });

  test('do not see what the merchant names, beside what nobody should see', async () => {
    const { outcomes } = await listen([{ result: 'S SUCCESS', body }], { redact: ['orderTitle'] });
    expect(outcomes[0]).toMatchObject({
      request: {
        identityCode: '[redacted]',
        order: { orderTitle: '[redacted]', orderDetail: coffee.order.orderDetail },
      },
      outcome: { body: { userLoginId: '[redacted]' } },
    });
  });

  test('get copies: the outcome itself is whole', async () => {
    const { outcome } = await listen([{ result: 'S SUCCESS', body }]);
    expect(outcome).toMatchObject({ body });
  });

  test('change nothing where one writes into what it hears', async () => {
    const onAttempt = (event: AttemptEvent): void => {
      Object.assign(event.attempt, { sent: false, fault: undefined });
      Object.assign(event.ids, { merchantTransId: 'other' });
    };
    const { outcome } = await listen([{ breaks: 'read ECONNRESET' }, { result: 'S SUCCESS' }], { onAttempt });
    expect(outcome).toMatchObject({
      outcome: 'unknown',
      next: ['query', 'cancel'],
      call: { sent: true, ids: { merchantTransId: coffee.merchantTransId }, attempts: [{ sent: true }] },
    });
  });

  test.each<[string, Hooks]>([
    [
      'throws',
      {
        onAttempt: () => {
          throw new Error('full');
        },
        onOutcome: () => {
          throw new Error('full');
        },
      },
    ],
    [
      'rejects',
      { onAttempt: () => Promise.reject(new Error('full')), onOutcome: () => Promise.reject(new Error('full')) },
    ],
    ['never ends', { onAttempt: () => new Promise(() => {}), onOutcome: () => new Promise(() => {}) }],
  ])('change nothing where one %s', async (_, hooks) => {
    const { outcome } = await listen([{ result: 'S SUCCESS', body }], hooks);
    expect(outcome).toMatchObject({ outcome: 'succeeded', payment: 'paid' });
  });
});

describe('the raw reply', () => {
  test('is there on request, signature included, and in no log by itself', async () => {
    const gateway = createGateway({ body });
    const outcome = await newClient({ fetch: gateway.fetch }).pay(coffee);
    const raw = rawReply(outcome) ?? '';
    expect(JSON.parse(raw)).toMatchObject({ response: { body }, signature: expect.stringMatching(/.{300}/) });
    expect(JSON.stringify(outcome)).not.toContain(JSON.parse(raw).signature);
    expect(Object.getOwnPropertyNames(outcome)).toEqual(['outcome', 'payment', 'result', 'body', 'call']);
  });

  test('is there of what could not be verified, too', async () => {
    const { client, clock } = scripted([{ garbage: '<html>down</html>' }]);
    const outcome = await drive(clock, client.pay(coffee));
    expect(outcome.outcome).toBe('unknown');
    expect(rawReply(outcome)).toBe('<html>down</html>');
  });

  test('keeps its byte order mark, which may be what was wrong with it', async () => {
    const { client, clock } = scripted([{ garbage: '\ufeff{}' }]);
    expect(rawReply(await drive(clock, client.pay(coffee)))).toBe('\ufeff{}');
  });

  test('is not there where none came', async () => {
    const { client, clock } = scripted(['hangs']);
    expect(rawReply(await drive(clock, client.pay(coffee)))).toBeUndefined();
  });
});
