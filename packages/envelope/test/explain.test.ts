import { createSign } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { explainSignature, type SignatureFinding } from '../src/explain.ts';
import { createVerifier, type LikelyCause, type SignatureError, type VerifierOptions } from '../src/index.ts';
import { pem, rejection, rsaPair } from './pairs.ts';

const platform = rsaPair();
const merchant = rsaPair();
const small = rsaPair(1024);

const sign = (text: string, { privateKey } = platform, algorithm = 'RSA-SHA256'): string =>
  createSign(algorithm).update(text).sign(privateKey, 'base64');

const textOf = (n: number): string =>
  `{"head":{"version":"2.0.0","b":[${n},{"z":1,"a":2}]},"body":{"url":"https://a.example/b?c=1","name":"é ½"}}`;
/** One whose signature has both characters that other spellings of base64 change. */
const NUMBER = Array.from({ length: 100 }, (_, n) => n).find((n) => /\+.*\/|\/.*\+/.test(sign(textOf(n)))) ?? 0;
const TEXT = textOf(NUMBER);
const SIGNATURE = sign(TEXT);
const value: unknown = JSON.parse(TEXT);

interface Given {
  readonly text?: string;
  readonly signature?: string;
  readonly options?: Partial<VerifierOptions>;
}

async function explain({ text = TEXT, signature = SIGNATURE, options }: Given): Promise<SignatureError> {
  const publicKeys = pem(platform.publicKey, 'spki');
  const { verify } = await createVerifier({ publicKeys, explain: explainSignature, ...options });
  const error = await rejection(verify(text, signature));
  expect(error).toMatchObject({ name: 'SignatureError' });
  return error as SignatureError;
}

interface Row {
  readonly name: string;
  readonly given: Given;
  readonly want: { readonly likely: LikelyCause; readonly finding: SignatureFinding; readonly says: RegExp };
}

const signed = (text: string): Given => ({ signature: sign(text) });

const rows: readonly Row[] = [
  {
    name: 'your own key in place of the platform’s',
    given: { options: { publicKeys: pem(merchant.publicKey, 'spki') } },
    want: {
      likely: 'key',
      finding: 'other-key',
      says: /^The signature does not match with RSA2, nor with RSA, nor any rewriting of the text that was tried\. Take/,
    },
  },
  {
    name: 'a stranger’s signature',
    given: { signature: sign(TEXT, merchant) },
    want: { likely: 'key', finding: 'other-key', says: /nor any rewriting/ },
  },
  {
    name: 'a changed amount',
    given: { text: TEXT.replace('2.0.0', '2.0.1') },
    want: { likely: 'key', finding: 'other-key', says: /nor any rewriting/ },
  },
  {
    name: 'a key of another size',
    given: { signature: sign(TEXT, small) },
    want: {
      likely: 'key',
      finding: 'other-size',
      says: /has 128 bytes, as a key of 1024 bits gives\. Take the public key/,
    },
  },
  {
    name: 'SHA-1 in place of SHA-256',
    given: { signature: sign(TEXT, platform, 'RSA-SHA1') },
    want: {
      likely: 'algorithm',
      finding: 'other-algorithm',
      says: /does not match with RSA2; it matches with RSA\. Take the/,
    },
  },
  {
    name: 'SHA-256 in place of SHA-1',
    given: { options: { algorithm: 'RSA' } },
    want: { likely: 'algorithm', finding: 'other-algorithm', says: /does not match with RSA; it matches with RSA2\. / },
  },
  {
    name: 'a text that a framework parsed and printed on its way',
    given: { text: JSON.stringify(value, undefined, 2) },
    want: {
      likely: 'text',
      finding: 'minified',
      says: /it matches the text minified\. Sign and verify the text that travels/,
    },
  },
  {
    name: 'slashes that PHP escaped on the way',
    given: { text: TEXT.replaceAll('/', '\\/') },
    want: { likely: 'text', finding: 'minified', says: /minified/ },
  },
  {
    name: 'a text that was minified on its way, having been signed in lines',
    given: signed(JSON.stringify(value, undefined, 2)),
    want: { likely: 'text', finding: 'indented', says: /the text indented by two blanks/ },
  },
  {
    name: 'four blanks',
    given: signed(JSON.stringify(value, undefined, 4)),
    want: { likely: 'text', finding: 'indented', says: /by four blanks/ },
  },
  {
    name: 'tabs',
    given: signed(JSON.stringify(value, undefined, '\t')),
    want: { likely: 'text', finding: 'indented', says: /by tabs/ },
  },
  {
    name: 'names in order, as other APIs sign them',
    given: signed(
      `{"body":{"name":"é ½","url":"https://a.example/b?c=1"},"head":{"b":[${NUMBER},{"a":2,"z":1}],"version":"2.0.0"}}`,
    ),
    want: { likely: 'text', finding: 'sorted', says: /with its names in order of the alphabet/ },
  },
  {
    name: 'slashes that were escaped when it was signed',
    given: signed(TEXT.replaceAll('/', '\\/')),
    want: { likely: 'text', finding: 'escaped', says: /with \\\/ for each slash/ },
  },
  {
    name: 'slashes that were escaped after it was signed, with blanks',
    given: { text: TEXT.replaceAll(':', ' : ').replaceAll('/', '\\/'), ...signed(TEXT.replaceAll(':', ' : ')) },
    want: { likely: 'text', finding: 'escaped', says: /with \/ for each \\\// },
  },
  {
    name: 'escapes for all but ASCII, as Python writes them',
    given: signed(TEXT.replace('é', '\\u00e9').replace('½', '\\u00bd')),
    want: { likely: 'text', finding: 'escaped', says: /with \\u escapes for all but ASCII/ },
  },
  {
    name: 'escapes for HTML, as Gson writes them',
    given: signed(TEXT.replace('=', '\\u003d')),
    want: { likely: 'text', finding: 'escaped', says: /with \\u escapes for what HTML knows/ },
  },
  {
    name: 'a line feed at the end, as an editor leaves it',
    given: signed(`${TEXT}\n`),
    want: { likely: 'text', finding: 'white-space', says: /the text and a line feed/ },
  },
  {
    name: 'a line end of Windows',
    given: signed(`${TEXT}\r\n`),
    want: { likely: 'text', finding: 'white-space', says: /a line end of Windows/ },
  },
  {
    name: 'a byte order mark before it',
    given: signed(`\ufeff${TEXT}`),
    want: { likely: 'text', finding: 'white-space', says: /after a byte order mark/ },
  },
  {
    name: 'the whole message in place of its value',
    given: signed(`{"response":${TEXT}}`),
    want: { likely: 'text', finding: 'whole-message', says: /a whole \{"response":…\}\. Sign the value/ },
  },
  {
    name: 'the whole request',
    given: signed(`{"request":${TEXT}}`),
    want: { likely: 'text', finding: 'whole-message', says: /a whole \{"request":…\}/ },
  },
  {
    name: 'the body alone',
    given: signed('{"url":"https://a.example/b?c=1","name":"é ½"}'),
    want: { likely: 'text', finding: 'part-of-text', says: /the text of the body alone\. Sign the whole value/ },
  },
  {
    name: 'a rewritten text and the other algorithm at once',
    given: { signature: sign(JSON.stringify(value, undefined, 2), platform, 'RSA-SHA1') },
    want: { likely: 'text', finding: 'indented', says: /by two blanks, with RSA\. / },
  },
  {
    name: 'base64 of base64',
    given: { signature: btoa(SIGNATURE) },
    want: {
      likely: 'encoding',
      finding: 'doubled',
      says: /is base64 of base64; read so, it matches the text\. Set acceptDoubleBase64/,
    },
  },
  {
    name: 'percent-encoding over percent-encoding',
    given: { signature: encodeURIComponent(encodeURIComponent(SIGNATURE)) },
    want: {
      likely: 'encoding',
      finding: 'percent-encoded-twice',
      says: /percent-encoded more than once; read so, it matches the text\. /,
    },
  },
  {
    name: 'base64 in lines',
    given: { signature: SIGNATURE.replace(/.{76}/g, '$&\n') },
    want: {
      likely: 'encoding',
      finding: 'line-breaks',
      says: /line breaks, blanks or quotes in it; read so, it matches the text\. /,
    },
  },
  {
    name: 'a line feed at the end of the base64',
    given: { signature: `${SIGNATURE}\n` },
    want: { likely: 'encoding', finding: 'line-breaks', says: /it matches the text\. / },
  },
  {
    name: 'quotes around it',
    given: { signature: `"${SIGNATURE}"` },
    want: { likely: 'encoding', finding: 'line-breaks', says: /it matches the text\. / },
  },
  {
    name: 'blanks for its plus signs, as a form decodes them',
    given: { signature: SIGNATURE.replaceAll('+', ' ') },
    want: {
      likely: 'encoding',
      finding: 'blanks',
      says: /with blanks for its plus signs; read so, it matches the text\. A plus/,
    },
  },
  {
    name: 'the URL-safe alphabet',
    given: { signature: Buffer.from(SIGNATURE, 'base64').toString('base64url') },
    want: {
      likely: 'encoding',
      finding: 'url-safe',
      says: /in the URL-safe alphabet; read so, it matches the text\. /,
    },
  },
  {
    name: 'no padding',
    given: { signature: SIGNATURE.replaceAll('=', '') },
    want: { likely: 'encoding', finding: 'unpadded', says: /without its padding; read so, it matches the text\. Keep/ },
  },
  {
    name: 'no padding, over a text that was rewritten too',
    given: { ...signed(`${TEXT}\n`), signature: sign(`${TEXT}\n`).replaceAll('=', '') },
    want: { likely: 'encoding', finding: 'unpadded', says: /read so, it matches the text and a line feed\. / },
  },
  {
    name: 'no padding, of a stranger',
    given: { signature: sign(TEXT, merchant).replaceAll('=', '') },
    want: { likely: 'encoding', finding: 'unpadded', says: /read so, it matches nothing that was tried\. / },
  },
  {
    name: 'hexadecimal',
    given: { signature: Buffer.from(SIGNATURE, 'base64').toString('hex') },
    want: { likely: 'encoding', finding: 'hexadecimal', says: /is hexadecimal; read so, it matches the text\. / },
  },
  {
    name: 'a signature that a column of 255 characters cut',
    given: { signature: SIGNATURE.slice(0, 252) },
    want: { likely: 'encoding', finding: 'cut-off', says: /has 189 bytes; the key gives 256\. Look for what cuts/ },
  },
  {
    name: 'a signature that a column of 255 characters cut amid a group',
    given: { signature: SIGNATURE.slice(0, 255) },
    want: {
      likely: 'encoding',
      finding: 'cut-off',
      says: /has 255 characters; the key gives 344\. Look for what cuts/,
    },
  },
  {
    name: 'a signature that a column of 256 characters cut',
    given: { signature: SIGNATURE.slice(0, 256) },
    want: { likely: 'encoding', finding: 'cut-off', says: /has 192 bytes; the key gives 256\. Look for what cuts/ },
  },
  {
    name: 'a word',
    given: { signature: 'signed!' },
    want: { likely: 'encoding', finding: 'not-base64', says: /is no base64\. / },
  },
  {
    name: 'a text that is no JSON',
    given: { text: 'a=1&b=2' },
    want: { likely: 'key', finding: 'other-key', says: /nor any rewriting/ },
  },
  {
    name: 'a text too long for a second look',
    given: {
      text: JSON.stringify({ a: 'x'.repeat(66_000) }, undefined, 1),
      ...signed(JSON.stringify({ a: 'x'.repeat(66_000) })),
    },
    want: { likely: 'key', finding: 'other-key', says: /nor any rewriting/ },
  },
];

describe('a signature does not hold, and the error says why', () => {
  test.each(rows)('$name', async ({ given, want: { says, ...want } }) => {
    const error = await explain(given);
    expect(error).toMatchObject(want);
    expect(error.message).toMatch(says);
  });

  test('and shows neither key, nor signature, nor text', async () => {
    for (const { given } of rows) {
      const { message } = await explain(given);
      const secrets = [given.signature ?? SIGNATURE, pem(platform.publicKey, 'spki'), given.text ?? TEXT];
      const pieces = secrets.flatMap((secret) => secret.match(/[\w+/%.:-]{12,}/g) ?? []);
      expect(pieces.filter((piece) => message.includes(piece.slice(0, 12)))).toEqual([]);
    }
  });

  test('from a key that may not be exported, too, but for the other algorithm', async () => {
    const scheme = { name: 'RSASSA-PKCS1-v1_5', hash: 'SHA-256' };
    const der = platform.publicKey.export({ format: 'der', type: 'spki' });
    const publicKeys = await crypto.subtle.importKey('spki', new Uint8Array(der), scheme, false, ['verify']);
    expect(await explain({ ...signed(`${TEXT}\n`), options: { publicKeys } })).toMatchObject({
      finding: 'white-space',
    });
    const signature = sign(TEXT, platform, 'RSA-SHA1');
    expect(await explain({ signature, options: { publicKeys } })).toMatchObject({ finding: 'other-key' });
  });
});

test('every finding is tried here, and has its line in the README', () => {
  const readme = readFileSync(new URL('../README.md', import.meta.url), 'utf8');
  const documented = [...readme.matchAll(/^\| `([a-z\d-]+)` \| (?:key|text|algorithm|encoding) \|/gm)].map(
    ([, code]) => code,
  );
  expect(documented.toSorted()).toEqual([...new Set(rows.map(({ want }) => want.finding))].toSorted());
});

test('an explanation is never accepted: what it says is thrown', async () => {
  const explainAll: VerifierOptions['explain'] = async () => ({});
  const { verify } = await createVerifier({ publicKeys: pem(merchant.publicKey, 'spki'), explain: explainAll });
  expect(await rejection(verify(TEXT, SIGNATURE))).toMatchObject({ code: 'mismatch', likely: 'key' });
});
