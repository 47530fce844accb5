import { cutSigned, sealEnvelope } from '@intl-acquiring/envelope';
import { codesOf } from '../engine/codes.ts';
import type { Answer } from '../engine/handler.ts';
import { describeResult } from '../engine/result.ts';
import type { Route } from '../engine/route.ts';
import { checkTables } from './check-tables.ts';
import { execute } from './execute.ts';
import type { Gateway } from './gateway.ts';
import { type LooseHead, readLooseHead, replyHead } from './head.ts';
import { openCall } from './open-call.ts';
import { Rejection } from './rejection.ts';

/** What goes back. Where no head could be read the text is a sentence and not a message: there is no code. */
export interface Reply {
  readonly text: string;
  readonly resultCode?: string;
}

/** One call, from the bytes that came to the text that goes back. */
export async function answerCall(route: Route, raw: Uint8Array, gateway: Gateway): Promise<Reply> {
  const { journal } = gateway;
  const { name } = route.info;
  // Only to read and to show: what is verified and trusted are the bytes.
  const text = new TextDecoder().decode(raw);
  journal.add({ direction: 'in', function: name, text });
  const head = readLooseHead(text);
  const reply = head
    ? await seal(route, head, await decide(route, raw, head, gateway), gateway)
    : explainHeadless(text);
  journal.add({ direction: 'out', function: name, ...reply });
  return reply;
}

async function decide(route: Route, raw: Uint8Array, looseHead: LooseHead, gateway: Gateway): Promise<Answer> {
  try {
    const { head, body } = checkTables(route, await openCall(raw, route, looseHead, gateway));
    return execute({ route, clientId: head.clientId, body }, gateway);
  } catch (error) {
    if (error instanceof Rejection) return error;
    throw error;
  }
}

async function seal(route: Route, request: LooseHead, answer: Answer, gateway: Gateway): Promise<Reply> {
  const entry = codesOf(route.info.name).get(answer.code);
  if (entry === undefined) throw new Error(`The table of "${route.info.name}" lists no ${answer.code}.`);
  const head = replyHead(route, request, gateway.clock.now());
  const body = { resultInfo: describeResult(entry, answer.message), ...answer.fields };
  return { text: await sealEnvelope('response', { head, body }, gateway.signer), resultCode: entry.code };
}

function explainHeadless(text: string): Reply {
  try {
    cutSigned(text, 'request');
    JSON.parse(text);
    return { text: 'The message has no request.head, so that no reply can be addressed.' };
  } catch (error) {
    const { name, message } = error instanceof Error ? error : new Error(String(error));
    return { text: `The message can't be read. ${name === 'SyntaxError' ? `Not JSON: ${message}.` : message}` };
  }
}
