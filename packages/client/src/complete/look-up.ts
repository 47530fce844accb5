import type { Money } from '@intl-acquiring/types';
import type { PayQueryOutcome } from '../generated/operations/payQuery.ts';
import type { EndFacts } from './end.ts';
import { ask, elapsed, isAborted, isGivenUp, type Run, report, wait } from './run.ts';

/** An amount without leading zeros, for readers take it as a number, too; never as one, since 16 digits don't fit. */
const digitsOf = ({ value }: Money): string => String(value).replace(/^0+(?=\d)/, '');

const differs = (one: Money, other: Money): boolean =>
  one.currency !== other.currency || digitsOf(one) !== digitsOf(other);

/**
 * Whether the order that was found is of another sale, which must be neither called paid nor cancelled. Where either
 * amount is not known, be it missing or null, it proves nothing.
 */
export function isForeign({ sale }: Run, { orderAmount }: { readonly orderAmount?: Money }): boolean {
  return Boolean(sale.orderAmount && orderAmount && differs(sale.orderAmount, orderAmount));
}

/** The gateway compares what comes under one id: this sale is not the one that it knows. */
export const ID_REUSED = 'REPEAT_REQ_INCONSISTENT';

export const idInUse = (message: string): EndFacts => ({ outcome: 'unknown', reason: 'id-in-use', message });

function paid({ refusal }: Run, by: 'query' | 'notice', message: string): EndFacts {
  return refusal?.result.code === ID_REUSED
    ? idInUse('The order under this id has other content.')
    : { outcome: 'paid', by, message };
}

/** What a query settles, if anything: a failed one and an unknown state leave the payment as unknown as it was. */
function settledBy(run: Run, outcome: PayQueryOutcome): EndFacts | undefined {
  if (outcome.outcome !== 'succeeded') return undefined;
  if (isForeign(run, outcome.body)) {
    return idInUse('The order under this id has another amount.');
  }
  if (outcome.payment === 'paid' && !run.cancelSent) {
    return paid(run, 'query', 'The gateway says that the buyer has paid.');
  }
  if (outcome.payment !== 'closed') return undefined;
  if (run.refusal) {
    const { result, next, message } = run.refusal;
    return { outcome: 'declined', result, next, message };
  }
  return { outcome: 'cancelled', by: 'query', message: 'The gateway says that the order is closed.' };
}

/** A notice of a success, for this payment. */
export function settledByNotice(run: Run): EndFacts | undefined {
  const { notice, sale, cancelSent } = run;
  const isMeant = notice?.body.merchantTransId === sale.merchantTransId && !isForeign(run, notice.body);
  if (!isMeant || notice.outcome !== 'succeeded' || cancelSent) return undefined;
  return paid(run, 'notice', 'The gateway has sent notice that the buyer has paid.');
}

export async function lookUp(run: Run): Promise<EndFacts | undefined> {
  const outcome = await ask(run, (name, options) => run.client.payQuery(name, options));
  if (!outcome) return undefined;
  report(run, { step: 'query', outcome });
  return settledBy(run, outcome);
}

/** Queries until one settles it or the time is up; at least once, unless the caller stops or the cashier gives up. */
export async function watch(
  run: Run,
  { first, until }: { first: number; until: number },
): Promise<EndFacts | undefined> {
  const { queryEvery = 3_000, maxQueries = 100, cancelSignal } = run.options;
  let next = first;
  for (let count = 0; count < maxQueries; count++) {
    // A notice that came before the first query is news, too; after that it has been heard.
    const isNews = run.noticed.aborted && count === 0;
    const noticed = run.noticed.aborted ? undefined : run.noticed;
    if (!isNews) await wait(run, Math.min(next, until) - elapsed(run), cancelSignal, noticed);
    const settled = settledByNotice(run);
    if (settled || isAborted(run) || isGivenUp(run)) return settled;
    const isLast = elapsed(run) >= until;
    const found = await lookUp(run);
    if (found || isLast) return found;
    next = elapsed(run) + queryEvery;
  }
  return undefined;
}
