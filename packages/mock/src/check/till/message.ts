import type { Money, OperationName } from '@intl-acquiring/types';
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
  /** Of a payment, if it carries one that can be read. */
  readonly orderAmount: Money | undefined;
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
    orderAmount: moneyOr(valueAt(request, 'body.order.orderAmount')),
  };
}

function textOr(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined;
}

/** The gateway takes a number for a value, too. */
function moneyOr(money: unknown): Money | undefined {
  const [currency, value] = [String(valueAt(money, 'currency')), String(valueAt(money, 'value'))];
  if (!/^[A-Z]{3}$/.test(currency) || !/^\d+$/.test(value)) return undefined;
  return { currency, value: value.replace(/^0+(?=\d)/, '') };
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
