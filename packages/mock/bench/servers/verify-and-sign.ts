/**
 * The floor with signatures: verifies what came and signs a reply that is always the same, both on the thread pool.
 * `node verify-and-sign.ts KEYS`.
 */
import { createPrivateKey, createPublicKey, sign, verify } from 'node:crypto';
import { readPrivateKey, readPublicKey } from '../support/keys.ts';
import { serveBare } from './bare.ts';

const [folder = ''] = process.argv.slice(2);
const merchantKey = createPublicKey(readPublicKey(folder, 'merchant'));
const gatewayKey = createPrivateKey(readPrivateKey(folder, 'gateway'));
const SIGNATURE = ',"signature":"';
const text = JSON.stringify({
  head: { version: '2.0.0', function: 'alipay.intl.acquiring.offline.pay', reserve: '{}' },
  body: { resultInfo: { resultStatus: 'S', resultCodeId: '00000000', resultCode: 'SUCCESS', resultMsg: 'success' } },
});

serveBare((body, reply) => {
  const end = body.lastIndexOf(SIGNATURE);
  const signed = Buffer.from(body.slice('{"request":'.length, end));
  const signature = Buffer.from(body.slice(end + SIGNATURE.length, -2), 'base64');
  verify('sha256', signed, merchantKey, signature, (error, holds) => {
    if (error || !holds) return reply('The signature does not hold.');
    sign('sha256', Buffer.from(text), gatewayKey, (_, made) =>
      reply(`{"response":${text},"signature":"${made.toString('base64')}"}`),
    );
  });
});
