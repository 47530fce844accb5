import { createSign, verify } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import {
  createSigner,
  createVerifier,
  cutSigned,
  openEnvelope,
  type Signer,
  type SignerOptions,
  sealEnvelope,
} from '../src/index.ts';
import { pem, rejection, rsaPair } from './pairs.ts';

const merchant = rsaPair();
const verifier = await createVerifier({ publicKeys: pem(merchant.publicKey, 'spki'), acceptDoubleBase64: true });
const content = { head: { function: 'alipay.intl.acquiring.offline.pay' }, body: { merchantTransId: '2026-0001' } };

/** Stands for a module that keeps the key to itself and takes its time. */
async function signInHardware(text: string): Promise<string> {
  await new Promise((resolve) => setTimeout(resolve, 5));
  return createSign('RSA-SHA256').update(text).sign(merchant.privateKey, 'base64');
}

describe('an HSM or a KMS can be the signer', () => {
  test('and what it signs is what any RSA library verifies', async () => {
    const raw = await sealEnvelope('response', content, { algorithm: 'RSA2', sign: signInHardware });
    expect(await openEnvelope(raw, 'response', verifier)).toMatchObject(content);
    const { text, signature } = cutSigned(raw, 'response');
    expect(verify('sha256', Buffer.from(text), merchant.publicKey, Buffer.from(signature, 'base64'))).toBe(true);
  });

  test.each<[string, (base64: string) => string]>([
    ['URL-encoded', encodeURIComponent],
    ['encoded twice, as one vendor sample shows', btoa],
  ])('that writes its base64 %s', async (_, encode) => {
    const sign = async (text: string): Promise<string> => encode(await signInHardware(text));
    const raw = await sealEnvelope('request', content, { algorithm: 'RSA2', sign });
    expect(await openEnvelope(raw, 'request', verifier)).toMatchObject(content);
  });

  test('that fails is told as it stands, and nothing is sealed', async () => {
    const failure = new Error('The session with the module has ended.');
    const signer: Signer = { algorithm: 'RSA2', sign: () => Promise.reject(failure) };
    expect(await rejection(sealEnvelope('request', content, signer))).toBe(failure);
  });
});

describe('nothing is sealed with what can be no signature', () => {
  test.each<[string, unknown]>([
    ['nothing', undefined],
    ['an empty text', ''],
    ['a word', 'signed'],
    ['bytes in place of a text', Buffer.alloc(256, 1)],
    ['an object', { signature: 'A'.repeat(344) }],
    ['the signature of an EC key', btoa('x'.repeat(71))],
    ['the signature of a key of 1024 bits', btoa('x'.repeat(128))],
    ['one byte less', btoa('x'.repeat(255))],
    ['the URL-safe alphabet', `${'-_'.repeat(171)}==`],
    ['no padding', btoa('x'.repeat(256)).replace('==', '')],
    ['the URL-safe alphabet, without a hyphen', `${'_'.repeat(342)}==`],
    ['a line break at the end', `${btoa('x'.repeat(256))}\n`],
    ['hexadecimal of half of it', 'ab'.repeat(128)],
  ])('%s', async (_, given) => {
    const signer = { algorithm: 'RSA2', sign: async (): Promise<unknown> => given };
    const error = await rejection(sealEnvelope('request', content, signer as Signer));
    expect(error).toMatchObject({
      name: 'SignatureError',
      code: 'malformed',
      message: 'The signature is not base64 of 256+ bytes.',
    });
  });
});

test('a signer writes base64, or encodes it again where a contract wants that', async () => {
  const privateKey = pem(merchant.privateKey, 'pkcs8');
  const sign = async (options: Omit<SignerOptions, 'privateKey'>): Promise<string> =>
    (await createSigner({ privateKey, ...options })).sign('{}');
  const base64 = await sign({});
  expect(base64).toMatch(/^[A-Za-z\d+/]{342}==$/);
  expect(await sign({ encoding: 'base64' })).toBe(base64);
  expect(await sign({ encoding: 'url-encoded-base64' })).toBe(encodeURIComponent(base64));
  expect(await sign({ encoding: 'double-base64' })).toBe(btoa(base64));
});
