import { describe, expect, test } from 'vitest';
import { KeyError, type PayOutcome, type UnknownReason } from '../src/index.ts';
import { coffee, newClient } from './support/client.ts';
import { createGateway, type Plan } from './support/gateway.ts';
import { gatewayKeys, generateKeys, merchantKeys, strangerKeys } from './support/keys.ts';

const pay = (plan: Plan): Promise<PayOutcome> => newClient({ fetch: createGateway(plan).fetch }).pay(coffee);

/** Text for text, so that everything else of the message stays as it was signed. */
const swap = (from: string, to: string) => (message: string) => message.replace(from, to);

const refused = { resultInfo: { resultStatus: 'F', resultCode: 'RISK_REJECT', resultCodeId: '00000011' } };

const untrusted: { given: string; plan: Plan; reason: UnknownReason }[] = [
  { given: "a stranger's signature", plan: { privateKey: strangerKeys.privateKey }, reason: 'unverified' },
  { given: "the merchant's own signature", plan: { privateKey: merchantKeys.privateKey }, reason: 'unverified' },
  { given: 'one changed character', plan: { spoil: swap('2015032412', '2015032413') }, reason: 'unverified' },
  { given: 'an added blank', plan: { spoil: swap('"body":', '"body": ') }, reason: 'unverified' },
  { given: 'F turned into S', plan: { ...refused, spoil: swap('"F"', '"S"') }, reason: 'unverified' },
  { given: 'no signature', plan: { spoil: (text) => text.replace(/,"signature":".*"/, '') }, reason: 'unverified' },
  {
    given: 'an empty signature',
    plan: { spoil: (text) => text.replace(/"signature":".*"/, '"signature":""') },
    reason: 'unverified',
  },
  { given: 'half a signature', plan: { spoil: (text) => text.replace(/.{172}"}$/, '"}') }, reason: 'unverified' },
  { given: 'nothing', plan: { spoil: () => '' }, reason: 'unreadable' },
  { given: 'HTML', plan: { spoil: () => '<html>Bad gateway</html>' }, reason: 'unreadable' },
  { given: 'bare JSON', plan: { spoil: () => '{"resultStatus":"S"}' }, reason: 'unreadable' },
  { given: 'a cut reply', plan: { spoil: (text) => text.slice(0, -1) }, reason: 'unreadable' },
  { given: 'the request sent back', plan: { spoil: swap('"response"', '"request"') }, reason: 'unreadable' },
  {
    given: 'broken UTF-8',
    plan: { spoil: (text) => new Uint8Array([...Buffer.from(text), 0xff]) },
    reason: 'unreadable',
  },
  { given: 'two megabytes', plan: { spoil: (text) => text + ' '.repeat(2 << 20) }, reason: 'unreadable' },
  {
    given: 'another function',
    plan: { head: { function: 'alipay.intl.acquiring.offline.preCreate' } },
    reason: 'mismatched',
  },
  { given: 'another message', plan: { head: { reqMsgId: 'another' } }, reason: 'mismatched' },
  { given: 'another client', plan: { head: { clientId: 'another' } }, reason: 'mismatched' },
  { given: 'no message id', plan: { head: { reqMsgId: undefined } }, reason: 'mismatched' },
  { given: 'another transaction', plan: { body: { merchantTransId: 'another' } }, reason: 'mismatched' },
  { given: 'status 201', plan: { status: 201 }, reason: 'http-status' },
  { given: 'status 400', plan: { status: 400 }, reason: 'http-status' },
  { given: 'status 500', plan: { status: 500 }, reason: 'http-status' },
  { given: 'status 500 and a signed refusal', plan: { status: 500, ...refused }, reason: 'http-status' },
  { given: 'status 301', plan: { status: 301 }, reason: 'unreadable' },
  { given: 'status 307', plan: { status: 307 }, reason: 'unreadable' },
];

describe('a reply that is not proven is neither success nor failure', () => {
  test.each(untrusted)('$given', async ({ plan, reason }) => {
    const outcome = await pay(plan);
    expect(outcome).toMatchObject({ outcome: 'unknown', reason, next: ['query', 'cancel'], call: { sent: true } });
    expect(outcome.call.attempts).toHaveLength(1);
    expect(outcome.call.attempts[0]?.fault?.reason).toBe(reason);
    expect(outcome).not.toHaveProperty('result');
  });

  test('a reply at the end of a redirect', async () => {
    const { fetch } = createGateway();
    const follow = async (request: Request): Promise<Response> => {
      const response = await fetch(request);
      return Object.defineProperty(response, 'redirected', { value: true });
    };
    expect(await newClient({ fetch: follow }).pay(coffee)).toMatchObject({ outcome: 'unknown', reason: 'unreadable' });
  });

  test('no redirect is followed', async () => {
    const modes: string[] = [];
    const { fetch } = createGateway();
    const spy = (request: Request): Promise<Response> => {
      modes.push(request.redirect);
      return fetch(request);
    };
    await newClient({ fetch: spy }).pay(coffee);
    expect(modes).toEqual(['manual']);
  });

  test('the message says what is wrong and that a charge may stand', async () => {
    const { message } = (await pay({ privateKey: strangerKeys.privateKey })) as Extract<
      PayOutcome,
      { message: string }
    >;
    expect(message).toMatch(/^The signature does not match .*\. pay may have taken effect and a charge may stand/);
    expect(message).not.toContain(coffee.identityCode);
  });
});

describe('keys', () => {
  const gateway = createGateway({ privateKey: strangerKeys.privateKey });

  test.each([
    { given: 'text', gatewayPublicKey: strangerKeys.publicKey },
    { given: 'the old and the new one', gatewayPublicKey: [gatewayKeys.publicKey, strangerKeys.publicKey] },
    { given: 'a verifier', gatewayPublicKey: { verify: async () => {} } },
  ])('the gateway is known by $given', async ({ gatewayPublicKey }) => {
    const client = newClient({ fetch: gateway.fetch, gatewayPublicKey });
    expect(await client.pay(coffee)).toMatchObject({ outcome: 'succeeded' });
  });

  test('a verifier that breaks proves nothing', async () => {
    const gatewayPublicKey = { verify: () => Promise.reject(new Error('The key service is down.')) };
    const outcome = await newClient({ fetch: gateway.fetch, gatewayPublicKey }).pay(coffee);
    expect(outcome).toMatchObject({
      outcome: 'unknown',
      reason: 'unverified',
      error: new Error('The key service is down.'),
    });
  });

  test('a signer signs, and says with what', async () => {
    const fetch = async (request: Request): Promise<Response> => {
      const { request: sent, signature } = JSON.parse(await request.text());
      return new Response(JSON.stringify({ signature, signType: sent.head.signType }), { status: 418 });
    };
    let seen: unknown;
    const spy = async (request: Request): Promise<Response> => {
      const response = await fetch(request);
      seen = await response.clone().json();
      return response;
    };
    const signature = 'HSM/'.repeat(86);
    const privateKey = { algorithm: 'RSA', sign: async () => signature } as const;
    const client = newClient({ fetch: spy, privateKey });
    await client.preCreate({ ...coffee, sceneType: 'x', userAgent: 'x', notifyUrl: 'x', merchantRedirectUrl: 'x' });
    expect(seen).toEqual({ signature, signType: 'RSA' });
  });

  test('bad ones are told by ready() and by every call, and nothing is sent', async () => {
    const { fetch, received } = createGateway();
    const client = newClient({ fetch, privateKey: gatewayKeys.publicKey });
    await expect(client.ready()).rejects.toThrow(KeyError);
    await expect(client.pay(coffee)).rejects.toThrow(/private key is a public key/);
    await expect(newClient({ fetch, gatewayPublicKey: 'x' }).pay(coffee)).rejects.toThrow(KeyError);
    expect(received).toEqual([]);
  });

  test('good ones are ready', async () => {
    await expect(newClient().ready()).resolves.toBeUndefined();
    const { privateKey } = await generateKeys();
    await expect(newClient({ privateKey, algorithm: 'RSA' }).ready()).resolves.toBeUndefined();
  });

  test('are read once, and not before they are wanted', async () => {
    let reads = 0;
    const { fetch } = createGateway();
    const importKey = crypto.subtle.importKey;
    crypto.subtle.importKey = function (this: SubtleCrypto, ...args: Parameters<typeof importKey>) {
      reads += args[0] === 'pkcs8' ? 1 : 0;
      return importKey.apply(this, args);
    } as typeof importKey;
    try {
      const client = newClient({ fetch });
      expect(reads).toBe(0);
      await Promise.all([client.pay(coffee), client.ready(), client.pay(coffee)]);
      await client.pay(coffee);
      // One more by the gateway for each of its replies.
      expect(reads).toBe(1 + 3);
    } finally {
      crypto.subtle.importKey = importKey;
    }
  });
});
