import type { JournalEntry, JournalMessage } from '../journal/entry.ts';
import { describeSealed } from '../journal/message.ts';
import type { Applied } from '../rules/rule-book.ts';
import type { Call } from './call.ts';
import type { Gateway } from './gateway.ts';
import type { Answered } from './reply.ts';

type Draft = { -readonly [Name in keyof JournalEntry as Exclude<Name, 'number' | 'time'>]: JournalEntry[Name] };

/** Puts a call into the journal. Without an answer it is one that a fault has swallowed. */
export function noteCall(
  call: Call,
  applied: Applied,
  { journal }: Pick<Gateway, 'journal'>,
  answered?: Answered,
): void {
  const { before, after, resultCode } = answered ?? {};
  const rule = applied.rule();
  const entry: Draft = {
    kind: 'call',
    function: call.route.info.name,
    request: { ...call.message, ...call.evidence },
  };
  // What there is none of has no place in the entry, and a spread for each would cost more than the entry.
  if (answered) entry.answer = describeAnswer(answered);
  if (resultCode !== undefined) entry.resultCode = resultCode;
  if (before) entry.before = before;
  if (after) entry.after = after;
  if (rule !== undefined) entry.rule = rule;
  if (applied.fault) entry.fault = applied.fault;
  journal.add(entry);
}

/** A text without a result code is none that was sealed. */
function describeAnswer({ text, resultCode }: Answered): JournalMessage {
  return resultCode === undefined ? { text } : describeSealed(text, 'response');
}
