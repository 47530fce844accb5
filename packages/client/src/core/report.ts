import type { NextStep } from '@intl-acquiring/types';
import type { Job } from './attempt.ts';
import { Fault } from './fault.ts';
import type { Verdict } from './judge.ts';
import type { Attempt, CallRecord, Failed, Succeeded, Unknown } from './outcome.ts';

type Body = Record<string, unknown>;

export function recordCall({ setup, info, body }: Job, attempts: readonly Attempt[], startedAt: number): CallRecord {
  const key = body[info.idempotencyKey ?? ''];
  return {
    operation: info.name,
    reqMsgId: attempts.at(-1)?.reqMsgId ?? '',
    ...(typeof key === 'string' && { idempotencyKey: key }),
    sent: attempts.some(({ sent }) => sent),
    attempts,
    durationMs: Math.max(0, Number(setup.clock.now()) - startedAt),
  };
}

/** Doubt is ended by a query, then a cancel. Where nothing was sent, the same may be sent again at once. */
function stepsOutOf({ reason, seen: { next } }: Fault, { sent }: CallRecord): readonly NextStep[] {
  const isListed = reason === 'in-process' || reason === 'rate-limited';
  if (isListed && next?.includes('query')) return next;
  return sent ? ['query', 'cancel'] : ['retry', 'query', 'cancel'];
}

function toUnknown(fault: Fault, call: CallRecord, key = 'key'): Unknown {
  const { result, error } = fault.seen;
  const meaning = call.sent
    ? `${call.operation} may have taken effect and a charge may stand: query the order before anything else.`
    : `Nothing was sent, so only an earlier call under the same ${key} can have charged.`;
  return {
    outcome: 'unknown',
    reason: fault.reason,
    message: `${fault.message.replace(/[^.]$/, '$&.')} ${meaning}`,
    next: stepsOutOf(fault, call),
    ...(result && { result }),
    ...(error !== undefined && { error }),
    call,
  };
}

/** What a call came to, for its caller. */
export function toOutcome(
  end: Verdict | Fault,
  call: CallRecord,
  { info }: Job,
): Succeeded<Body> | Failed<Body> | Unknown {
  return end instanceof Fault ? toUnknown(end, call, info.idempotencyKey) : { ...end, call };
}
