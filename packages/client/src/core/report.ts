import type { NextStep, OperationInfo } from '@intl-acquiring/types';
import type { Job } from './attempt.ts';
import { validate } from './body.ts';
import { Fault } from './fault.ts';
import { readIds } from './ids.ts';
import type { Verdict } from './judge.ts';
import type { Attempt, CallRecord, CallResult, Failed, Outcome, Succeeded, Unknown } from './outcome.ts';
import { readPayment } from './payment.ts';

type Body = Record<string, unknown>;

function recordCall(job: Job, attempts: readonly Attempt[], reply: Body | undefined): CallRecord {
  const { setup, definition, body, startedAt } = job;
  const { name, idempotencyKey } = definition.info;
  const key = body.fields[idempotencyKey ?? ''];
  return {
    operation: name,
    reqMsgId: attempts.at(-1)?.reqMsgId ?? '',
    ...(typeof key === 'string' && { idempotencyKey: key }),
    ids: readIds(body.fields, reply),
    sent: attempts.some(({ sent }) => sent),
    attempts,
    durationMs: Math.max(0, Number(setup.clock.now()) - startedAt),
  };
}

/** Doubt is ended as the tables say. Where nothing was sent, the same may be sent again at once. */
function stepsOutOf({ reason, seen }: Fault, sent: boolean, inDoubt: 'query' | 'repeat'): readonly NextStep[] {
  if (inDoubt === 'repeat') return sent ? ['retry', 'query'] : ['retry'];
  const isListed = reason === 'in-process' || reason === 'rate-limited';
  if (isListed && seen.next?.includes('query')) return seen.next;
  return sent ? ['query', 'cancel'] : ['retry', 'query', 'cancel'];
}

function meaningOf(sent: boolean, { name, idempotencyKey: key, inDoubt }: OperationInfo): string {
  if (!sent) return `Nothing was sent${key ? `, so only an earlier call under the same ${key} can have charged` : ''}.`;
  return inDoubt === 'repeat'
    ? `Send the same ${name} again to learn what it came to: a repeat does nothing twice.`
    : `${name} may have taken effect and a charge may stand: query the order before anything else.`;
}

function toUnknown(fault: Fault, call: CallRecord, { info }: Job['definition']): Unknown {
  const { result, error } = fault.seen;
  return {
    outcome: 'unknown',
    payment: 'unknown',
    reason: fault.reason,
    message: `${fault.message.replace(/[^.]$/, '$&.')} ${meaningOf(call.sent, info)}`,
    next: stepsOutOf(fault, call.sent, info.inDoubt),
    ...(result && { result }),
    ...(error !== undefined && { error }),
    call,
  };
}

/** What a validator of replies makes of a body. It settles nothing: the signature holds, whatever a table says. */
function checkReply(body: Body, { setup, definition }: Job): Pick<Succeeded<Body>, 'body' | 'issues'> {
  const { name } = definition.info;
  const schema = setup.replyValidators?.[name];
  if (!schema) return { body };
  try {
    const result = validate(body, name, schema);
    return result.issues ? { body, issues: result.issues } : { body: { ...Object(result.value) } };
  } catch (error) {
    return { body, issues: [{ message: String(error) }] };
  }
}

function toSucceeded({ result, body }: Verdict, call: CallRecord, job: Job): Succeeded<Body> {
  const { setup, definition } = job;
  const payment = readPayment(definition, body, setup);
  return { outcome: 'succeeded', payment, result: { ...result, status: 'S' }, ...checkReply(body, job), call };
}

/** The gateway saw this key before, and with other content: the one refusal that a caller easily misreads. */
function explain({ code }: CallResult, { idempotencyKey }: CallRecord): string {
  return code === 'REPEAT_REQ_INCONSISTENT'
    ? ` "${idempotencyKey}" was used before with other content, such as another amount, and what was sent first stands: a new sale or refund needs a new id.`
    : '';
}

function toFailed({ result, next, body }: Verdict, call: CallRecord): Failed<Body> {
  return {
    outcome: 'failed',
    payment: next.includes('query') ? 'unknown' : 'unchanged',
    result: { ...result, status: 'F' },
    message: `The gateway answered F ${result.code}.${explain(result, call)}`,
    next,
    body,
    call,
  };
}

/** What a call came to, for its caller. */
export function toOutcome(end: Verdict | Fault, attempts: readonly Attempt[], job: Job): Outcome<Body> {
  const call = recordCall(job, attempts, end instanceof Fault ? undefined : end.body);
  if (end instanceof Fault) return toUnknown(end, call, job.definition);
  return end.result.status === 'S' ? toSucceeded(end, call, job) : toFailed(end, call);
}
