import { explainSignature } from '@intl-acquiring/envelope/explain';
import { describe, expect, test } from 'vitest';
import { KeyError, type PayOutcome } from '../src/index.ts';
import { coffee, newClient } from './support/client.ts';
import { createGateway } from './support/gateway.ts';
import { gatewayKeys, generateKeys, merchantKeys, strangerKeys } from './support/keys.ts';

describe('a reply that is not proven', () => {
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
    const { fetch } = createGateway({ privateKey: strangerKeys.privateKey });
    const { message } = (await newClient({ fetch }).pay(coffee)) as Extract<PayOutcome, { message: string }>;
    expect(message).toMatch(/^The signature does not match .*\. pay may have taken effect and a charge may stand/);
    expect(message).not.toContain(coffee.identityCode);
  });

  test.each([
    { explain: undefined, says: /^The signature does not match with RSA2\. Likely cause: the text\. pay may/ },
    {
      explain: explainSignature,
      says: /^The signature does not match with RSA2; it matches the text minified\. Sign and/,
    },
  ])('and names the likely cause: $says', async ({ explain, says }) => {
    const spoil = (text: string): string => text.replace('"body":', '"body": ');
    const { fetch } = createGateway({ spoil });
    expect(await newClient({ fetch, explain }).pay(coffee)).toMatchObject({
      reason: 'unverified',
      message: expect.stringMatching(says),
      error: { likely: 'text' },
    });
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
    await expect(client.pay(coffee)).rejects.toThrow(/private key: a public key/);
    await expect(newClient({ fetch, gatewayPublicKey: 'x' }).pay(coffee)).rejects.toThrow(KeyError);
    expect(received).toEqual([]);
  });

  test("your own public key in place of the gateway's is named where no reply can be verified", async () => {
    const { fetch } = createGateway();
    const outcome = await newClient({ fetch, gatewayPublicKey: merchantKeys.publicKey }).pay(coffee);
    expect(outcome).toMatchObject({
      outcome: 'unknown',
      reason: 'unverified',
      message: expect.stringMatching(/^gatewayPublicKey holds your own key\. Give the gateway's\./),
      error: { name: 'SignatureError', code: 'mismatch', likely: 'key' },
    });
  });

  test("your own public key in place of the gateway's is told by ready(), before any buyer is charged", async () => {
    const told = { name: 'KeyError', code: 'own-key', message: expect.stringContaining('holds your own key') };
    await expect(newClient({ gatewayPublicKey: merchantKeys.publicKey }).ready()).rejects.toMatchObject(told);
  });

  test('calls of one pair on both sides, as a test rig may have it, are carried out', async () => {
    const { fetch } = createGateway({ privateKey: merchantKeys.privateKey });
    const client = newClient({ fetch, gatewayPublicKey: merchantKeys.publicKey });
    expect(await client.pay(coffee)).toMatchObject({ outcome: 'succeeded' });
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
