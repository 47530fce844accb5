import { createSigner, createVerifier, openEnvelope, sealEnvelope } from '@intl-acquiring/envelope';
import { gatewayKeys, merchantKeys } from './keys.ts';

/** A request as the gateway got it, its signature verified. */
export interface Received {
  readonly url: string;
  readonly method: string;
  readonly headers: Headers;
  readonly raw: string;
  readonly head: Record<string, unknown>;
  readonly body: Record<string, unknown>;
  /** The exact text of the body. */
  readonly bodyText: string;
  readonly signature: unknown;
}

/** What the gateway answers; what is not set is done rightly. */
export interface Plan {
  readonly status?: number;
  readonly head?: Record<string, unknown>;
  readonly body?: Record<string, unknown>;
  readonly resultInfo?: unknown;
  readonly privateKey?: string;
  /** Changes the signed message before it goes out. */
  readonly spoil?: (message: string) => string | Uint8Array<ArrayBuffer>;
}

export const SUCCESS = { resultStatus: 'S', resultCodeId: '00000000', resultCode: 'SUCCESS', resultMsg: 'success' };

const verifier = await createVerifier({ publicKeys: merchantKeys.publicKey });

export async function readRequest(request: Request): Promise<Received> {
  const raw = await request.text();
  const { head, body, text } = await openEnvelope(raw, 'request', verifier);
  const { url, method, headers } = request;
  const bodyText = text.slice(text.indexOf('"body":') + 7, -1);
  return { url, method, headers, raw, head, body, bodyText, signature: JSON.parse(raw).signature };
}

export async function sealReply({ head, body }: Received, plan: Plan = {}): Promise<string | Uint8Array<ArrayBuffer>> {
  const { reqTime: _, signType: __, ...echo } = head;
  const content = {
    head: { ...echo, respTime: '2026-01-02T03:04:06+00:00', ...plan.head },
    body: {
      resultInfo: plan.resultInfo ?? SUCCESS,
      merchantTransId: body['merchantTransId'],
      acquirementId: '2015032412007101547201351234',
      ...plan.body,
    },
  };
  const signer = await createSigner({ privateKey: plan.privateKey ?? gatewayKeys.privateKey });
  const message = await sealEnvelope('response', content, signer);
  return plan.spoil?.(message) ?? message;
}

export interface Gateway {
  readonly fetch: (request: Request) => Promise<Response>;
  readonly received: Received[];
}

/** A gateway that verifies what it gets and answers by plan: the same always, or one after another. */
export function createGateway(...plans: readonly Plan[]): Gateway {
  const received: Received[] = [];
  return {
    received,
    async fetch(request) {
      const plan = plans[Math.min(received.length, plans.length - 1)];
      const got = await readRequest(request);
      received.push(got);
      return new Response(await sealReply(got, plan), { status: plan?.status ?? 200 });
    },
  };
}
