import type { Money, OperationName } from '@intl-acquiring/types';
import type { Order } from '../engine/order.ts';
import type { FaultKind, FaultSide } from '../faults/fault.ts';
import type { JournalEntry, JournalMessage } from '../journal/entry.ts';
import { valueAt } from '../record.ts';

/** Where an order stands, in short. */
export interface Standing extends Pick<Order, 'status' | 'closedBy'> {
  /** How many refunds there were. */
  readonly refunds: number;
}

/** A journal entry without its messages: what a list shows. */
export interface JournalSummary extends Pick<JournalEntry, 'number' | 'time' | 'kind' | 'act' | 'resultCode' | 'rule'> {
  readonly function?: OperationName;
  readonly merchantTransId?: string;
  readonly acquirementId?: string;
  readonly amount?: Money;
  /** `S`, `F` or `U`. */
  readonly resultStatus?: string;
  /** Whether the message that came in was verified: the request of a call, the answer to a notification. */
  readonly verified?: boolean;
  readonly fault?: { readonly kind: FaultKind; readonly of?: FaultSide };
  /** Whether an answer was written, or came back. */
  readonly answered: boolean;
  readonly before?: Standing;
  readonly after?: Standing;
  readonly attempt?: number;
  readonly acknowledged?: boolean;
  /** When the next delivery is due, RFC 3339. */
  readonly nextTry?: string;
}

/** What a list shows of an entry. */
export function summarise(entry: JournalEntry): JournalSummary {
  const { number, time, kind, act, rule, fault, request, answer, delivery } = entry;
  const verification = (kind === 'notification' ? answer : request)?.verification;
  return {
    ...{ number, time, kind, answered: answer !== undefined },
    ...(entry.function && { function: entry.function }),
    ...(act && { act }),
    ...summariseOrder(entry),
    ...summariseResult(entry),
    ...(rule !== undefined && { rule }),
    ...(verification && { verified: verification.verified }),
    ...(fault && { fault: { kind: fault.kind, ...('of' in fault && fault.of && { of: fault.of }) } }),
    ...(delivery && { attempt: delivery.attempt, acknowledged: delivery.acknowledged }),
    ...(delivery?.nextTry && { nextTry: delivery.nextTry }),
  };
}

function summariseOrder({ before, after, request }: JournalEntry): Partial<JournalSummary> {
  const order = after ?? before;
  // Where no order came of it, the message says which one it wanted.
  const body = order ?? readContent(request, 'body');
  const [merchantTransId, acquirementId] = [textAt(body, 'merchantTransId'), textAt(body, 'acquirementId')];
  return {
    ...(merchantTransId !== undefined && { merchantTransId }),
    ...(acquirementId !== undefined && { acquirementId }),
    ...(order?.orderAmount && { amount: order.orderAmount }),
    ...(before && { before: standing(before) }),
    ...(after && { after: standing(after) }),
  };
}

function summariseResult({ resultCode, answer }: JournalEntry): Partial<JournalSummary> {
  const resultStatus = textAt(readContent(answer, 'body'), 'resultInfo.resultStatus');
  return {
    ...(resultCode !== undefined && { resultCode }),
    ...(resultStatus !== undefined && { resultStatus }),
  };
}

function standing({ status, closedBy, refunds = [] }: Order): Standing {
  return { status, ...(closedBy && { closedBy }), refunds: refunds.length };
}

function textAt(value: unknown, path: string): string | undefined {
  const found = valueAt(value, path);
  return typeof found === 'string' ? found : undefined;
}

/** A part of a message's content, which may be anything. Without signatures nothing is cut out of the envelope. */
function readContent(message: JournalMessage | undefined, part: string): unknown {
  try {
    if (message?.signed !== undefined) return valueAt(JSON.parse(message.signed), part);
    const envelope: unknown = JSON.parse(message?.text ?? '');
    return valueAt(envelope, `request.${part}`) ?? valueAt(envelope, `response.${part}`);
  } catch {
    return undefined;
  }
}
