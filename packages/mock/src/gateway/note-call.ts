import type { JournalMessage } from '../journal/entry.ts';
import { describeSealed } from '../journal/message.ts';
import type { Applied } from '../rules/rule-book.ts';
import type { Call } from './call.ts';
import type { Gateway } from './gateway.ts';
import type { Answered } from './reply.ts';

/** Puts a call into the journal. Without an answer it is one that a fault has swallowed. */
export function noteCall(
  call: Call,
  applied: Applied,
  { journal }: Pick<Gateway, 'journal'>,
  answered?: Answered,
): void {
  const { before, after, resultCode } = answered ?? {};
  const rule = applied.rule();
  journal.add({
    kind: 'call',
    function: call.route.info.name,
    request: { ...call.message, ...call.evidence },
    ...(answered && { answer: describeAnswer(answered) }),
    ...(resultCode !== undefined && { resultCode }),
    ...(before && { before }),
    ...(after && { after }),
    ...(rule !== undefined && { rule }),
    ...(applied.fault && { fault: applied.fault }),
  });
}

/** A text without a result code is none that was sealed. */
function describeAnswer({ text, resultCode }: Answered): JournalMessage {
  return resultCode === undefined ? { text } : describeSealed(text, 'response');
}
