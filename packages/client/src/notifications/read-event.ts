import type { OpenedEnvelope } from '@intl-acquiring/envelope';
import type { NotifyPayRequestBody, NotifyPayRequestHead } from '@intl-acquiring/types';
import type { BodySchema } from '../core/body.ts';
import { judge } from '../core/judge.ts';
import { readResult } from '../core/result.ts';
import type { DoubtfulEvent, EventFacts, NotPaidEvent, PaidEvent, PaymentEvent } from './event.ts';
import { readPayment } from './payment.ts';

type Fields = Record<string, unknown>;
type Ending =
  | Pick<PaidEvent, 'outcome' | 'payment'>
  | Pick<NotPaidEvent, 'outcome'>
  | Pick<DoubtfulEvent, 'outcome' | 'doubt'>;

const HEAD_FIELDS: readonly (keyof NotifyPayRequestHead)[] = ['version', 'function', 'clientId', 'reqTime', 'reqMsgId'];

const isHead = (head: Fields): head is Fields & NotifyPayRequestHead =>
  HEAD_FIELDS.every((name) => typeof head[name] === 'string');

/** The signature proves who wrote the body; what else it holds is that sender's word. */
const isBody = (body: unknown): body is Fields & NotifyPayRequestBody => readResult({ ...Object(body) }) !== undefined;

/** By the rules that hold for a reply: any doubt is unknown. */
function endingOf(body: Fields & NotifyPayRequestBody): Ending {
  try {
    const { result } = judge(body, {});
    if (result.status === 'F') return { outcome: 'failed' };
  } catch (error) {
    return { outcome: 'unknown', doubt: error instanceof Error ? error.message : String(error) };
  }
  const payment = readPayment(body);
  return typeof payment === 'string'
    ? { outcome: 'unknown', doubt: `The notification says SUCCESS. ${payment}` }
    : { outcome: 'succeeded', payment };
}

/**
 * A client's id, an outcome, and the payment's id at the provider, or at the shop where a failure has only that. The id
 * comes last, so that none can be chosen to look like another event's key.
 */
function keyOf({ clientId }: NotifyPayRequestHead, outcome: string, body: Fields): Pick<EventFacts, 'key'> {
  const name = ['acquirementId', 'merchantTransId'].find((field) => typeof body[field] === 'string' && body[field]);
  return name === undefined ? {} : { key: `${clientId} ${outcome} ${name} ${body[name]}` };
}

/** A verified message is never refused for a table that is partly unconfirmed: what is wrong is only told. */
async function check(
  body: Fields & NotifyPayRequestBody,
  validator: BodySchema,
): Promise<Pick<EventFacts, 'body' | 'issues'>> {
  try {
    const result = await validator['~standard'].validate(body);
    if (result.issues) return { body, issues: result.issues };
    return { body: isBody(result.value) ? result.value : body, issues: [] };
  } catch (error) {
    return { body, issues: [{ message: `The validator failed: ${String(error)}` }] };
  }
}

/** The event of a verified notification; `undefined` if it lacks a head field or its `resultInfo`. */
export async function readEvent(message: OpenedEnvelope, validator?: BodySchema): Promise<PaymentEvent | undefined> {
  const { head, body, text } = message;
  const result = readResult(body);
  if (!result || !isHead(head) || !isBody(body)) return undefined;
  const ending = endingOf(body);
  const checked = validator ? await check(body, validator) : { body };
  return { ...ending, result, head, text, ...checked, ...keyOf(head, ending.outcome, body) };
}
