import { KeyError } from '@intl-acquiring/client';
import { assert } from 'chai';
import { type KeyForms, makeKeys } from './key-texts.ts';
import { rejection } from './rejection.ts';
import { type Case, type Cases, clientOf, coffee, merchantKeys, openMock } from './stage.ts';

/** The forms of a key, by what people call them. */
const forms: Readonly<Record<string, (key: KeyForms) => string | CryptoKey>> = {
  'PEM of PKCS#8 or SPKI': ({ pem }) => pem,
  'bare base64 of PKCS#8 or SPKI': ({ bare }) => bare,
  'PEM of PKCS#1': ({ pkcs1Pem }) => pkcs1Pem,
  'bare base64 of PKCS#1': ({ pkcs1Bare }) => pkcs1Bare,
  'one line with \\n for line breaks': ({ pem }) => pem.replaceAll('\n', '\\n'),
  'a CryptoKey': ({ key }) => key,
};

/** Each side has a pair of its own, and both halves come in the form. */
const paysWith =
  (form: (key: KeyForms) => string | CryptoKey): Case =>
  async () => {
    const [merchant, gateway] = [await merchantKeys(), await makeKeys()];
    const mock = await openMock({ gatewayPrivateKey: gateway.privateKey.pem });
    const client = await clientOf(mock, {
      privateKey: form(merchant.privateKey),
      gatewayPublicKey: form(gateway.publicKey),
    });
    assert.equal((await client.pay(coffee())).outcome, 'succeeded');
  };

export const keys: Cases = {
  ...Object.fromEntries(Object.entries(forms).map(([name, form]) => [`keys may come as ${name}`, paysWith(form)])),

  'a new gateway key beside the old one is taken during a rotation': async () => {
    const { publicKey } = await makeKeys();
    const mock = await openMock();
    const client = await clientOf(mock, { gatewayPublicKey: [publicKey.bare, mock.gatewayPublicKey] });
    assert.equal((await client.pay(coffee())).outcome, 'succeeded');
  },

  'the older algorithm RSA (SHA-1) works where a contract has it': async () => {
    const mock = await openMock({ algorithm: 'RSA' });
    const client = await clientOf(mock, { algorithm: 'RSA' });
    assert.equal((await client.pay(coffee())).outcome, 'succeeded');
  },

  'the wrong half is told before the first buyer': async () => {
    const { publicKey } = await merchantKeys();
    const client = await clientOf(await openMock(), { privateKey: publicKey.pem });
    const error = await rejection(client.ready());
    assert.instanceOf(error, KeyError);
    if (error instanceof KeyError) assert.equal(error.code, 'wrong-half');
  },
};
