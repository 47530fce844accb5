import { tellResult } from '../result.ts';
import { fail, type Judgement, ok } from '../rule.ts';
import { judgePrice } from './judge-price.ts';
import { isAbout, type Message, nameOf } from './message.ts';
import type { EndRule, TillRule } from './rules.ts';
import { type Judge, paymentsOf, type Sale, tell } from './sale.ts';

type MessageRule = Exclude<TillRule, EndRule>;

/** What can be seen in the messages that the till sent. */
export const judgeMessages: Readonly<Record<MessageRule, Judge>> = {
  'charges-the-price': judgePrice,
  'same-id': judgeIds,
  'new-message': judgeMessageIds,
  'requests-accepted': judgeRequests,
  'verifies-replies': (sale) => (sale.scenario.lookUpBy === 'verifies-replies' ? judgeLookUp(sale) : undefined),
  'queries-after-doubt': (sale) => (sale.scenario.lookUpBy === 'queries-after-doubt' ? judgeLookUp(sale) : undefined),
  'cancels-unpaid': judgeCancel,
  'repeats-cancel': judgeCancelAgain,
  resumes: judgeResume,
};

/** Another id is another payment, and no harm once the first is known not to stand. */
function judgeIds(sale: Sale): Judgement | undefined {
  const [first, ...repeats] = paymentsOf(sale);
  if (!first) return undefined;
  const inconsistent = repeats.find(({ entry }) => entry.resultCode === 'REPEAT_REQ_INCONSISTENT');
  if (inconsistent) return fail(`${nameOf(inconsistent)} came with another amount, currency or function.`);
  const other = repeats.find(({ merchantTransId }) => merchantTransId !== first.merchantTransId);
  if (!other) return ok(`${repeats.length + 1} payment message(s) under ${first.merchantTransId}.`);
  const known = sale.messages.slice(0, sale.messages.indexOf(other)).find((message) => tellsClosed(message, first));
  if (known) return ok(`${nameOf(known)} told that nothing stands under ${first.merchantTransId}.`);
  return fail(
    `${nameOf(other)} came under ${other.merchantTransId}, while nobody knew what had become of ${first.merchantTransId}.`,
  );
}

/** Its answer reached the till, and says that the payment is closed. */
function tellsClosed(message: Message, payment: Message): boolean {
  return isAbout(message, payment) && message.entry.after?.status === 'CLOSED' && message.entry.fault === undefined;
}

function judgeMessageIds({ messages }: Sale): Judgement | undefined {
  if (messages.length === 0) return undefined;
  const seen = new Map<string, Message>();
  for (const message of messages) {
    const earlier = seen.get(message.reqMsgId);
    if (earlier) return fail(`${nameOf(message)} has the reqMsgId of ${nameOf(earlier)}: ${message.reqMsgId}.`);
    seen.set(message.reqMsgId, message);
  }
  return ok(`${messages.length} message(s), ${seen.size} reqMsgId(s).`);
}

const turnedAway: ReadonlySet<string | undefined> = new Set([
  ...['PARAM_ILLEGAL', 'INVALID_SIGNATURE', 'UNKNOWN_CLIENT', 'KEY_NO_FOUND'],
  ...['NO_INTERFACE_DEF', 'SIGN_TYPE_INVALID', 'CURRENCY_NOT_SUPPORT'],
]);

function judgeRequests({ messages }: Sale): Judgement | undefined {
  if (messages.length === 0) return undefined;
  const bad = messages.find(({ entry }) => entry.rule === undefined && turnedAway.has(entry.resultCode));
  if (!bad) return ok(`${messages.length} request(s) passed.`);
  return fail(`${nameOf(bad)} was turned away with ${tellResult(bad.entry)}`);
}

/** A query, a cancel, or the same request again: the gateway answers a repeat with how the payment stands. */
function judgeLookUp(sale: Sale): Judgement | undefined {
  const [first] = paymentsOf(sale);
  return first && judgeFollowUp(sale.messages.slice(sale.messages.indexOf(first) + 1), first, sale);
}

function judgeFollowUp(later: readonly Message[], first: Message, { word }: Sale): Judgement {
  const next = later.find((message) => isAbout(message, first));
  if (next) return ok(`${nameOf(first)}, then ${nameOf(next)}.`);
  return fail(`After ${nameOf(first)} nothing came about ${first.merchantTransId}; the till said ${tell(word)}.`);
}

const cancelsOf = ({ messages }: Sale, first: Message): Message[] =>
  messages.filter((message) => message.function === 'payCancel' && isAbout(message, first));

function judgeCancel(sale: Sale): Judgement | undefined {
  const [first] = paymentsOf(sale);
  if (!sale.scenario.mustCancel || !first) return undefined;
  const [cancel] = cancelsOf(sale, first);
  if (cancel) return ok(`${nameOf(cancel)}.`);
  return fail(`No payCancel of ${first.merchantTransId} came: the buyer can still pay it.`);
}

function judgeCancelAgain(sale: Sale): Judgement | undefined {
  const [first] = paymentsOf(sale);
  const [cancel] = first ? cancelsOf(sale, first) : [];
  if (!sale.scenario.cancelFails || !first || !cancel) return undefined;
  const next = sale.messages.slice(sale.messages.indexOf(cancel) + 1).find((message) => isAbout(message, first));
  if (next) return ok(`${nameOf(cancel)}, then ${nameOf(next)}.`);
  return fail(`The answer to ${nameOf(cancel)} was lost, and nothing came after it.`);
}

function judgeResume(sale: Sale): Judgement | undefined {
  const { beforeKill, messages } = sale;
  const [first] = paymentsOf(sale);
  if (beforeKill === undefined || !first) return undefined;
  return judgeFollowUp(messages.slice(beforeKill), first, sale);
}
