import { createPublicKey, createSign, generateKeyPairSync } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, test, vi } from 'vitest';
import { createSigner, createVerifier, type SignatureAlgorithm } from '../src/index.ts';
import { base64, pem, rejection, rsaPair } from './pairs.ts';

const { privateKey, publicKey } = rsaPair();
const big = rsaPair(4096);
const small = rsaPair(1024);
const ec = generateKeyPairSync('ec', { namedCurve: 'P-256' });
const ecBig = generateKeyPairSync('ec', { namedCurve: 'P-521' });
const ed = generateKeyPairSync('ed25519');
const pss = generateKeyPairSync('rsa-pss', { modulusLength: 2048 });
const certificate = readFileSync(new URL('./fixtures/certificate.pem', import.meta.url), 'utf8');

const signatureOf = (text: string): string => createSign('RSA-SHA256').update(text).sign(privateKey, 'base64');

const shapes: Record<string, (pemText: string) => string> = {
  'as it is': (text) => text,
  'with CRLF': (text) => text.replaceAll('\n', '\r\n'),
  'with line breaks spelt out': (text) => text.replaceAll('\n', '\\n'),
  'with line breaks spelt out twice': (text) => text.replaceAll('\n', '\\\\n'),
  'with CRLF spelt out': (text) => text.replaceAll('\n', '\\r\\n'),
  'without line breaks': (text) => text.replaceAll('\n', ''),
  'with blanks for line breaks': (text) => text.replaceAll('\n', ' '),
  'indented with blanks and tabs': (text) => text.replaceAll('\n', '\n \t '),
  'in quotes': (text) => `"${text}"`,
  'in single quotes and blanks': (text) => `  '${text}'  `,
  'after a byte order mark': (text) => `\ufeff${text}`,
  'as bare base64': (text) => text.replace(/-----.*-----/g, '').replaceAll('\n', ''),
  'as bare base64 in lines': (text) => text.replace(/-----.*-----/g, ''),
  'under the label of another kind': (text) => text.replaceAll(/(BEGIN|END) .*?-/g, '$1 RSA PRIVATE KEY-'),
};

describe.each(Object.entries(shapes))('a key %s is read', (_, shape) => {
  test.each(['pkcs8', 'pkcs1'] as const)('private, from %s', async (type) => {
    const signer = await createSigner({ privateKey: shape(pem(privateKey, type)) });
    const verifier = await createVerifier({ publicKeys: base64(publicKey, 'spki') });
    await expect(verifier.verify('text', await signer.sign('text'))).resolves.toBeUndefined();
  });

  test.each(['spki', 'pkcs1'] as const)('public, from %s', async (type) => {
    const verifier = await createVerifier({ publicKeys: shape(pem(publicKey, type)) });
    await expect(verifier.verify('text', signatureOf('text'))).resolves.toBeUndefined();
  });
});

test.each(['pkcs8', 'pkcs1'] as const)('4096 bits sign and verify, from %s', async (type) => {
  const signer = await createSigner({ privateKey: pem(big.privateKey, type) });
  const verifier = await createVerifier({ publicKeys: [pem(publicKey, 'spki'), pem(big.publicKey, 'pkcs1')] });
  await expect(verifier.verify('text', await signer.sign('text'))).resolves.toBeUndefined();
  await expect(verifier.verify('text', btoa('short'))).rejects.toThrow('not base64 of 256,512 bytes');
});

test('a private key can sign and nothing else, and never leaves the runtime', async () => {
  const importKey = vi.spyOn(crypto.subtle, 'importKey');
  await createSigner({ privateKey: pem(privateKey, 'pkcs1') });
  expect(importKey.mock.calls.map(([format, , , extractable, usages]) => [format, extractable, usages])).toEqual([
    ['pkcs8', false, ['sign']],
  ]);
  importKey.mockRestore();
});

describe('a public exponent under 65537 is refused, in both halves', () => {
  test.each([3, 17, 257])('%i', async (publicExponent) => {
    const weak = generateKeyPairSync('rsa', { modulusLength: 2048, publicExponent });
    const errors = [
      await rejection(createSigner({ privateKey: pem(weak.privateKey, 'pkcs8') })),
      await rejection(createVerifier({ publicKeys: pem(weak.publicKey, 'spki') })),
    ];
    for (const error of errors) expect(error).toMatchObject({ name: 'KeyError', code: 'too-short' });
    expect(String(errors[1])).toMatch(/public key: too short; expected: RSA of 2048\+ bits, exponent 65537\+/);
  });

  test('1, with which every block is its own signature', async () => {
    const { n } = publicKey.export({ format: 'jwk' });
    const weak = createPublicKey({ format: 'jwk', key: { kty: 'RSA', e: 'AQ', ...(n && { n }) } });
    expect(await rejection(createVerifier({ publicKeys: pem(weak, 'spki') }))).toMatchObject({ name: 'KeyError' });
  });

  test.each([65_537, 16_777_259])('%i is not', async (publicExponent) => {
    const pair = generateKeyPairSync('rsa', { modulusLength: 2048, publicExponent });
    const signer = await createSigner({ privateKey: pem(pair.privateKey, 'pkcs8') });
    const verifier = await createVerifier({ publicKeys: pem(pair.publicKey, 'spki') });
    await expect(verifier.verify('text', await signer.sign('text'))).resolves.toBeUndefined();
  });
});

const pkcs8 = base64(privateKey, 'pkcs8');
const encrypted = (type: 'pkcs1' | 'pkcs8', cipher = 'aes-256-cbc'): string =>
  String(privateKey.export({ type, format: 'pem', cipher, passphrase: 'secret' }));
const bare = (pemText: string): string => pemText.replace(/-----.*-----|\n/g, '');
const openssh = `-----BEGIN OPENSSH PRIVATE KEY-----\n${btoa('openssh-key-v1\0')}\n-----END OPENSSH PRIVATE KEY-----`;

const wrongPrivate: Record<string, readonly [key: string, code: string, seen: string]> = {
  nothing: ['', 'empty', 'empty'],
  blanks: [' \n\t', 'empty', 'empty'],
  quotes: ['""', 'empty', 'empty'],
  'PEM lines alone': ['-----BEGIN PRIVATE KEY-----\n-----END PRIVATE KEY-----', 'empty', 'empty'],
  'a file name': ['./keys/merchant.pem', 'not-base64', 'not base64'],
  'a JSON key': [JSON.stringify(privateKey.export({ format: 'jwk' })), 'not-base64', 'not base64'],
  'the URL-safe alphabet': [`${pkcs8.slice(0, 50)}-_${pkcs8.slice(52)}`, 'not-base64', 'not base64'],
  'base64 of a word': [btoa('a word'), 'malformed', 'malformed'],
  'base64 of base64': [btoa(pkcs8), 'malformed', 'malformed'],
  'a key and more': [btoa(`${atob(pkcs8)}more`), 'malformed', 'malformed'],
  'broken numbers': [`${pkcs8.slice(0, 32)}${'A'.repeat(30)}${pkcs8.slice(62)}`, 'malformed', 'unusable for RSA2'],
  'half a key': [pkcs8.slice(0, 800), 'truncated', 'truncated'],
  'the first line of a key': [pkcs8.slice(0, 64), 'truncated', 'truncated'],
  'a key that ends within four characters': [pkcs8.slice(0, 801), 'not-base64', 'not base64'],
  'a public key, SPKI': [pem(publicKey, 'spki'), 'wrong-half', 'a public key'],
  'a public key, PKCS#1': [pem(publicKey, 'pkcs1'), 'wrong-half', 'a public key'],
  'a public key as bare base64': [base64(publicKey, 'spki'), 'wrong-half', 'a public key'],
  'a certificate': [certificate, 'certificate', 'certificate'],
  'a certificate as bare base64': [bare(certificate), 'certificate', 'certificate'],
  'an encrypted key, PKCS#8': [encrypted('pkcs8'), 'encrypted', 'encrypted'],
  'an encrypted key, PKCS#1': [encrypted('pkcs1'), 'encrypted', 'encrypted'],
  'an encrypted key as bare base64': [bare(encrypted('pkcs8')), 'encrypted', 'encrypted'],
  'an OpenSSH key': [openssh, 'openssh', 'openssh'],
  'an EC key, PKCS#8': [pem(ec.privateKey, 'pkcs8'), 'not-rsa', 'not rsa'],
  'an EC key, SEC1': [pem(ec.privateKey, 'sec1'), 'not-rsa', 'not rsa'],
  'a big EC key, PKCS#8': [base64(ecBig.privateKey, 'pkcs8'), 'not-rsa', 'not rsa'],
  'a big EC key, SEC1': [base64(ecBig.privateKey, 'sec1'), 'not-rsa', 'not rsa'],
  'an Ed25519 key': [pem(ed.privateKey, 'pkcs8'), 'not-rsa', 'not rsa'],
  'an RSA-PSS key': [pem(pss.privateKey, 'pkcs8'), 'malformed', 'malformed'],
  '1024 bits, PKCS#8': [pem(small.privateKey, 'pkcs8'), 'too-short', 'too short'],
  '1024 bits, PKCS#1': [pem(small.privateKey, 'pkcs1'), 'too-short', 'too short'],
};

const wrongPublic: typeof wrongPrivate = {
  nothing: ['', 'empty', 'empty'],
  'half a key': [base64(publicKey, 'spki').slice(0, 200), 'truncated', 'truncated'],
  'a private key, PKCS#8': [pem(privateKey, 'pkcs8'), 'wrong-half', 'a private key'],
  'a private key, PKCS#1': [pem(privateKey, 'pkcs1'), 'wrong-half', 'a private key'],
  'a certificate': [certificate, 'certificate', 'certificate'],
  'an SSH key': [`ssh-rsa ${btoa('\0\0\0\x07ssh-rsa')} me@here`, 'openssh', 'openssh'],
  'an EC key': [pem(ec.publicKey, 'spki'), 'not-rsa', 'not rsa'],
  'a big EC key': [base64(ecBig.publicKey, 'spki'), 'not-rsa', 'not rsa'],
  'an Ed25519 key': [base64(ed.publicKey, 'spki'), 'not-rsa', 'not rsa'],
  '1024 bits, SPKI': [pem(small.publicKey, 'spki'), 'too-short', 'too short'],
  '1024 bits, PKCS#1': [pem(small.publicKey, 'pkcs1'), 'too-short', 'too short'],
};

const readPrivateKey = (privateKey: string): Promise<unknown> => createSigner({ privateKey });
const readPublicKey = (publicKeys: string): Promise<unknown> => createVerifier({ publicKeys });

describe.each([
  ['private', readPrivateKey, wrongPrivate, 'pkcs8'],
  ['public', readPublicKey, wrongPublic, 'spki'],
] as const)('in place of a %s key', (half, read, wrong, format) => {
  test.each(Object.entries(wrong))('%s is refused', async (_, [key, code, seen]) => {
    const error = await rejection(read(key));
    expect(error).toMatchObject({ name: 'KeyError', code });
    expect(String(error)).toContain(`Bad ${half} key: ${seen}`);
    expect(String(error)).toContain(
      `; expected: RSA of 2048+ bits, exponent 65537+, ${format} or pkcs1, as PEM or base64.`,
    );
  });

  test('no error shows a part of the key', async () => {
    for (const [key] of Object.values(wrong)) {
      const sentence = String(await rejection(read(key)));
      const pieces = key.match(/[A-Za-z0-9+/]{16,}/g) ?? [];
      expect(pieces.filter((piece) => sentence.includes(piece.slice(0, 16)))).toEqual([]);
    }
  });
});

test('a key cut off anywhere is refused', async () => {
  const publicText = base64(publicKey, 'pkcs1');
  for (let length = 0; length < publicText.length - 2; length++) {
    expect(await rejection(readPublicKey(publicText.slice(0, length)))).toMatchObject({ name: 'KeyError' });
  }
});

describe('a CryptoKey', () => {
  const generate = (name: string, hash: string, modulusLength: number): Promise<CryptoKeyPair> =>
    crypto.subtle.generateKey(
      { name, hash, modulusLength, publicExponent: new Uint8Array([1, 0, 1]) },
      true,
      name === 'RSA-OAEP' ? ['encrypt', 'decrypt'] : ['sign', 'verify'],
    );
  let fit: CryptoKeyPair;
  beforeAll(async () => {
    fit = await generate('RSASSA-PKCS1-v1_5', 'SHA-256', 2048);
  });

  test('that fits signs and verifies', async () => {
    const signer = await createSigner({ privateKey: fit.privateKey });
    const verifier = await createVerifier({ publicKeys: [fit.publicKey, base64(publicKey, 'spki')] });
    await expect(verifier.verify('text', await signer.sign('text'))).resolves.toBeUndefined();
  });

  test.each<[string, () => Promise<CryptoKeyPair>, SignatureAlgorithm, string, string]>([
    ['of another hash', async () => fit, 'RSA', 'wrong-algorithm', 'with RSA;'],
    ['for PSS', () => generate('RSA-PSS', 'SHA-256', 2048), 'RSA2', 'wrong-algorithm', 'with RSA2;'],
    ['for OAEP', () => generate('RSA-OAEP', 'SHA-256', 2048), 'RSA2', 'wrong-algorithm', 'no CryptoKey to'],
    ['of 1024 bits', () => generate('RSASSA-PKCS1-v1_5', 'SHA-256', 1024), 'RSA2', 'too-short', 'too short'],
    [
      'of the other half',
      async () => ({ privateKey: fit.publicKey, publicKey: fit.privateKey }),
      'RSA2',
      'wrong-algorithm',
      'no CryptoKey to',
    ],
  ])('%s is refused', async (_, make, algorithm, code, seen) => {
    const pair = await make();
    const errors = [
      await rejection(createSigner({ privateKey: pair.privateKey, algorithm })),
      await rejection(createVerifier({ publicKeys: pair.publicKey, algorithm })),
    ];
    for (const error of errors) {
      expect(error).toMatchObject({ name: 'KeyError', code });
      expect(String(error)).toContain(seen);
    }
  });
});

describe('callers without types are told too', () => {
  test.each<[string, unknown, string]>([
    ['a variable that is not set', undefined, 'empty'],
    ['a KeyObject', privateKey, 'wrong-algorithm'],
    ['a Buffer', Buffer.from(pkcs8), 'wrong-algorithm'],
  ])('%s', async (_, key, code) => {
    const error = await rejection(createSigner({ privateKey: key as string }));
    expect(error).toMatchObject({ name: 'KeyError', code });
  });

  test('an unknown algorithm', async () => {
    const error = await rejection(createSigner({ privateKey: pkcs8, algorithm: 'SHA256' as SignatureAlgorithm }));
    expect(String(error)).toContain('KeyError: Bad private key: unusable for SHA256');
  });

  test('an empty list of keys', async () => {
    const error = await rejection(createVerifier({ publicKeys: [] }));
    expect(error).toMatchObject({ name: 'KeyError', code: 'empty' });
  });
});
