import { OptionsError } from '../errors.ts';
import type { PayInput, PayOutcome } from '../generated/operations/pay.ts';
import type { PreCreateInput, PreCreateOutcome } from '../generated/operations/preCreate.ts';
import { checkOptions } from '../options/check.ts';
import { cancel } from './cancel.ts';
import type { EndFacts, PaymentEnd } from './end.ts';
import { ID_REUSED, idInUse, isForeign, watch } from './look-up.ts';
import type { CompletionOptions, PaymentClient, ResumeFrom } from './options.ts';
import { completionRules } from './rules.ts';
import { finish, isAborted, isGivenUp, learn, type Run, report, startRun } from './run.ts';

/** When to look a payment up, in milliseconds from the start. */
interface Schedule {
  readonly first: number;
  readonly until: number;
}

const AT_ONCE: Schedule = { first: 0, until: 0 };

const schedule = ({ firstQueryAfter = 5_000, queryFor = 60_000 }: CompletionOptions): Schedule => ({
  first: firstQueryAfter,
  until: queryFor,
});

function undecided(run: Run): EndFacts {
  if (isAborted(run)) return { outcome: 'unknown', reason: 'aborted', message: 'The wait was stopped.' };
  const message = `No clear answer came in time.${run.trouble && ` The last one: ${run.trouble}`}`;
  return { outcome: 'unknown', reason: 'undecided', message };
}

/** Ends a doubt: looks the payment up, and cancels it if that brings no clear answer. */
async function endDoubt(run: Run, when: Schedule): Promise<EndFacts> {
  const found = await watch(run, when);
  if (found) return found;
  const mayCancel = run.options.whenTimeIsUp !== 'leave' || isGivenUp(run);
  return (mayCancel ? await cancel(run) : undefined) ?? undecided(run);
}

/**
 * What lies behind a refusal that asks for a query: something was under this id before. It is looked up and never
 * cancelled, for it may be the payment of someone else.
 */
async function explainRefusal(run: Run, code: string): Promise<EndFacts> {
  const found = await watch(run, code === ID_REUSED ? AT_ONCE : { ...schedule(run.options), first: 0 });
  if (found) return found;
  return isAborted(run) ? undecided(run) : idInUse(`The gateway answered F ${code}, and a query did not explain it.`);
}

/** Where the first message leads; `when` is how its doubt is ended. */
async function follow(run: Run, outcome: PayOutcome | PreCreateOutcome, when: Schedule): Promise<EndFacts> {
  learn(run, outcome);
  if (outcome.outcome === 'failed') {
    const { result, next, message } = outcome;
    if (!next.includes('query')) return { outcome: 'declined', result, next, message };
    run.refusal = outcome;
    return explainRefusal(run, result.code);
  }
  if (outcome.outcome === 'unknown' && !outcome.call.sent) {
    const message = outcome.message.replace(/ Nothing was sent.*$/, ' Nothing was sent.');
    return { outcome: 'declined', next: ['retry'], message };
  }
  return endDoubt(run, when);
}

/** The end of a payment that was called off before it began. */
const calledOff: EndFacts = { outcome: 'declined', next: ['retry'], message: 'It was called off. Nothing was sent.' };

/** How the first message is sent: its time is the client's, and only the caller's signal stops it. */
const firstCall = ({ call, signal }: CompletionOptions) => ({ ...call, signal });

function start(client: PaymentClient, sale: ResumeFrom & Pick<PayInput, 'order'>, options: CompletionOptions): Run {
  checkOptions('options of a payment', options, completionRules);
  const { merchantTransId, merchantId, order }: typeof sale = Object(sale);
  const orderAmount = order?.orderAmount;
  return startRun(
    client,
    { merchantTransId, ...(merchantId && { merchantId }), ...(orderAmount && { orderAmount }) },
    options,
  );
}

/**
 * Charges a buyer whose payment code was scanned, and carries the payment to its end: where the reply leaves a doubt it
 * queries, and cancels when the time is up.
 *
 * The `merchantTransId` must be new, and must be on disk before this is called: after a crash, go on with
 * {@link resumePayment} and never with this.
 *
 * @returns the end, `unknown` included; it never guesses
 * @throws whatever `client.pay` rejects with, since then nothing was sent; {@link OptionsError}
 * @example
 * const { merchantTransId, merchantId, order: { orderAmount } } = sale;
 * await ledger.begin({ merchantTransId, merchantId, orderAmount });
 * const end = await completePayment(client, sale, { beforeCancel: (resume) => ledger.keep(resume) });
 * if (end.outcome === 'paid') printReceipt(end.ids.acquirementId);
 */
export async function completePayment(
  client: PaymentClient,
  input: PayInput,
  options: CompletionOptions = {},
): Promise<PaymentEnd> {
  const run = start(client, input, options);
  if (isGivenUp(run)) return finish(run, calledOff);
  const outcome = await client.pay(input, firstCall(options));
  report(run, { step: 'pay', outcome });
  if (outcome.outcome !== 'succeeded') return finish(run, await follow(run, outcome, schedule(options)));
  learn(run, outcome);
  const paid: EndFacts = { outcome: 'paid', by: 'pay', message: 'The buyer has paid.' };
  return finish(run, isForeign(run, outcome.body) ? idInUse('The gateway has charged another amount.') : paid);
}

/**
 * Creates an order that the buyer pays by its QR code, and carries it to its end: it waits for a query or a notice that
 * tells of the payment, and cancels when the time is up. The code to show comes with the progress of the step
 * `preCreate`.
 *
 * @returns the end, `unknown` included; it never guesses
 * @throws whatever `client.preCreate` rejects with, since then nothing was sent; {@link OptionsError}
 * @example
 * const end = await completeOrder(client, order, {
 *   onProgress: (progress) => {
 *     if (progress.step === 'preCreate' && progress.outcome.outcome === 'succeeded') show(progress.outcome.body.orderQrCode);
 *   },
 * });
 */
export async function completeOrder(
  client: PaymentClient,
  input: PreCreateInput,
  options: CompletionOptions = {},
): Promise<PaymentEnd> {
  const run = start(client, input, options);
  if (isGivenUp(run)) return finish(run, calledOff);
  const outcome = await client.preCreate(input, firstCall(options));
  report(run, { step: 'preCreate', outcome });
  // Without a reply there is no code to show, so there is no buyer to wait for.
  const when = outcome.outcome === 'succeeded' ? schedule(options) : AT_ONCE;
  return finish(run, await follow(run, outcome, when));
}

/**
 * Goes on with a payment that was begun before, by the id that the merchant gave it: looks it up, and cancels it when the
 * time is up. An order that the gateway has never seen ends as cancelled, too: the cancel makes sure that nothing comes
 * of it any more. So give all that was written down, above all the `merchantId` if it was not the client's.
 *
 * @throws {OptionsError}
 * @example
 * for (const resume of await ledger.unfinished()) {
 *   const end = await resumePayment(client, resume, { beforeCancel: (resume) => ledger.keep(resume) });
 *   if (end.outcome !== 'unknown') await ledger.finish(resume.merchantTransId, end);
 * }
 */
export async function resumePayment(
  client: PaymentClient,
  from: ResumeFrom,
  options: CompletionOptions = {},
): Promise<PaymentEnd> {
  checkOptions('options of resumePayment', options, completionRules);
  if (!from.merchantTransId) throw new OptionsError('resumePayment', ['merchantTransId is missing.']);
  const run = startRun(client, from, options);
  const { firstQueryAfter: first = 0, queryFor: until = 60_000 } = options;
  const end = run.cancelSent ? ((await cancel(run)) ?? undecided(run)) : await endDoubt(run, { first, until });
  return finish(run, end);
}
