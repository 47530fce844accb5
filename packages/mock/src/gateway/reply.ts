import { cutSigned, type EnvelopeContent } from '@intl-acquiring/envelope';
import { basicResultCodes, type ResultCodeEntry } from '@intl-acquiring/types';
import { codesOf } from '../engine/codes.ts';
import type { Answer } from '../engine/handler.ts';
import { messageId } from '../engine/ids.ts';
import { describeResult } from '../engine/result.ts';
import type { Route } from '../engine/route.ts';
import type { Fault } from '../faults/fault.ts';
import type { JsonObject } from '../record.ts';
import type { Executed } from './execute.ts';
import type { Gateway } from './gateway.ts';
import { replyHead } from './head.ts';

/** What goes back. Where no head could be read the text is a sentence and not a message: there is no code. */
export interface Reply {
  readonly text: string;
  readonly resultCode?: string | undefined;
}

/** What goes back, and what has happened to the order. */
export type Answered = Reply & Pick<Executed, 'before' | 'after'>;

/** The answer as a signed message, or as the fault wants it. */
export function seal(
  route: Route,
  request: JsonObject,
  answer: Answer,
  fault: Fault | undefined,
  gateway: Gateway,
): Promise<string> | string {
  const content = write(route, request, answer, fault, gateway);
  return gateway.signers.seal('response', JSON.stringify(content), fault?.kind);
}

/** Head and body of the answer. */
function write(
  route: Route,
  request: JsonObject,
  { code, message, fields }: Answer,
  fault: Fault | undefined,
  { time, seed }: Gateway,
): EnvelopeContent {
  const skew = fault?.kind === 'skewed-clock' ? fault.milliseconds : 0;
  const content = {
    head: replyHead(route, request, time.now() + skew),
    body: { resultInfo: describeResult(findCode(route, code), message), ...fields },
  };
  return fault?.kind === 'foreign-answer' ? makeForeign(content, seed) : content;
}

const basicCodes = new Map(Object.entries<ResultCodeEntry>({ ...basicResultCodes }));

/** The basic codes are any function's, whether its page lists them or not. */
function findCode({ info }: Route, code: string): ResultCodeEntry {
  const entry = codesOf(info.name).get(code) ?? basicCodes.get(code);
  if (entry === undefined) throw new Error(`The table of "${info.name}" lists no ${code}.`);
  return entry;
}

/** The same answer about somebody else's payment. */
function makeForeign({ head, body }: { head: object; body: object }, seed: string): { head: object; body: object } {
  const ids = { acquirementId: '0'.repeat(28), merchantTransId: 'somebody-else', merchantRefundId: 'somebody-else' };
  const swapped = Object.entries(ids).filter(([name]) => name in body);
  return {
    head: { ...head, reqMsgId: messageId(`${seed}/foreign`, 1) },
    body: { ...body, ...Object.fromEntries(swapped) },
  };
}

/** Why a message without a head can't be answered. */
export function explainHeadless(text: string): Reply {
  try {
    cutSigned(text, 'request');
    JSON.parse(text);
    return { text: 'The message has no request.head, so that no reply can be addressed.' };
  } catch (error) {
    const { name, message } = error instanceof Error ? error : new Error(String(error));
    return { text: `The message can't be read. ${name === 'SyntaxError' ? `Not JSON: ${message}.` : message}` };
  }
}
