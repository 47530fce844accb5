import { type Signer, sealEnvelope } from '@intl-acquiring/envelope';
import type { NotifyPayRequestHead, NotifyPayResponse, ResultInfo } from '@intl-acquiring/types';
import { type Clock, messageTime } from '../core/clock.ts';

/** The one answer that ends the deliveries. */
export const ACCEPTED: ResultInfo = {
  resultStatus: 'S',
  resultCodeId: '00000000',
  resultCode: 'SUCCESS',
  resultMsg: 'success',
};

/** Anything else than SUCCESS asks for another delivery, as does HTTP 500: it says both. */
export const TRY_AGAIN: ResultInfo = {
  resultStatus: 'U',
  resultCodeId: '00000901',
  resultCode: 'UNKNOWN_EXCEPTION',
  resultMsg: 'not processed, please send again',
};

export interface Answer {
  readonly to: NotifyPayRequestHead;
  readonly resultInfo: ResultInfo;
  readonly signer: Signer;
  readonly clock: Clock;
}

/** A signed answer to a verified notification. */
export async function answer({ to, resultInfo, signer, clock }: Answer): Promise<Response> {
  const { version, function: name, clientId, reqMsgId } = to;
  const content: NotifyPayResponse = {
    head: { version, function: name, clientId, respTime: messageTime(new Date(clock.now()).toISOString()), reqMsgId },
    body: { resultInfo },
  };
  return new Response(await sealEnvelope('response', content, signer), {
    status: resultInfo === ACCEPTED ? 200 : 500,
    headers: { 'content-type': 'application/json; charset=UTF-8' },
  });
}
