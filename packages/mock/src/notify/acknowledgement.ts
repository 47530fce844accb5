import { openEnvelope, type Verifier } from '@intl-acquiring/envelope';
import type { NotifyPayRequestHead } from '@intl-acquiring/types';
import { notifyPayRoute } from '../generated/routes/notifyPay.ts';

/** What the gateway makes of the merchant's answer. Without a problem it acknowledges the notification. */
export interface Verdict {
  /** Of an answer that could be verified. */
  readonly resultCode?: string;
  /** Why the answer does not acknowledge: a sentence. */
  readonly problem?: string;
}

/** @throws {Error} with a sentence, if the answer can't be trusted or read */
export async function judgeAnswer(
  raw: Uint8Array,
  sent: NotifyPayRequestHead,
  verifier: Verifier | undefined,
): Promise<Verdict> {
  if (verifier === undefined) throw new Error(`Client ${sent.clientId} has registered no key to verify its answer.`);
  const opened = await openEnvelope(raw, 'response', verifier);
  const head = notifyPayRoute.response.head.parse(opened.head);
  const { resultStatus, resultCode } = notifyPayRoute.response.body.parse(opened.body).resultInfo;
  if (head.function !== sent.function) throw new Error(`The answer is of ${head.function}, not ${sent.function}.`);
  if (head.reqMsgId !== sent.reqMsgId)
    throw new Error(`The answer is to message ${head.reqMsgId}, not ${sent.reqMsgId}.`);
  if (resultStatus === 'S') return { resultCode };
  return { resultCode, problem: `The answer is ${resultStatus} ${resultCode}, and only S acknowledges.` };
}
