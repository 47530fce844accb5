import { describe, expect, test } from 'vitest';
import { createVerifier, openEnvelope, type VerifierOptions } from '../src/index.ts';
import vendor from './fixtures/vendor-signature.json' with { type: 'json' };
import { pem, rejection, rsaPair } from './pairs.ts';

const { message, signature, publicKey } = vendor;
const otherKey = pem(rsaPair().publicKey, 'spki');
const urlEncoded = encodeURIComponent(signature);
const doubled = btoa(signature);

interface Given {
  readonly text?: string;
  readonly signature?: string;
  readonly options?: Partial<VerifierOptions>;
}

/** Verifies the vendor's message, changed as given. */
const verify = async (given: Given): Promise<void> => {
  const verifier = await createVerifier({ publicKeys: publicKey, ...given.options });
  await verifier.verify(given.text ?? message, given.signature ?? signature);
};

test('the vendor prints the start of the signature that is tested here', () => {
  expect(urlEncoded.startsWith(vendor.printedUrlEncodedStart)).toBe(true);
  expect(decodeURIComponent(vendor.printedUrlEncodedStart)).toHaveLength(124);
});

describe("the vendor's signature verifies", () => {
  test.each<[string, Given]>([
    ['as base64', {}],
    ['URL-encoded, as printed', { signature: urlEncoded }],
    ['with lower-case escapes', { signature: urlEncoded.replace(/%../g, (code) => code.toLowerCase()) }],
    ['doubled, where that is allowed', { signature: doubled, options: { acceptDoubleBase64: true } }],
    ['doubled and URL-encoded', { signature: encodeURIComponent(doubled), options: { acceptDoubleBase64: true } }],
    ['plain, where doubled is allowed', { options: { acceptDoubleBase64: true } }],
    ['under the second of two keys', { options: { publicKeys: [otherKey, publicKey] } }],
    ['under the first of two keys', { options: { publicKeys: [publicKey, otherKey] } }],
  ])('%s', async (_, given) => {
    await expect(verify(given)).resolves.toBeUndefined();
  });

  test('in an envelope, in any spelling that JSON has for it', async () => {
    const escaped = signature.replaceAll('/', '\\/').replaceAll('+', '\\u002b');
    const raw = `{ "request" : ${message} , "signature" : "${escaped}" }`;
    const opened = await openEnvelope(raw, 'request', await createVerifier({ publicKeys: publicKey }));
    expect(opened.text).toBe(message);
    expect(opened.head).toMatchObject({ clientId: '4Q5Y38882Y0QQKABCDE', reqTime: 'q', reserve: '{}' });
    expect(opened.body).toMatchObject({ authSite: 'ALIPAY_HK', scopes: ['USER_POINTS'] });
  });
});

const causes = /does not match with RSA2\. Likely cause: the key\.$/;
const rewritten = /does not match with RSA2\. Likely cause: the text\.$/;
const notBase64 = /: The signature is not base64 of 256 bytes\. Likely cause: the encoding\.$/;
const pretty = JSON.stringify(JSON.parse(message), undefined, 2);
const flipped = `${signature.slice(0, 99)}${signature[99] === 'A' ? 'B' : 'A'}${signature.slice(100)}`;

describe("the vendor's signature is refused", () => {
  test.each<[string, Given, { code: string; says: RegExp }]>([
    ['one character more', { text: `${message} ` }, { code: 'mismatch', says: rewritten }],
    ['another character', { text: message.replace('"q"', '"Q"') }, { code: 'mismatch', says: causes }],
    ['no text', { text: '' }, { code: 'mismatch', says: causes }],
    ['text indented again', { text: pretty }, { code: 'mismatch', says: rewritten }],
    ['slashes escaped', { text: message.replaceAll('/', '\\/') }, { code: 'mismatch', says: rewritten }],
    ['another signature', { signature: flipped }, { code: 'mismatch', says: causes }],
    ['another key', { options: { publicKeys: otherKey } }, { code: 'mismatch', says: causes }],
    [
      'SHA-1',
      { options: { algorithm: 'RSA' } },
      { code: 'mismatch', says: /with RSA\. Likely cause: the algorithm\.$/ },
    ],
    ['doubled', { signature: doubled }, { code: 'malformed', says: notBase64 }],
    ['trailing garbage', { signature: `${signature}!` }, { code: 'malformed', says: notBase64 }],
    ['a trailing blank', { signature: `${signature} ` }, { code: 'malformed', says: notBase64 }],
    ['blanks for plus signs', { signature: signature.replaceAll('+', ' ') }, { code: 'malformed', says: notBase64 }],
    ['no padding', { signature: signature.replaceAll('=', '') }, { code: 'malformed', says: notBase64 }],
    ['too much padding', { signature: `${signature}==` }, { code: 'malformed', says: notBase64 }],
    [
      'stray bits before the padding',
      { signature: signature.replace('EQ==', 'ER==') },
      { code: 'malformed', says: notBase64 },
    ],
    ['the URL-safe alphabet', { signature: signature.replaceAll('/', '_') }, { code: 'malformed', says: notBase64 }],
    ['a broken escape', { signature: `%${signature}` }, { code: 'malformed', says: notBase64 }],
    [
      'hexadecimal',
      { signature: Buffer.from(signature, 'base64').toString('hex') },
      { code: 'malformed', says: notBase64 },
    ],
    ['the printed start alone', { signature: vendor.printedUrlEncodedStart }, { code: 'malformed', says: notBase64 }],
    ['one byte less', { signature: signature.slice(0, -4) }, { code: 'malformed', says: notBase64 }],
    ['no signature', { signature: '' }, { code: 'missing', says: /: No signature\.$/ }],
  ])('%s', async (_, given, want) => {
    const error = await rejection(verify(given));
    expect(error).toMatchObject({ name: 'SignatureError', code: want.code });
    expect(String(error)).toMatch(want.says);
  });

  test.each([undefined, null, 256, {}, ['a'], true])('%j in place of a string', async (value) => {
    const { verify: verifyAny } = await createVerifier({ publicKeys: publicKey });
    const error = await rejection(verifyAny(message, value as unknown as string));
    expect(error).toMatchObject({ name: 'SignatureError', code: 'missing' });
  });
});
