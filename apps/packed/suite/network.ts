import { createClient, type UnknownReason } from '@intl-acquiring/client';
import { clientOptionsFrom } from '@intl-acquiring/client/environment';
import { assert } from 'chai';
import { type Case, type Cases, clientId, coffee, type Outside } from './stage.ts';

/** A client as a deployment makes it, on the runtime's own fetch. */
const clientAt = (baseUrl: string, { privateKey, gatewayPublicKey }: Outside) =>
  createClient({
    ...clientOptionsFrom({
      ACQUIRING_BASE_URL: baseUrl,
      ACQUIRING_CLIENT_ID: clientId,
      ACQUIRING_MERCHANT_ID: 'merchant-1',
      ACQUIRING_PRIVATE_KEY: privateKey,
      ACQUIRING_GATEWAY_PUBLIC_KEY: gatewayPublicKey,
    }),
    timeout: 5000,
  });

const isUnknownAt =
  (baseUrl: (outside: Outside) => string, reason: UnknownReason, timeout = 5000): Case =>
  async (outside) => {
    const paid = await clientAt(baseUrl(outside), outside).pay(coffee(), { timeout });
    assert.equal(paid.outcome, 'unknown');
    if (paid.outcome === 'unknown') assert.equal(paid.reason, reason, paid.message);
  };

export const network: Cases = {
  "pays over HTTP with the runtime's own fetch": async (outside) => {
    const client = clientAt(outside.gatewayUrl, outside);
    const paid = await Promise.all(Array.from({ length: 4 }, () => client.pay(coffee())));
    assert.deepEqual(
      paid.map(({ outcome }) => outcome),
      Array.from(paid, () => 'succeeded'),
      JSON.stringify(paid),
    );
  },

  'a redirect is not followed': isUnknownAt(({ faultsUrl }) => `${faultsUrl}/redirect`, 'unreadable'),
  'a proxy that answers 502 is not believed': isUnknownAt(({ faultsUrl }) => `${faultsUrl}/html`, 'http-status'),
  'a reply that breaks off is unknown': isUnknownAt(({ faultsUrl }) => `${faultsUrl}/cut`, 'network'),
  'a connection that is reset is unknown': isUnknownAt(({ faultsUrl }) => `${faultsUrl}/reset`, 'network'),
  'a gateway that keeps silent is unknown': isUnknownAt(({ faultsUrl }) => `${faultsUrl}/silent`, 'timeout', 100),
  'a port where nobody listens is unknown': isUnknownAt(({ closedUrl }) => closedUrl, 'network'),
};
