import type { OperationName } from '@intl-acquiring/types';
import type { JournalEntry } from '../../journal/entry.ts';
import { valueAt } from '../../record.ts';
import type { Seen } from '../sandbox.ts';

/** A message of the till's, as far as it matters here. */
export interface Message {
  readonly entry: JournalEntry;
  readonly function: OperationName | undefined;
  readonly reqMsgId: string;
  readonly merchantTransId: string | undefined;
  readonly acquirementId: string | undefined;
  /** Milliseconds since the sandbox opened. */
  readonly at: number;
}

/** The calls among what was seen. */
export function readMessages(seen: readonly Seen[]): Message[] {
  return seen.filter(({ entry }) => entry.kind === 'call').map(readMessage);
}

function readMessage({ at, entry }: Seen): Message {
  const request = valueAt(parse(entry.request?.text ?? ''), 'request');
  return {
    at,
    entry,
    function: entry.function,
    reqMsgId: String(valueAt(request, 'head.reqMsgId')),
    merchantTransId: textOr(valueAt(request, 'body.merchantTransId')),
    acquirementId: textOr(valueAt(request, 'body.acquirementId')),
  };
}

function textOr(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined;
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** What says in which words a message is told: `payQuery (message 2, after 0.31 s)`. */
export function nameOf({ entry, at }: Message): string {
  return `${entry.function} (message ${entry.number}, after ${seconds(at)})`;
}

export function seconds(milliseconds: number): string {
  return `${(milliseconds / 1000).toFixed(2)} s`;
}

/** Asks about a payment, or settles it. */
export function isAbout(message: Message, payment: Message): boolean {
  if (message.merchantTransId !== undefined) return message.merchantTransId === payment.merchantTransId;
  return message.acquirementId !== undefined && message.acquirementId === payment.entry.after?.acquirementId;
}
