import { createPrivateKey, sign } from 'node:crypto';
import { createSigner, createVerifier } from '@intl-acquiring/envelope/node';
import { payOperation } from '@intl-acquiring/types';
import { AlipaySdk } from 'alipay-sdk';
import ky from 'ky';
import { Agent, Pool } from 'undici';
import { type ClientOptions, createClient } from '../../src/index.ts';
import { undiciTransport } from '../../src/undici.ts';
import { clientId, domesticPath, gateway, merchant, merchantId, payment, payPath, reqMsgId } from './material.ts';

/** One payment, from the caller's words to an answer. */
export type Caller = () => Promise<unknown>;

const CONNECTIONS = 16;
const headers = { 'content-type': 'application/json; charset=UTF-8' };

function ours(baseUrl: string, options: Partial<ClientOptions>): Caller {
  const client = createClient({
    clientId,
    merchantId,
    privateKey: merchant.privateKey,
    gatewayPublicKey: gateway.publicKey,
    baseUrl,
    newMessageId: () => reqMsgId,
    ...options,
  });
  return async () => {
    const paid = await client.pay(payment);
    if (paid.outcome !== 'succeeded') throw new Error(JSON.stringify(paid));
  };
}

const key = createPrivateKey(merchant.privateKey);
const signed = (text: string): Promise<string> =>
  new Promise((resolve, reject) => {
    sign('RSA-SHA256', Buffer.from(text), key, (error, bytes) =>
      error ? reject(error) : resolve(bytes.toString('base64')),
    );
  });

/** The least that a program of one's own would do: a message, its signature on the thread pool, no check of the reply. */
async function handWritten(): Promise<string> {
  const { version, function: name } = payOperation;
  const head = { version, function: name, clientId, reqTime: new Date().toISOString(), reqMsgId };
  const request = JSON.stringify({ head, body: { ...payment, merchantId } });
  return `{"request":${request},"signature":"${await signed(request)}"}`;
}

export async function createCallers(url: string): Promise<Readonly<Record<string, Caller>>> {
  const pool = new Pool(url, { connections: CONNECTIONS });
  // What the README advises for a server on Node.js: undici's own interface, and keys over node:crypto.
  const onNode = {
    transport: undiciTransport(new Agent({ connections: CONNECTIONS })),
    privateKey: await createSigner({ privateKey: merchant.privateKey }),
    gatewayPublicKey: await createVerifier({ publicKeys: gateway.publicKey }),
  };
  const sdk = new AlipaySdk({
    appId: '2021000000000000',
    privateKey: merchant.privateKey,
    alipayPublicKey: gateway.publicKey,
    keyType: 'PKCS8',
    gateway: url + domesticPath,
  });
  return {
    'ours over undici': ours(url, onNode),
    'ours over ky': ours(url, {}),
    'a signature and Pool.request': async () => {
      const body = await handWritten();
      const response = await pool.request({ path: payPath, method: 'POST', headers, body });
      JSON.parse(await response.body.text());
    },
    'a signature and fetch': async () => {
      const body = await handWritten();
      await (await fetch(url + payPath, { method: 'POST', headers, body })).json();
    },
    'a signature and ky': async () => {
      const body = await handWritten();
      await ky.post(url + payPath, { headers, body }).json();
    },
    'alipay-sdk': async () => {
      const result = await sdk.exec('alipay.trade.pay', { bizContent: payment }, { validateSign: true });
      if (result.code !== '10000') throw new Error(JSON.stringify(result));
    },
    'a signature alone': handWritten,
  };
}
