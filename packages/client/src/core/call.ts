import { callRules } from '../options/call-rules.ts';
import { checkOptions } from '../options/check.ts';
import { reserveChoice } from '../options/rules.ts';
import { type AttemptEnd, type Job, runAttempt } from './attempt.ts';
import { prepareBody } from './body.ts';
import type { Call, CallOptions, OperationDefinition } from './definition.ts';
import { Fault } from './fault.ts';
import { tellAttempt, tellOutcome } from './hooks.ts';
import { readIds } from './ids.ts';
import type { Verdict } from './judge.ts';
import type { Attempt } from './outcome.ts';
import { ownValue } from './own-value.ts';
import { keepReply } from './raw-reply.ts';
import { toOutcome } from './report.ts';
import { writeReserve } from './reserve.ts';
import { mayRetry, pause } from './retry.ts';
import type { Setup } from './setup.ts';
import { urlOf } from './url.ts';

/**
 * Whether a verdict settles what an earlier attempt of this call left in doubt. A success does: the gateway knows the
 * repeat. A refusal with one of the function's own codes does: the gateway has looked the order up to say so. A refusal
 * with a basic code does not: it turns a message away at the door, such as one whose signature is bad, and tells
 * nothing of a message that was let in before.
 */
function settle(verdict: Verdict, doubt: Fault | undefined, { nextSteps }: Job['definition']): Verdict | Fault {
  const { result, next } = verdict;
  if (!doubt || result.status === 'S' || ownValue(nextSteps, result.code)) return verdict;
  const why = `The gateway answered F ${result.code}, which does not settle an earlier attempt: ${doubt.message}`;
  return new Fault(doubt.reason, why, { result, next });
}

/** What is left of a call that can't go on. It rejects, unless an attempt before may have been carried out. */
function giveUp(error: unknown, doubt: Fault | undefined, { signal }: Job): Fault {
  if (!doubt) throw error;
  return signal?.aborted ? new Fault('aborted', `The wait was aborted. Before: ${doubt.message}`, { error }) : doubt;
}

type Ended = Pick<AttemptEnd, 'end' | 'bytes'>;

/** Attempt after attempt until one ends in a verdict, or in a fault that allows no other. */
async function carryOut(job: Job, attempts: Attempt[]): Promise<Ended> {
  const { setup, definition, ids } = job;
  let doubt: Fault | undefined;
  try {
    for (;;) {
      const { attempt, end, bytes } = await runAttempt(job);
      const number = attempts.push(attempt);
      tellAttempt(setup.hooks, { operation: definition.info.name, number, ids, attempt });
      if (!(end instanceof Fault)) {
        setup.budget.earn();
        return { end: settle(end, doubt, definition), bytes };
      }
      if (attempt.sent) doubt = end;
      const mayGoOn = mayRetry(end, { count: attempts.length, sent: attempt.sent }, job);
      if (!mayGoOn || !(await pause(end, attempts.length, job))) return { end, bytes };
    }
  } catch (error) {
    return { end: giveUp(error, doubt, job), bytes: undefined };
  }
}

function createJob(
  setup: Setup,
  definition: OperationDefinition<unknown, unknown>,
  input: object,
  options: CallOptions,
): Job {
  const { name, path } = definition.info;
  const startedAt = Number(setup.clock.now());
  const { merchantId }: { merchantId?: unknown } = Object(input);
  const fields = definition.withoutMerchant ? input : { ...input, merchantId: merchantId || setup.merchantId };
  const body = prepareBody(fields, definition, setup.validators?.[name]);
  return {
    setup,
    definition,
    url: urlOf(setup.baseUrl, path),
    body,
    ids: readIds(body.fields),
    reserve: writeReserve(options) ?? writeReserve(setup),
    attemptTimeout: options.attemptTimeout ?? setup.attemptTimeout,
    signal: options.signal,
    startedAt,
    deadline: startedAt + (options.timeout ?? setup.timeout),
  };
}

/** The way that every operation goes. */
export function createCall(setup: Setup): Call {
  return async <Input extends object, Result>(
    definition: OperationDefinition<Input, Result>,
    input: Input,
    given?: CallOptions,
  ): Promise<Result> => {
    const options = given ?? {};
    if (given) checkOptions(`options of ${definition.info.name}`, given, callRules, [reserveChoice]);
    options.signal?.throwIfAborted();
    const job = createJob(setup, definition, input, options);
    const attempts: Attempt[] = [];
    const { end, bytes } = await carryOut(job, attempts);
    const outcome = toOutcome(end, attempts, job);
    keepReply(outcome, bytes);
    tellOutcome(setup.hooks, { operation: definition.info.name, request: job.body.fields, outcome });
    // The tables say what a verified body holds; that it does is the provider's word.
    return outcome as Result;
  };
}
