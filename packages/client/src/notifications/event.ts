import type { OpenedEnvelope } from '@intl-acquiring/envelope';
import type { NotifyPayRequestBody, NotifyPayRequestHead } from '@intl-acquiring/types';
import { judge } from '../core/judge.ts';
import type { CallResult } from '../core/outcome.ts';
import { readResult } from '../core/result.ts';

/**
 * What a verified notification says of a payment. It may come again: recognise it by `body.acquirementId` or
 * `body.merchantTransId`.
 */
export interface PaymentEvent {
  /** How the payment ended; `unknown` is no failure: query it. */
  readonly outcome: 'succeeded' | 'failed' | 'unknown';
  readonly result: CallResult;
  readonly head: NotifyPayRequestHead;
  /** Verified, but not checked against its table, parts of which are not confirmed. */
  readonly body: NotifyPayRequestBody;
  /** The signed text, worth keeping as evidence. */
  readonly text: string;
}

const HEAD_FIELDS: readonly (keyof NotifyPayRequestHead)[] = ['version', 'function', 'clientId', 'reqTime', 'reqMsgId'];

function isHead(head: Record<string, unknown>): head is Record<string, unknown> & NotifyPayRequestHead {
  return HEAD_FIELDS.every((name) => typeof head[name] === 'string');
}

/** The signature proves who wrote the body; what else it holds is that sender's word. */
function isBody(body: Record<string, unknown>): body is Record<string, unknown> & NotifyPayRequestBody {
  return readResult(body) !== undefined;
}

/** By the rules that hold for a reply: any doubt is unknown. */
function outcomeOf(body: Record<string, unknown>): PaymentEvent['outcome'] {
  try {
    return judge(body, {}).outcome;
  } catch {
    return 'unknown';
  }
}

/** The event of a verified notification; `undefined` if it lacks a head field or its `resultInfo`. */
export function readEvent({ head, body, text }: OpenedEnvelope): PaymentEvent | undefined {
  const result = readResult(body);
  return result && isHead(head) && isBody(body) ? { outcome: outcomeOf(body), result, head, body, text } : undefined;
}
