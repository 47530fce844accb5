import type { Verifier } from '@intl-acquiring/envelope';
import type { NotifyPayRequest } from '@intl-acquiring/types';
import { timestamp } from '../engine/time.ts';
import { breakMessage } from '../faults/break-message.ts';
import type { Fault } from '../faults/fault.ts';
import type { JournalMessage } from '../journal/entry.ts';
import { describeBytes, describeSealed } from '../journal/message.ts';
import type { Applied } from '../rules/rule-book.ts';
import { judgeAnswer, type Verdict } from './acknowledgement.ts';
import type { Courier, Delivered, Delivery } from './courier.ts';
import { exchange } from './exchange.ts';
import { writeNotification } from './notification.ts';

/** Writes and signs a notification, posts it and judges the answer. What goes wrong is told as the problem. */
export async function deliver(delivery: Delivery, courier: Courier): Promise<Delivered> {
  const { order, attempt, reqMsgId } = delivery;
  const content = writeNotification(order, reqMsgId, courier.time.now());
  const { clientId } = order;
  const applied = courier.rules.apply({ function: 'notifyPay', clientId, attempt, body: { ...content.body } });
  const message = await write(content, delivery, applied.fault, courier);
  const request = typeof message === 'string' ? describeSealed(message, 'request') : describeBytes(message);
  const sent = { request, ...noteRule(applied) };
  try {
    delivery.signal.throwIfAborted();
    const raw = await exchange({ ...delivery, message, fault: applied.fault }, courier);
    const answer = describeBytes(raw);
    const { verdict, evidence } = await judge(raw, content.head, delivery, courier);
    const { resultCode, problem } = verdict;
    const told = { ...answer, ...evidence };
    return { ...(problem && { problem }), entry: { ...sent, answer: told, ...(resultCode && { resultCode }) } };
  } catch (error) {
    return { problem: describe(error), entry: sent };
  }
}

async function write(
  { head, body }: NotifyPayRequest,
  { forged }: Delivery,
  fault: Fault | undefined,
  { signers, time, seed }: Courier,
): Promise<string | Uint8Array<ArrayBuffer>> {
  const skew = fault?.kind === 'skewed-clock' ? fault.milliseconds : 0;
  const content = { head: { ...head, reqTime: timestamp(time.now() + skew) }, body };
  const message = await signers.seal('request', JSON.stringify(content), forged ? 'wrong-key' : fault?.kind);
  return breakMessage(message, fault, seed);
}

async function judge(
  raw: Uint8Array,
  sent: NotifyPayRequest['head'],
  { order }: Delivery,
  { clients, signatures }: Courier,
): Promise<{ readonly verdict: Verdict; readonly evidence?: Evidence }> {
  const verifier = clients.find(order.clientId)?.verifier;
  let evidence: Evidence | undefined;
  const noting: Verifier | undefined = verifier && {
    async verify(signed, signature) {
      if (signatures === 'off') return;
      evidence = { signed, signature, verification: { verified: false } };
      await verifier.verify(signed, signature);
      evidence = { signed, signature, verification: { verified: true } };
    },
  };
  try {
    const verdict = await judgeAnswer(raw, sent, noting);
    return { verdict, ...(evidence && { evidence }) };
  } catch (error) {
    const problem = describe(error);
    if (evidence === undefined || evidence.verification?.verified) {
      return { verdict: { problem }, ...(evidence && { evidence }) };
    }
    return { verdict: { problem }, evidence: { ...evidence, verification: { verified: false, reason: problem } } };
  }
}

type Evidence = Pick<JournalMessage, 'signed' | 'signature' | 'verification'>;

function noteRule(applied: Applied): { readonly rule?: string; readonly fault?: Fault } {
  const rule = applied.rule();
  return { ...(rule !== undefined && { rule }), ...(applied.fault && { fault: applied.fault }) };
}

/** Node's fetch says "fetch failed", and hides what failed in the cause. */
function describe(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return error.cause instanceof Error ? `${error.message}: ${error.cause.message}` : error.message;
}
