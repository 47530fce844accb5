import { callRules } from '../options/call-rules.ts';
import { checkOptions } from '../options/check.ts';
import { type Job, runAttempt } from './attempt.ts';
import { prepareBody } from './body.ts';
import type { Call, CallOptions, OperationDefinition } from './definition.ts';
import { Fault } from './fault.ts';
import { openLimit } from './limit.ts';
import type { Attempt } from './outcome.ts';
import { pause } from './pause.ts';
import { recordCall, toOutcome } from './report.ts';
import type { Setup } from './setup.ts';

/** How many messages one call may be. A further one is sent only where it is proven that no earlier one was. */
const MAX_ATTEMPTS = 3;

/** Attempt after attempt until one ends in a verdict, or in a fault that allows no other. */
async function carryOut(job: Job): Promise<unknown> {
  const startedAt = Number(job.setup.clock.now());
  const attempts: Attempt[] = [];
  for (;;) {
    const { attempt, end } = await runAttempt(job);
    attempts.push(attempt);
    const mayRepeat =
      end instanceof Fault && end.reason === 'network' && !attempt.sent && attempts.length < MAX_ATTEMPTS;
    if (!mayRepeat || !(await pause(attempts.length, job)))
      return toOutcome(end, recordCall(job, attempts, startedAt), job);
  }
}

function createJob(
  setup: Setup,
  { info, requestHead, nextSteps }: OperationDefinition<unknown, unknown>,
  input: object,
  options: CallOptions,
): Job {
  const { clock } = setup;
  const merchantId = ('merchantId' in input && input.merchantId) || setup.merchantId;
  return {
    setup,
    info,
    requestHead,
    nextSteps,
    body: prepareBody({ ...input, merchantId }, info, setup.validators[info.name]),
    reserve: options.reserve ?? setup.reserve,
    attemptTimeout: options.attemptTimeout ?? setup.attemptTimeout,
    limit: openLimit({ clock, ms: options.timeout ?? setup.timeout, parent: options.signal }),
  };
}

/** The way that every operation goes. */
export function createCall(setup: Setup): Call {
  return async <Input extends object, Result>(
    definition: OperationDefinition<Input, Result>,
    input: Input,
    options: CallOptions = {},
  ): Promise<Result> => {
    checkOptions(`options of ${definition.info.name}`, options, callRules);
    options.signal?.throwIfAborted();
    const job = createJob(setup, definition, input, options);
    try {
      // The tables say what a verified body holds; that it does is the provider's word.
      return (await carryOut(job)) as Result;
    } finally {
      job.limit.close();
    }
  };
}
