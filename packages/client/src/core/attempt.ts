import { EnvelopeError, openEnvelope, sealEnvelope } from '@intl-acquiring/envelope';
import type { OperationInfo } from '@intl-acquiring/types';
import { formatTime } from './clock.ts';
import type { HeadField } from './definition.ts';
import { Fault, provesUnsent, rootMessage } from './fault.ts';
import { buildHead, type HeadValues, requireEcho } from './head.ts';
import { judge, type NextSteps, type Verdict } from './judge.ts';
import { type Limit, openLimit } from './limit.ts';
import type { Attempt } from './outcome.ts';
import type { Setup } from './setup.ts';
import { post, readReply } from './transport.ts';

/** One call, as its attempts need it. */
export interface Job {
  readonly setup: Setup;
  readonly info: OperationInfo;
  readonly requestHead: readonly HeadField[];
  readonly nextSteps: NextSteps;
  readonly body: Record<string, unknown>;
  readonly reserve: string | undefined;
  readonly attemptTimeout: number;
  /** Of the whole call. */
  readonly limit: Limit;
}

export interface AttemptEnd {
  readonly attempt: Attempt;
  readonly end: Verdict | Fault;
}

/** What an error means that comes at a stage. There is no doubt before something is sent. */
const DOUBT = {
  preparing: undefined,
  sending: 'network',
  reading: 'network',
  verifying: 'unverified',
  judging: 'unreadable',
} as const;

/** How far an attempt has come. */
interface Progress {
  stage: keyof typeof DOUBT;
}

/** The idempotency key may come back in the body; then it must be the one that was sent. */
function requireSameKey({ info, body }: Job, reply: Record<string, unknown>): void {
  const key = info.idempotencyKey;
  if (key && (reply[key] ?? body[key]) !== body[key]) {
    throw new Fault('mismatched', `The reply speaks of another ${key}.`);
  }
}

/** Sign, send, verify, and only then read. */
async function exchange(job: Job, values: HeadValues, limit: Limit, progress: Progress): Promise<Verdict> {
  const { setup, info, body } = job;
  const { signer, verifier } = await limit.race(setup.keys());
  const head = buildHead(job.requestHead, { ...values, signType: signer.algorithm });
  const message = await limit.race(sealEnvelope('request', { head, body }, signer));
  limit.signal.throwIfAborted();
  progress.stage = 'sending';
  const url = setup.baseUrl + info.path;
  const response = await limit.race(post({ url, message, signal: limit.signal, fetch: setup.fetch }));
  progress.stage = 'reading';
  const bytes = await limit.race(readReply(response));
  progress.stage = 'verifying';
  const reply = await limit.race(openEnvelope(bytes, 'response', verifier));
  progress.stage = 'judging';
  requireEcho(reply.head, values);
  requireSameKey(job, reply.body);
  return judge(reply.body, job.nextSteps);
}

/** What an error means for the call. Rethrown, if nothing was sent and it is the caller's to mend. */
function toFault(error: unknown, signal: AbortSignal, progress: Progress): Fault {
  const seen: unknown = signal.aborted ? signal.reason : error;
  const doubt = DOUBT[progress.stage];
  if (seen instanceof Fault) {
    if (seen.reason === 'aborted' && !doubt) throw seen.seen.error;
    return seen;
  }
  if (!doubt) throw seen;
  if (progress.stage === 'sending' && provesUnsent(seen)) progress.stage = 'preparing';
  return new Fault(seen instanceof EnvelopeError ? 'unreadable' : doubt, rootMessage(seen), { error: seen });
}

/**
 * One message and its reply. Rejects only if nothing was sent: a key that can't be used, a signer that fails, a body
 * that can't be sealed, an abort.
 */
export async function runAttempt(job: Job): Promise<AttemptEnd> {
  const { clock, clientId, newMessageId } = job.setup;
  const startedAt = Number(clock.now());
  const reqMsgId = newMessageId();
  const { version, function: name } = job.info;
  const { reserve } = job;
  const values = { version, function: name, clientId, reqTime: formatTime(startedAt), reqMsgId, reserve };
  const limit = openLimit({ clock, ms: job.attemptTimeout, parent: job.limit.signal });
  const progress: Progress = { stage: 'preparing' };
  const end = await exchange(job, { ...values, signType: undefined }, limit, progress)
    .catch((error: unknown) => toFault(error, limit.signal, progress))
    .finally(limit.close);
  const attempt: Attempt = {
    reqMsgId,
    startedAt: new Date(startedAt).toISOString(),
    durationMs: Math.max(0, Number(clock.now()) - startedAt),
    sent: progress.stage !== 'preparing',
    ...(end instanceof Fault && { fault: { reason: end.reason, message: end.message } }),
  };
  return { attempt, end };
}
