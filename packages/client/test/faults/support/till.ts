import { createSigner, createVerifier } from '@intl-acquiring/envelope';
import { expect } from 'vitest';
import type { ClientOptions, PayOutcome, UnknownReason } from '../../../src/index.ts';
import { coffee, newClient, options } from '../../support/client.ts';
import { createManualClock } from '../../support/clock.ts';
import { gatewayKeys, merchantKeys, strangerKeys } from '../../support/keys.ts';

/** The same for every message here, so that one reply, signed once, answers them all. */
const REQUEST_ID = 'message-1';

const HEAD = {
  version: '2.0.0',
  function: 'alipay.intl.acquiring.offline.pay',
  clientId: options.clientId,
  respTime: '2026-01-02T03:04:06+00:00',
  reqMsgId: REQUEST_ID,
};

export const SUCCESS = { resultStatus: 'S', resultCodeId: '00000000', resultCode: 'SUCCESS', resultMsg: 'success' };
export const REFUSED = { resultStatus: 'F', resultCodeId: '12005113', resultCode: 'RISK_REJECT', resultMsg: 'no' };

/** The signed value of a reply: what it holds is said by its fields, or whole. */
export const contentOf = (resultInfo: object = SUCCESS, head: object = {}): string =>
  JSON.stringify({
    head: { ...HEAD, ...head },
    body: {
      resultInfo,
      merchantTransId: coffee.merchantTransId,
      acquirementId: '2015032412007101547201351234',
      extendInfo: '{"buyer":"é ½ 咖啡 😀"}',
    },
  });

const signer = await createSigner({ privateKey: gatewayKeys.privateKey });
const stranger = await createSigner({ privateKey: strangerKeys.privateKey });
const merchant = await createSigner({ privateKey: merchantKeys.privateKey });

export const signText = (text: string): Promise<string> => signer.sign(text);
export const signAsStranger = (text: string): Promise<string> => stranger.sign(text);
export const signAsMerchant = (text: string): Promise<string> => merchant.sign(text);

/** A whole message around a text that the gateway signed as it stands. */
export const seal = async (text: string): Promise<string> =>
  `{"response":${text},"signature":"${await signText(text)}"}`;

/** The gateway's proper answer to {@link pay}: a success. */
export const REPLY: string = await seal(contentOf());
export const REFUSAL: string = await seal(contentOf(REFUSED));

const gatewayPublicKey = await createVerifier({ publicKeys: gatewayKeys.publicKey });
const signature = btoa('\0'.repeat(256));
const privateKey = { algorithm: 'RSA2', sign: async () => signature } as const;

/**
 * A till that neither signs nor reads keys, for the tests that pay thousands of times. Its clock stands still, so that a
 * busy machine makes no timeout.
 */
export const pay = (changes: Partial<ClientOptions>): Promise<PayOutcome> =>
  newClient({
    privateKey,
    gatewayPublicKey,
    newMessageId: () => REQUEST_ID,
    clock: createManualClock(),
    ...changes,
  }).pay(coffee);

/** What the till makes of these bytes as an HTTP body. */
export const receive = (
  body: string | Uint8Array<ArrayBuffer> | ReadableStream<Uint8Array>,
  init?: ResponseInit,
): Promise<PayOutcome> => pay({ fetch: async () => new Response(body, init) });

/**
 * Nothing is known: it is no success and no failure, what may be done begins with a query, and a sentence says what
 * happened without a secret.
 */
export function expectUnknown(outcome: PayOutcome, ...reasons: readonly UnknownReason[]): void {
  expect(outcome.outcome).toBe('unknown');
  if (outcome.outcome !== 'unknown') return;
  expect(reasons).toContain(outcome.reason);
  expect(outcome.next).toContain('query');
  expect(outcome.message).toMatch(/^\S[^\n]{8,}\. pay may have taken effect and a charge may stand: /);
  expect(outcome.message).not.toContain(coffee.identityCode);
  expect(outcome.call).toMatchObject({ sent: true, attempts: { length: 1 } });
}
