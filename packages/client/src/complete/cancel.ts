import type { EndFacts } from './end.ts';
import { lookUp, settledByNotice } from './look-up.ts';
import { ask, isAborted, type Run, report, resumeFrom, wait } from './run.ts';

/** Whether it has been written down that a cancel is about to leave. */
async function isWrittenDown(run: Run): Promise<boolean> {
  try {
    await run.options.beforeCancel?.({ ...resumeFrom(run), cancelSent: true });
    return true;
  } catch (error) {
    run.error = error;
    run.trouble = `No cancel was sent, for beforeCancel failed: ${error}`;
    return false;
  }
}

async function cancelOnce(run: Run): Promise<EndFacts | undefined> {
  const outcome = await ask(run, (name, options) => run.client.payCancel(name, options));
  if (!outcome) return undefined;
  // One that a later attempt overtook may still be on its way.
  if (outcome.call.attempts.some(({ sent, fault }) => sent && fault)) run.cancelSent = true;
  report(run, { step: 'cancel', outcome });
  if (outcome.outcome !== 'succeeded') return undefined;
  return { outcome: 'cancelled', by: 'cancel', message: 'The payment is cancelled: nobody stays charged.' };
}

/**
 * Cancels until the gateway says that it is done. It may refuse, for instance because it is too late for a cancel: then
 * the payment stands as a query tells it.
 */
export async function cancel(run: Run): Promise<EndFacts | undefined> {
  const { maxCancels = 6, cancelEvery = 5_000 } = run.options;
  if (!(await isWrittenDown(run))) return undefined;
  for (let count = 0; count < maxCancels && !isAborted(run); count++) {
    if (count > 0) await wait(run, cancelEvery);
    if (isAborted(run)) return undefined;
    const settled = (await cancelOnce(run)) ?? settledByNotice(run) ?? (await lookUp(run));
    if (settled) return settled;
  }
  return undefined;
}
