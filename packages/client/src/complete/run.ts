import { type Clock, sleep, systemClock } from '../core/clock.ts';
import type { CallOptions } from '../core/definition.ts';
import type { CallRecord, Failed, Outcome, PaymentIds } from '../core/outcome.ts';
import type { EndFacts, PaymentEnd } from './end.ts';
import type { CompletionOptions, PaymentClient, PaymentNotice, ResumeFrom } from './options.ts';
import type { Progress } from './progress.ts';

/** One payment on its way, and what is known of it. */
export interface Run {
  readonly client: PaymentClient;
  readonly options: CompletionOptions;
  readonly clock: Clock;
  readonly sale: ResumeFrom;
  readonly startedAt: number;
  ids: PaymentIds;
  /** A cancel may be on its way. Whatever a query says meanwhile, the payment may be undone a moment later. */
  cancelSent: boolean;
  /** The gateway refused, in a way that an earlier call under the id may explain. */
  refusal: Failed<unknown> | undefined;
  notice: PaymentNotice | undefined;
  /** What the last query or cancel threw. */
  error: unknown;
  /** Why the last answer was none, for people. */
  trouble: string;
  /** Aborts when a notice has come, so that nobody sleeps on. */
  readonly noticed: AbortSignal;
}

export function startRun(client: PaymentClient, sale: ResumeFrom, options: CompletionOptions): Run {
  const { clock = systemClock, notice } = options;
  const controller = new AbortController();
  const run: Run = {
    client,
    options,
    clock,
    sale,
    startedAt: Number(clock.now()),
    ids: { merchantTransId: sale.merchantTransId },
    cancelSent: sale.cancelSent ?? false,
    refusal: undefined,
    notice: undefined,
    error: undefined,
    trouble: '',
    noticed: controller.signal,
  };
  notice?.then(
    (given) => {
      // Callers without types may pass anything; what is no notice of a payment only makes the next query come at once.
      if (given?.body) run.notice = given;
      controller.abort();
    },
    () => {},
  );
  return run;
}

/** Milliseconds; none where the clock has been put back, so that nobody waits for the moment to come again. */
export const elapsed = ({ clock, startedAt }: Run): number => Math.max(0, Number(clock.now()) - startedAt);

export const isAborted = ({ options }: Run): boolean => options.signal?.aborted === true;

export const isGivenUp = ({ options }: Run): boolean => options.cancelSignal?.aborted === true;

/** Whoever watches never changes what a payment comes to. */
export function report({ options }: Run, progress: Progress): void {
  (async () => options.onProgress?.(progress))().catch(() => {});
}

/** Waits, unless the caller stops, or one of the other signals comes. */
export async function wait(run: Run, ms: number, ...others: readonly (AbortSignal | undefined)[]): Promise<void> {
  if (ms <= 0) return;
  report(run, { step: 'wait', ms });
  await sleep(run.clock, ms, run.options.signal, ...others);
}

/** How the payment is named to the gateway. */
interface Name {
  readonly merchantTransId: string;
  readonly merchantId?: string;
}

function nameOf({ sale: { merchantTransId, merchantId } }: Run): Name {
  return { merchantTransId, ...(merchantId && { merchantId }) };
}

/** A call that has ended, whatever it was. */
interface Ended {
  readonly outcome: Outcome<unknown>['outcome'];
  readonly call: CallRecord;
  readonly message?: string;
}

/** What a call left open, without the advice that follows it. */
function troubleOf({ outcome, call, message = '' }: Ended): string {
  return (outcome === 'unknown' && call.attempts.at(-1)?.fault?.message) || message;
}

/** Takes in what a call has told. */
export function learn(run: Run, outcome: Ended): void {
  run.ids = { ...run.ids, ...outcome.call.ids };
  run.trouble = troubleOf(outcome);
}

/**
 * A query or a cancel; neither may hold up the next one for long. What it throws is kept and is no end: nothing was sent
 * by it, and the payment stays in doubt.
 */
export async function ask<Outcome extends Ended>(
  run: Run,
  call: (name: Name, options: CallOptions) => Promise<Outcome>,
): Promise<Outcome | undefined> {
  const { call: options, signal } = run.options;
  run.error = undefined;
  try {
    const outcome = await call(nameOf(run), { timeout: 10_000, ...options, signal });
    learn(run, outcome);
    return outcome;
  } catch (error) {
    run.error = error;
    run.trouble = String(error);
    return undefined;
  }
}

/** What is needed to go on with this payment later. */
export function resumeFrom(run: Run): ResumeFrom {
  const { orderAmount } = run.sale;
  return { ...nameOf(run), ...(orderAmount && { orderAmount }), ...(run.cancelSent && { cancelSent: true }) };
}

export function finish(run: Run, facts: EndFacts): PaymentEnd {
  const ended = { ids: run.ids, durationMs: elapsed(run) };
  if (facts.outcome !== 'unknown') return { ...facts, ...ended };
  return { ...facts, ...ended, resume: resumeFrom(run), ...(run.error !== undefined && { error: run.error }) };
}
