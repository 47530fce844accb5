import {
  createSigner,
  createVerifier,
  openEnvelope,
  type Signer,
  sealEnvelope,
  type Verifier,
} from '@intl-acquiring/envelope';
import { operations } from '@intl-acquiring/types';
import { createMock, type Mock } from '../../src/index.ts';

// A page of documentation, say: till and gateway in one tab, and no server behind them.

const head = { clientId: 'till', reqTime: '2026-01-05T09:00:00+08:00', reserve: '{}' };
const order = { orderAmount: { currency: 'USD', value: '239' }, orderTitle: 'Tea', orderDetail: 'One green tea' };
const merchant = { merchantId: 'merchant-1', merchantTransId: 'sale-1' };
const payment = {
  ...merchant,
  productCode: 'OFFLINE_PAY',
  codeType: 'BARCODE',
  identityCode: '28763443825664394',
  order,
};

interface Till {
  readonly mock: Mock;
  readonly signer: Signer;
  readonly verifier: Verifier;
}

async function open(): Promise<Till> {
  const algorithm = {
    name: 'RSASSA-PKCS1-v1_5',
    hash: 'SHA-256',
    modulusLength: 2048,
    publicExponent: Uint8Array.of(1, 0, 1),
  };
  const pair = await crypto.subtle.generateKey(algorithm, true, ['sign', 'verify']);
  const spki = new Uint8Array(await crypto.subtle.exportKey('spki', pair.publicKey));
  const publicKey = btoa(String.fromCharCode(...spki));
  const mock = await createMock({ clients: [{ clientId: head.clientId, publicKey }], time: 'virtual', seed: 'page' });
  const signer = await createSigner({ privateKey: pair.privateKey });
  return { mock, signer, verifier: await createVerifier({ publicKeys: mock.gatewayPublicKey }) };
}

async function call({ mock, signer, verifier }: Till, name: 'pay' | 'payQuery', body: object): Promise<unknown> {
  const { version, path, function: called } = operations[name];
  const named = { ...head, version, function: called, reqMsgId: crypto.randomUUID() };
  const message = await sealEnvelope('request', { head: named, body }, signer);
  const response = await mock.fetch(`https://gateway.test${path}`, { method: 'POST', body: message });
  return (await openEnvelope(new Uint8Array(await response.arrayBuffer()), 'response', verifier)).body;
}

/** A payment whose answer gets lost, the query that finds it, and what a page may show of it. */
export async function story(): Promise<unknown> {
  const till = await open();
  till.mock.addRule({ when: { function: 'pay' }, effect: [{ fault: { kind: 'reset' } }] });
  const lost = await call(till, 'pay', payment).catch((error: unknown) => String(error));
  const found = await call(till, 'payQuery', merchant);
  const told = await (await till.mock.fetch('https://gateway.test/_mock/orders')).json();
  return { lost, found, told, orders: await till.mock.orders() };
}
