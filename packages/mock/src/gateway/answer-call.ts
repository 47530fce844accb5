import type { JsonObject } from '../record.ts';
import type { Applied } from '../rules/rule-book.ts';
import type { Call } from './call.ts';
import { requireFresh } from './check-skew.ts';
import { checkTables } from './check-tables.ts';
import { type Executed, execute } from './execute.ts';
import type { Gateway } from './gateway.ts';
import { noteCall } from './note-call.ts';
import { openCall } from './open-call.ts';
import { Rejection } from './rejection.ts';
import { type Answered, explainHeadless, seal } from './reply.ts';

/** One call, from the bytes that came to the text that goes back; and the journal's entry of it. */
export async function answerCall(call: Call, applied: Applied, gateway: Gateway): Promise<Answered> {
  const { head, message } = call;
  if (head === undefined) return note(explainHeadless(message.text), call, applied, gateway);
  const { answer, before, after } = await decide(call, head, applied, gateway);
  const sealed = seal(call.route, head, answer, applied.fault, gateway);
  const text = typeof sealed === 'string' ? sealed : await sealed;
  return note({ text, resultCode: answer.code, before, after }, call, applied, gateway);
}

function note(answered: Answered, call: Call, applied: Applied, gateway: Gateway): Answered {
  noteCall(call, applied, gateway, answered);
  return answered;
}

async function decide(call: Call, looseHead: JsonObject, applied: Applied, gateway: Gateway): Promise<Executed> {
  try {
    const opened = openCall(call, looseHead, gateway);
    const content = opened instanceof Promise ? await opened : opened;
    const { head, body } = checkTables(call.route, content, gateway.policy);
    requireFresh(head.reqTime, gateway);
    return await execute({ route: call.route, clientId: head.clientId, body, applied }, gateway);
  } catch (error) {
    if (error instanceof Rejection) return { answer: error };
    throw error;
  }
}
