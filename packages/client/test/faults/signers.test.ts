import { describe, expect, test, vi } from 'vitest';
import type { Signer, Verifier } from '../../src/index.ts';
import { createManualClock } from '../support/clock.ts';
import { expectUnknown, pay, REPLY } from './support/till.ts';

/** Signers and verifiers of someone else's making, such as an HSM or a KMS, break in ways of their own. */
const fetch = async (): Promise<Response> => new Response(REPLY);

describe('a signer that fails sends nothing, and the call rejects with its error', () => {
  const failure = new Error('The session with the module has ended.');
  const signers: [string, Signer['sign']][] = [
    ['rejects', () => Promise.reject(failure)],
    [
      'throws',
      () => {
        throw failure;
      },
    ],
  ];

  test.each(signers)('when it %s', async (_, sign) => {
    const spy = vi.fn(fetch);
    await expect(pay({ fetch: spy, privateKey: { algorithm: 'RSA2', sign } })).rejects.toBe(failure);
    expect(spy).not.toHaveBeenCalled();
  });

  test.each<[string, unknown]>([
    ['nothing', undefined],
    ['an empty text', ''],
    ['a word', 'signed'],
    ['the signature of an EC key', btoa('x'.repeat(71))],
    ['bytes', new Uint8Array(256)],
    ['false', false],
  ])('when it gives %s, in a sentence', async (_, given) => {
    const spy = vi.fn(fetch);
    const signer = { algorithm: 'RSA2', sign: async (): Promise<unknown> => given };
    await expect(pay({ fetch: spy, privateKey: signer as Signer })).rejects.toThrow(
      'The signature is not base64 of 256+ bytes.',
    );
    expect(spy).not.toHaveBeenCalled();
  });
});

describe('a verifier that fails proves nothing', () => {
  const verifiers: [string, Verifier['verify']][] = [
    ['rejects', () => Promise.reject(new Error('The key service is down.'))],
    [
      'throws',
      () => {
        throw new Error('The key service is down.');
      },
    ],
    ['answers with a "no" that it should have thrown', (async () => false) as unknown as Verifier['verify']],
  ];

  test.each(verifiers)('when it %s', async (_, verify) => {
    expectUnknown(await pay({ fetch, gatewayPublicKey: { verify } }), 'unverified');
  });
});

test.each<['signer' | 'verifier', boolean]>([
  ['signer', false],
  ['verifier', true],
])('a %s that hangs is waited for no longer than the client says', async (which, sent) => {
  const clock = createManualClock();
  const asked = vi.fn(() => new Promise<never>(() => {}));
  const keys = {
    signer: { privateKey: { algorithm: 'RSA2', sign: asked } },
    verifier: { gatewayPublicKey: { verify: asked } },
  } as const;
  const pending = pay({ fetch, clock, ...keys[which] });
  await vi.waitFor(() => expect(asked).toHaveBeenCalled(), 20_000);
  clock.advance(10_000);
  expect(await pending).toMatchObject({ outcome: 'unknown', reason: 'timeout', call: { sent } });
});
