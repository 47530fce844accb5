import { constants, createSign, createVerify } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import {
  createSigner,
  createVerifier,
  cutSigned,
  type Member,
  openEnvelope,
  type SignatureAlgorithm,
  sealEnvelope,
  sealText,
  type Verifier,
} from '../src/index.ts';
import { base64, pem, rejection, rsaPair } from './pairs.ts';

const merchant = rsaPair();
const platform = rsaPair();
const signer = await createSigner({ privateKey: pem(platform.privateKey, 'pkcs8') });
const verifier = await createVerifier({ publicKeys: pem(platform.publicKey, 'spki') });
const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

const head = { function: 'alipay.intl.acquiring.offline.pay', version: '2.0.0', reserve: '{}' };
const content = { head, body: { merchantTransId: '2026-0001', amount: { currency: 'IDR', value: '239' } } };

describe('sealing', () => {
  test('signs the very text that is sent, serialised once', async () => {
    const texts: string[] = [];
    const signature = 'A'.repeat(344);
    const sign = async (text: string): Promise<string> => {
      texts.push(text);
      return signature;
    };
    const body = { toJSON: vi.fn(() => ({ at: 'once' })) };
    expect(await sealEnvelope('request', { head: {}, body }, { algorithm: 'RSA2', sign })).toBe(
      `{"request":{"head":{},"body":{"at":"once"}},"signature":"${signature}"}`,
    );
    expect(texts).toEqual(['{"head":{},"body":{"at":"once"}}']);
    expect(body.toJSON).toHaveBeenCalledTimes(1);
  });

  test.each<[string, { head: object; body: object }, string]>([
    [
      'slashes stay',
      { head: {}, body: { url: 'https://a.example/b' } },
      '{"head":{},"body":{"url":"https://a.example/b"}}',
    ],
    ['emoji stay', { head: {}, body: { a: '😀é' } }, '{"head":{},"body":{"a":"😀é"}}'],
    ['line separators stay', { head: {}, body: { a: '\u2028\u2029' } }, '{"head":{},"body":{"a":"\u2028\u2029"}}'],
    [
      'a text that spells an escape stays',
      { head: {}, body: { a: '\\ud83d' } },
      '{"head":{},"body":{"a":"\\\\ud83d"}}',
    ],
    ['what is not set is left out', { head: { a: undefined }, body: {} }, '{"head":{},"body":{}}'],
  ])('%s', async (_, given, want) => {
    const raw = await sealEnvelope('response', given, signer);
    expect(raw.startsWith(`{"response":${want},"signature":"`)).toBe(true);
    expect((await openEnvelope(raw, 'response', verifier)).text).toBe(want);
  });

  test.each([
    ['as it stands', '{ "body":{"n":12345678901234567890, "m":1.0}, "head":{} }'],
    ['escapes and all', '{"head":{"a":"\\ud83d\\ude00\\/"},"body":{}}'],
  ])('a text goes out %s', async (_, text) => {
    expect((await openEnvelope(await sealEnvelope('request', text, signer), 'request', verifier)).text).toBe(text);
  });

  test('white space around a text is no part of it', async () => {
    const raw = await sealEnvelope('request', '\n{"head":{},"body":{}}\n', signer);
    expect((await openEnvelope(raw, 'request', verifier)).text).toBe('{"head":{},"body":{}}');
  });

  test.each<[string, { head: object; body: object } | string, { name: string; code?: string }]>([
    ['half a pair in a value', { head: {}, body: { a: 'x\ud83d' } }, { name: 'EnvelopeError', code: 'not-utf8' }],
    [
      'half a pair after a backslash',
      { head: {}, body: { a: '\\\udc00' } },
      { name: 'EnvelopeError', code: 'not-utf8' },
    ],
    ['half a pair in a name', { head: { '\udc00': 1 }, body: {} }, { name: 'EnvelopeError', code: 'not-utf8' }],
    ['half a pair in a text', '{"head":{"a":"\ud83d"},"body":{}}', { name: 'EnvelopeError', code: 'not-utf8' }],
    ['a text that is no JSON', '{"head":{},"body":{}', { name: 'EnvelopeError', code: 'not-json' }],
    ['a text that would break out', '{"head":{},"body":{}},"x":{}', { name: 'EnvelopeError', code: 'not-json' }],
    ['a text without head', '{"body":{}}', { name: 'EnvelopeError', code: 'no-member' }],
    ['a text whose body is a list', '{"head":{},"body":[]}', { name: 'EnvelopeError', code: 'no-member' }],
    ['a text that is no object', 'null', { name: 'EnvelopeError', code: 'no-member' }],
    ['a bigint', { head: {}, body: { value: 1n } }, { name: 'TypeError' }],
  ])('%s is never signed', async (_, given, want) => {
    const sign = vi.fn(async () => 'c2ln');
    expect(await rejection(sealEnvelope('request', given, { algorithm: 'RSA2', sign }))).toMatchObject(want);
    expect(sign).not.toHaveBeenCalled();
  });

  test('a text of its caller is sealed as it stands, and signed so', async () => {
    const text = '{"body":{},"head":{}, "more":[1.0]}';
    const raw = await sealText('request', text, signer);
    expect(raw.startsWith(`{"request":${text},"signature":"`)).toBe(true);
    expect((await openEnvelope(raw, 'request', verifier)).text).toBe(text);
    expect(await rejection(sealText('request', '{"head":{},"body":{"half":"\ud83d"}}', signer))).toMatchObject({
      name: 'EnvelopeError',
      code: 'not-utf8',
    });
  });

  test('the sentence says what can be done', async () => {
    const error = await rejection(signer.sign('\ud83d'));
    expect(String(error)).toBe('EnvelopeError: Not UTF-8, or half a surrogate pair.');
  });
});

const sealed = await sealEnvelope('response', content, signer);

const signed = async (text: string): Promise<string> => `{"response":${text},"signature":"${await signer.sign(text)}"}`;
const sealedByOther = await sealEnvelope(
  'response',
  content,
  await createSigner({ privateKey: pem(merchant.privateKey, 'pkcs1') }),
);

const withoutBody = await signed('{"head":{}}');
const withListAsHead = await signed('{"head":[],"body":{}}');
const withBrokenNumber = await signed('{"head":{},"body":{"a":01}}');

describe('opening', () => {
  test.each([
    ['bytes', bytesOf(sealed)],
    ['a Buffer', Buffer.from(sealed)],
    ['a string', sealed],
  ])('takes %s', async (_, raw) => {
    expect(await openEnvelope(raw, 'response', verifier)).toEqual({ ...content, text: JSON.stringify(content) });
  });

  test('keeps what the text says beside what it means', async () => {
    const text = '{"head":{},"body":{"value":12345678901234567890,"__proto__":{"a":1}},"more":1}';
    const opened = await openEnvelope(await signed(text), 'response', verifier);
    expect(Object.keys(opened)).toEqual(['head', 'body', 'text']);
    expect(opened.text).toBe(text);
    expect(opened.body['value']).toBe(12345678901234567000);
    expect(Object.getPrototypeOf(opened.body)).toBe(Object.prototype);
  });

  test.each<[string, string | Uint8Array, { name: string; code: string; message?: string }]>([
    ['nothing', new Uint8Array(), { name: 'EnvelopeError', code: 'not-json' }],
    [
      'a byte order mark',
      bytesOf(`\ufeff${sealed}`),
      { name: 'EnvelopeError', code: 'not-json', message: 'Not JSON: unexpected "BOM" at character 0.' },
    ],
    [
      'a byte that is no UTF-8',
      Buffer.from(sealed.replace('IDR', 'I\xffR'), 'latin1'),
      { name: 'EnvelopeError', code: 'not-utf8' },
    ],
    [
      'an overlong byte pair',
      Buffer.from(sealed.replace('IDR', 'I\xc0\xafR'), 'latin1'),
      { name: 'EnvelopeError', code: 'not-utf8' },
    ],
    ['UTF-16', Buffer.from(sealed, 'utf16le'), { name: 'EnvelopeError', code: 'not-json' }],
    ['a string with half a pair', sealed.replace('IDR', '\ud83d'), { name: 'EnvelopeError', code: 'not-utf8' }],
    ['the other member', sealed.replace('"response"', '"request"'), { name: 'EnvelopeError', code: 'no-member' }],
    ['no signature', '{"response":{"head":{},"body":{}}}', { name: 'SignatureError', code: 'missing' }],
    ['a changed amount', sealed.replace('"239"', '"238"'), { name: 'SignatureError', code: 'mismatch' }],
    ["another party's signature", sealedByOther, { name: 'SignatureError', code: 'mismatch' }],
    [
      'a signed text without body',
      withoutBody,
      { name: 'EnvelopeError', code: 'no-member', message: 'No object "body".' },
    ],
    ['a signed text with a list as head', withListAsHead, { name: 'EnvelopeError', code: 'no-member' }],
    ['a signed text that is no JSON', withBrokenNumber, { name: 'EnvelopeError', code: 'not-json' }],
  ])('%s is refused', async (_, raw, want) => {
    expect(await rejection(openEnvelope(raw, 'response', verifier))).toMatchObject(want);
  });

  test.each([
    { limits: { maxBytes: 10 }, raw: sealed, want: 'too-large' },
    { limits: { maxBytes: sealed.length }, raw: sealed, want: undefined },
    { limits: { maxBytes: sealed.length - 1 }, raw: bytesOf(sealed), want: 'too-large' },
    { limits: {}, raw: new Uint8Array(1_048_577), want: 'too-large' },
    { limits: {}, raw: 'é'.repeat(600_000), want: 'too-large' },
  ])('within $limits: $want', async ({ limits, raw, want }) => {
    const result = await openEnvelope(raw, 'response', verifier, limits).catch((error) => error);
    expect(result.code).toBe(want);
  });

  test.each([
    ['the head', '{"head":{},"head":{},"body":{}}'],
    ['a field', '{"head":{},"body":{"a":1,"b":2,"a":1}}'],
    ['a field of a field', '{"head":{},"body":{"resultInfo":{"resultStatus":"F","resultStatus":"S"}}}'],
    ['a field, once in escapes', '{"head":{},"body":{"a":1,"\\u0061":2}}'],
    ['a field of an object in a list', '{"head":{},"body":{"details":[{"value":"1","value":"100"}]}}'],
    ['a field of an object in a list of lists', '{"head":{},"body":{"a":[1,[{"value":1,"v\\u0061lue":2}]]}}'],
    ['__proto__', '{"head":{},"body":{"__proto__":1,"__proto__":2}}'],
  ])('refuses a signed text that holds %s twice: which of the two was meant?', async (_, text) => {
    const error = await rejection(openEnvelope(await signed(text), 'response', verifier));
    expect(error).toMatchObject({ name: 'EnvelopeError', code: 'duplicate-member' });
  });

  test.each([
    ['blanks', '{ "head" : {}, "body" : { "a" : { "a" : "a" }, "b" : [ { "a" : 1 }, { "a" : 2 } ] } }'],
    ['escapes', '{"head":{},"body":{"a":"\\u0061","\\u0062":"\\/"}}'],
    ['colons and quotes in its strings', '{ "head":{},"body":{"a:\\":":"\\u003a:\\\\","b":"\\":\\"" }}'],
    ['numbers that JSON.stringify writes otherwise', '{"head":{},"body":{"a":1.0,"b":1e2,"c":-0}}'],
    ['names of Object.prototype', '{"head":{},"body":{"__proto__":{"a":1},"constructor":1,"toString":2}}'],
  ])('takes a signed text with %s, in which each name stands once', async (_, text) => {
    expect(await openEnvelope(await signed(text), 'response', verifier)).toMatchObject({ text });
  });

  test('takes no answer for a yes but silence: what a verifier refuses it must throw', async () => {
    const answering = { verify: async (): Promise<unknown> => false };
    const error = await rejection(openEnvelope(sealed, 'response', answering as Verifier));
    expect(error).toMatchObject({ name: 'SignatureError', code: 'mismatch' });
  });

  test('parses nothing that is not verified', async () => {
    const parse = vi.spyOn(JSON, 'parse');
    const refuse: Verifier = { verify: () => Promise.reject(new Error('refused')) };
    await rejection(openEnvelope('{"response":{"head":{},"body":{}},"signature":"c2ln"}', 'response', refuse));
    expect(parse.mock.calls.map(([text]) => text)).toEqual(['"response"', '"signature"', '"c2ln"']);
    parse.mockRestore();
  });
});

test('property: what is sealed opens as it was', async () => {
  const json = fc.dictionary(fc.string({ unit: 'grapheme' }), fc.jsonValue({ stringUnit: 'grapheme' }), {
    noNullPrototype: true,
  });
  const member = fc.constantFrom<Member[]>('request', 'response');
  await fc.assert(
    fc.asyncProperty(member, json, json, async (name, anyHead, anyBody) => {
      const text = JSON.stringify({ head: anyHead, body: anyBody });
      const raw = await sealEnvelope(name, { head: anyHead, body: anyBody }, signer);
      const opened = await openEnvelope(bytesOf(raw), name, verifier);
      expect(opened).toEqual({ ...JSON.parse(text), text });
    }),
  );
});

test('property: one changed character within the text is always noticed', async () => {
  const raw = await sealEnvelope('response', content, signer);
  const { text } = cutSigned(raw, 'response');
  const start = raw.indexOf(text);
  await fc.assert(
    fc.asyncProperty(
      fc.nat(text.length - 1),
      fc.string({ unit: 'grapheme-ascii', minLength: 1, maxLength: 1 }),
      async (at, character) => {
        fc.pre(text[at] !== character);
        const changed = raw.slice(0, start + at) + character + raw.slice(start + at + 1);
        expect(await rejection(openEnvelope(changed, 'response', verifier))).toMatchObject({
          name: expect.stringMatching(/^(EnvelopeError|SignatureError)$/),
        });
      },
    ),
  );
});

describe.each<[SignatureAlgorithm, string]>([
  ['RSA2', 'RSA-SHA256'],
  ['RSA', 'RSA-SHA1'],
])('%s is what node:crypto calls %s', (algorithm, nodeName) => {
  const text = '{"head":{"a":"é😀/"},"body":{}}';

  test.each(['base64', 'url-encoded-base64'] as const)('it verifies what we sign as %s', async (encoding) => {
    const ours = await createSigner({ privateKey: base64(merchant.privateKey, 'pkcs1'), algorithm, encoding });
    const signature = await ours.sign(text);
    expect(ours.algorithm).toBe(algorithm);
    expect(signature).toMatch(encoding === 'base64' ? /^[A-Za-z\d+/]{342}==$/ : /^([A-Za-z\d]|%2B|%2F)+%3D%3D$/);
    const verify = createVerify(nodeName).update(text);
    expect(verify.verify(merchant.publicKey, decodeURIComponent(signature), 'base64')).toBe(true);
  });

  test('we verify what it signs', async () => {
    const signature = createSign(nodeName).update(text).sign(merchant.privateKey, 'base64');
    const ours = await createVerifier({ publicKeys: base64(merchant.publicKey, 'pkcs1'), algorithm });
    await expect(ours.verify(text, signature)).resolves.toBeUndefined();
    await expect(ours.verify(text, encodeURIComponent(signature))).resolves.toBeUndefined();
  });

  test('the algorithm is the one given, and a message in another is refused', async () => {
    const other = algorithm === 'RSA' ? 'RSA2' : 'RSA';
    const ours = await createVerifier({ publicKeys: base64(merchant.publicKey, 'spki'), algorithm: other });
    const signature = createSign(nodeName).update(text).sign(merchant.privateKey, 'base64');
    const error = await rejection(ours.verify(text, signature));
    expect(String(error)).toBe(
      `SignatureError: The signature does not match with ${other}. Likely cause: the algorithm.`,
    );
  });

  test('PSS is refused', async () => {
    const padding = constants.RSA_PKCS1_PSS_PADDING;
    const signature = createSign(nodeName).update(text).sign({ key: merchant.privateKey, padding }, 'base64');
    const ours = await createVerifier({ publicKeys: base64(merchant.publicKey, 'spki'), algorithm });
    expect(await rejection(ours.verify(text, signature))).toMatchObject({ code: 'mismatch' });
  });
});

test('a key that may not be exported leaves only the usual cause to name', async () => {
  const scheme = { name: 'RSASSA-PKCS1-v1_5', hash: 'SHA-1' };
  const der = merchant.publicKey.export({ format: 'der', type: 'spki' });
  const key = await crypto.subtle.importKey('spki', new Uint8Array(der), scheme, false, ['verify']);
  const { verify } = await createVerifier({ publicKeys: key, algorithm: 'RSA' });
  const signature = createSign('RSA-SHA256').update('{}').sign(merchant.privateKey, 'base64');
  await expect(verify('{}', signature)).rejects.toThrow('Likely cause: the key.');
});
