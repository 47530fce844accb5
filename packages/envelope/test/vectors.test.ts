import { constants, createHash, type KeyObject, privateEncrypt } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { createVerifier, type SignatureAlgorithm } from '../src/index.ts';
import { pem, rejection, rsaPair } from './pairs.ts';

/**
 * Signatures that were made with the right key over the right text, but not as RSASSA-PKCS1-v1_5 (RFC 8017, 8.2) demands.
 * A verifier that looks for the digest instead of comparing the whole block takes some of them, and with an exponent of
 * 3 they can be forged.
 */
const { privateKey, publicKey } = rsaPair();
const SIZE = 256;
const TEXT = '{"head":{},"body":{"amount":"239"}}';

const sha = (name: string, text = TEXT): Buffer => createHash(name).update(text).digest();
const der = (tag: number, ...content: readonly Uint8Array[]): Buffer => {
  const body = Buffer.concat(content);
  return Buffer.concat([Buffer.from([tag, body.length]), body]);
};
const OIDS = { sha1: '2b0e03021a', sha256: '608648016503040201', sha512: '608648016503040203' } as const;
const oid = (name: keyof typeof OIDS): Buffer => der(6, Buffer.from(OIDS[name], 'hex'));
const NULL = der(5);

/** DigestInfo: a sequence of the algorithm, which is a sequence too, and the digest. */
const digestInfo = (name: keyof typeof OIDS, digest = sha(name), parameters = NULL): Buffer =>
  der(0x30, der(0x30, oid(name), parameters), der(4, digest));
const good = digestInfo('sha256');

interface Block {
  readonly start?: readonly number[];
  readonly filler?: number;
  readonly fillers?: number;
  readonly separator?: readonly number[];
  readonly info?: Uint8Array;
  readonly rest?: Uint8Array;
}

/** 00 01 FF … FF 00 DigestInfo, changed as given and as long as the modulus. */
function block({ start = [0, 1], filler = 0xff, fillers, separator = [0], info = good, rest }: Block = {}): Buffer {
  const tail = Buffer.concat([Buffer.from(separator), info, rest ?? Buffer.alloc(0)]);
  const room = SIZE - start.length - tail.length;
  const padding = Buffer.alloc(fillers ?? room, filler);
  return Buffer.concat([Buffer.from(start), padding, tail], SIZE);
}

const raw = (key: KeyObject, bytes: Uint8Array): Buffer =>
  privateEncrypt({ key, padding: constants.RSA_NO_PADDING }, bytes);

/** An integer of the modulus's size, plus so many times the modulus, which is the same signature to a sloppy verifier. */
function addModulus(signature: Buffer): Buffer {
  const modulus = BigInt(`0x${Buffer.from(publicKey.export({ format: 'jwk' }).n ?? '', 'base64url').toString('hex')}`);
  const sum = BigInt(`0x${signature.toString('hex')}`) + modulus;
  const hex = sum.toString(16).padStart(SIZE * 2, '0');
  return Buffer.from(hex.length % 2 ? `0${hex}` : hex, 'hex');
}

const long = (info: Buffer): Buffer => Buffer.concat([Buffer.from([0x30, 0x81]), info.subarray(1)]);
const garbage = Buffer.alloc(64, 0xab);

const blocks: Record<string, Buffer> = {
  'a first byte that is not 0': block({ start: [1, 1], info: good }),
  'block type 0': block({ start: [0, 0], filler: 0 }),
  'block type 2, that of encryption': block({ start: [0, 2] }),
  'a filler that is not FF': block({ filler: 0xfe }),
  'one filler that is not FF': Buffer.from(block()).fill(0xfe, 10, 11),
  'a filler of 0, which ends the padding early': Buffer.from(block()).fill(0, 10, 11),
  'no separator': block({ separator: [] }),
  'a separator that is not 0': block({ separator: [1] }),
  'two separators': block({ separator: [0, 0] }),
  'eight fillers, then the digest, then garbage': block({
    fillers: 8,
    rest: Buffer.alloc(SIZE - 11 - good.length, 0xab),
  }),
  'no filler, then garbage': block({ fillers: 0, rest: garbage }),
  'garbage after the digest': block({ rest: garbage }),
  'one byte after the digest': block({ rest: Buffer.from([0]) }),
  'the bare digest': block({ info: sha('sha256') }),
  'no parameters after the algorithm': block({ info: digestInfo('sha256', sha('sha256'), Buffer.alloc(0)) }),
  'an empty sequence for NULL': block({ info: digestInfo('sha256', sha('sha256'), der(0x30)) }),
  'NULL with content': block({ info: digestInfo('sha256', sha('sha256'), der(5, Buffer.from([0]))) }),
  'NULL twice': block({ info: digestInfo('sha256', sha('sha256'), Buffer.concat([NULL, NULL])) }),
  'garbage in the parameters': block({ info: digestInfo('sha256', sha('sha256'), der(4, garbage)) }),
  'garbage after the algorithm': block({
    info: der(0x30, der(0x30, oid('sha256'), NULL), der(4, sha('sha256')), garbage),
  }),
  'a length in BER': block({ info: long(good) }),
  'a length without end': block({
    info: Buffer.concat([Buffer.from([0x30, 0x80]), good.subarray(2), Buffer.alloc(2)]),
  }),
  'a set for the sequence': block({ info: Buffer.concat([Buffer.from([0x31]), good.subarray(1)]) }),
  'a bit string for the octets': block({
    info: der(0x30, der(0x30, oid('sha256'), NULL), der(3, sha('sha256'))),
  }),
  'the digest cut by one byte': block({ info: digestInfo('sha256', sha('sha256').subarray(0, 31)) }),
  'an empty digest': block({ info: digestInfo('sha256', Buffer.alloc(0)) }),
  'the digest of another text': block({ info: digestInfo('sha256', sha('sha256', '{}')) }),
  'a digest of SHA-1': block({ info: digestInfo('sha1') }),
  'a digest of SHA-512': block({ info: digestInfo('sha512') }),
  'SHA-256 by name and a digest of SHA-1': block({ info: digestInfo('sha256', sha('sha1')) }),
  'SHA-1 by name and a digest of SHA-256': block({ info: digestInfo('sha1', sha('sha256')) }),
  'the text itself': block({ info: Buffer.from(TEXT) }),
  'nothing but fillers': Buffer.concat([Buffer.from([0, 1]), Buffer.alloc(SIZE - 2, 0xff)]),
};

const right = raw(privateKey, block());

const numbers: Record<string, Buffer> = {
  'the signature plus the modulus': addModulus(right),
  'a zero before it': Buffer.concat([Buffer.from([0]), right]),
  'a zero after it': Buffer.concat([right, Buffer.from([0])]),
  'its first byte missing': right.subarray(1),
  'its last byte missing': right.subarray(0, -1),
  'its bytes in reverse': Buffer.from(right).reverse(),
  zero: Buffer.alloc(SIZE),
  one: Buffer.concat([Buffer.alloc(SIZE - 1), Buffer.from([1])]),
  'the modulus less one': Buffer.from(publicKey.export({ format: 'jwk' }).n ?? '', 'base64url').fill(0, SIZE - 1),
  'nothing but ones': Buffer.alloc(SIZE, 0xff),
  'the block itself, not signed': block(),
};

const verify = async (signature: Buffer, algorithm: SignatureAlgorithm = 'RSA2'): Promise<void> => {
  const verifier = await createVerifier({ publicKeys: pem(publicKey, 'spki'), algorithm });
  await verifier.verify(TEXT, signature.toString('base64'));
};

test('the block that all others depart from verifies', async () => {
  await expect(verify(right)).resolves.toBeUndefined();
  await expect(verify(raw(privateKey, block({ info: digestInfo('sha1') })), 'RSA')).resolves.toBeUndefined();
});

describe('no other block verifies', () => {
  test.each(Object.entries(blocks))('%s', async (_, bytes) => {
    expect(bytes).toHaveLength(SIZE);
    expect(bytes.equals(block())).toBe(false);
    expect(await rejection(verify(raw(privateKey, bytes)))).toMatchObject({ name: 'SignatureError' });
  });
});

describe('no other number verifies', () => {
  test.each(Object.entries(numbers))('%s', async (_, signature) => {
    expect(await rejection(verify(signature))).toMatchObject({ name: 'SignatureError' });
  });
});

test('with SHA-1, which an option alone opens, a single one does: that of SHA-1', async () => {
  const verified: string[] = [];
  for (const [name, bytes] of Object.entries(blocks)) {
    await verify(raw(privateKey, bytes), 'RSA').then(
      () => verified.push(name),
      () => {},
    );
  }
  expect(verified).toEqual(['a digest of SHA-1']);
});
