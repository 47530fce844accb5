import type { Outcome } from '../doors/exchange.ts';
import { breakAnswer } from '../faults/break-answer.ts';
import type { Fault } from '../faults/fault.ts';
import { meetFault } from '../faults/meet-fault.ts';
import { sideOf } from '../faults/side.ts';
import type { Applied } from '../rules/rule-book.ts';
import { answerCall } from './answer-call.ts';
import { type Call, subjectOf } from './call.ts';
import { followUp } from './follow-up.ts';
import type { Gateway } from './gateway.ts';
import { noteCall } from './note-call.ts';
import type { Answered } from './reply.ts';

/** One request of a merchant, with all that goes wrong with it on purpose. */
export async function serve(call: Call, gateway: Gateway): Promise<Outcome> {
  // As `work` does, without a function of its own for each call.
  gateway.time.begin();
  try {
    const applied = gateway.rules.apply(subjectOf(call));
    const { fault } = applied;
    return fault ? await serveFaulty(fault, call, applied, gateway) : await serveWell(call, applied, gateway);
  } finally {
    gateway.time.end();
  }
}

async function serveWell(call: Call, applied: Applied, gateway: Gateway): Promise<Outcome & { kind: 'answer' }> {
  const answered = await answerCall(call, applied, gateway);
  if (answered.after?.status === 'PROCESSING') await followUp(answered.after, applied, gateway);
  gateway.turns.pass();
  return toOutcome(answered);
}

async function serveFaulty(fault: Fault, call: Call, applied: Applied, gateway: Gateway): Promise<Outcome> {
  const run = gateway.journal.clears();
  const lost = sideOf(fault) === 'request' ? await meetFault(fault, gateway) : undefined;
  // The world was reset meanwhile, and the request was for the one before.
  if (gateway.journal.clears() !== run) return { kind: 'reset' };
  if (lost) {
    noteCall(call, applied, gateway);
    return lost;
  }
  if (fault.kind === 'duplicate') await answerCall(call, applied, gateway);
  const answer = await serveWell(call, applied, gateway);
  const broken = sideOf(fault) === 'answer' ? await meetFault(fault, gateway) : undefined;
  return broken ?? breakAnswer(answer, fault, gateway.seed);
}

/** A signed reply has status 200, whatever it says; anything else is a sentence in plain text. */
function toOutcome({ text, resultCode }: Answered): Outcome & { readonly kind: 'answer' } {
  if (resultCode === undefined)
    return { kind: 'answer', status: 400, contentType: 'text/plain;charset=UTF-8', body: text };
  return { kind: 'answer', status: 200, contentType: 'application/json; charset=UTF-8', body: text };
}
