import type { UnknownReason } from '@intl-acquiring/client';
import { assert } from 'chai';
import { makeKeys } from './key-texts.ts';
import { type Case, type Cases, clientOf, coffee, openMock } from './stage.ts';

/** A payment whose reply was changed on its way. */
const isUnknown =
  (reason: UnknownReason, change: (text: string) => string): Case =>
  async () => {
    const mock = await openMock();
    const client = await clientOf(mock, {
      fetch: async (request) => new Response(change(await (await mock.fetch(request)).text())),
    });
    const paid = await client.pay(coffee());
    assert.equal(paid.outcome, 'unknown');
    if (paid.outcome === 'unknown') assert.equal(paid.reason, reason, paid.message);
  };

export const trust: Cases = {
  'a reply of which one digit was changed is not believed': isUnknown('unverified', (text) =>
    text.replace('"239"', '"238"'),
  ),
  'a reply without its signature is not believed': isUnknown('unverified', (text) =>
    text.replace(/"signature":"[^"]+"/, '"signature":""'),
  ),
  'a reply with white space added to the signed text is not believed': isUnknown('unverified', (text) =>
    text.replace('"head":{', '"head": {'),
  ),
  'a reply that was cut off is not read': isUnknown('unreadable', (text) => text.slice(0, -9)),
  'a page of HTML is not read': isUnknown('unreadable', () => '<html><body>Bad gateway</body></html>'),

  'a reply signed with a strange key is not believed': async () => {
    const { publicKey } = await makeKeys();
    const client = await clientOf(await openMock(), { gatewayPublicKey: publicKey.pem });
    const paid = await client.pay(coffee());
    assert.equal(paid.outcome, 'unknown');
    if (paid.outcome === 'unknown') assert.equal(paid.reason, 'unverified');
  },

  'a call signed with a strange key is refused by the gateway': async () => {
    const { privateKey } = await makeKeys();
    const mock = await openMock();
    const client = await clientOf(mock, { privateKey: privateKey.bare });
    const refused = await client.pay(coffee());
    assert.equal(refused.outcome, 'failed');
    assert.equal(refused.result?.code, 'INVALID_SIGNATURE');
    assert.lengthOf(await mock.orders(), 0);
  },
};
