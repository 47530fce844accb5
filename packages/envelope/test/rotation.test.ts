import { describe, expect, test } from 'vitest';
import { createSigner, createVerifier, type SignatureError } from '../src/index.ts';
import { pem, rejection, rsaPair } from './pairs.ts';

/** The platform announces a new pair, signs with the old one for a while, then with the new one. */
const [newest, current, big, retired] = [rsaPair(), rsaPair(), rsaPair(3072), rsaPair()] as const;
const publicKeyOf = ({ publicKey }: typeof newest): string => pem(publicKey, 'spki');
const signerOf = ({ privateKey }: typeof newest) => createSigner({ privateKey: pem(privateKey, 'pkcs8') });

describe('while a key is being replaced', () => {
  test.each([
    { given: 'the newest', pair: newest, place: 0 },
    { given: 'the current', pair: current, place: 1 },
    { given: 'one of another size', pair: big, place: 2 },
  ])('$given key verifies, and it is told which one did', async ({ pair, place }) => {
    const heard: number[] = [];
    const { verify } = await createVerifier({
      publicKeys: [newest, current, big].map(publicKeyOf),
      onVerified: (which) => heard.push(which),
    });
    const signature = await (await signerOf(pair)).sign('{}');
    await expect(verify('{}', signature)).resolves.toBeUndefined();
    expect(heard).toEqual([place]);
  });

  test('whoever hears of a signature and throws does not make it a bad one', async () => {
    const onVerified = (): never => {
      throw new Error('The metrics are down.');
    };
    const { verify } = await createVerifier({ publicKeys: publicKeyOf(newest), onVerified });
    await expect(verify('{}', await (await signerOf(newest)).sign('{}'))).resolves.toBeUndefined();
  });

  test('a key that was taken off the list verifies no more, and nothing is told', async () => {
    const heard: number[] = [];
    const { verify } = await createVerifier({
      publicKeys: [newest, current].map(publicKeyOf),
      onVerified: (which) => heard.push(which),
    });
    const error = await rejection(verify('{}', await (await signerOf(retired)).sign('{}')));
    expect(error).toMatchObject<Partial<SignatureError>>({ name: 'SignatureError', code: 'mismatch', likely: 'key' });
    expect(heard).toEqual([]);
  });

  test('the error for a bad one says which it is', async () => {
    const good = publicKeyOf(newest);
    const sentence = async (publicKeys: string[]) => String(await rejection(createVerifier({ publicKeys })));
    expect(await sentence([good, pem(newest.privateKey, 'pkcs8')])).toMatch(
      /^KeyError: Bad public key 2: a private key;/,
    );
    expect(await sentence([good, good, ''])).toMatch(/^KeyError: Bad public key 3: empty;/);
    expect(await sentence([''])).toMatch(/^KeyError: Bad public key: empty;/);
  });
});
