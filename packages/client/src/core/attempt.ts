import { EnvelopeError, openEnvelope, sealEnvelope } from '@intl-acquiring/envelope';
import type { PreparedBody } from './body.ts';
import { formatTime } from './clock.ts';
import type { OperationDefinition } from './definition.ts';
import { Fault, provesUnsent, rootMessage } from './fault.ts';
import { buildHead, type HeadValues, requireEcho } from './head.ts';
import { requireSameIds } from './ids.ts';
import { judge, type Verdict } from './judge.ts';
import { within } from './limit.ts';
import type { Attempt, PaymentIds } from './outcome.ts';
import { requireBytes } from './reply.ts';
import type { Setup } from './setup.ts';
import { MAX_BYTES } from './transport.ts';

/** One call, as its attempts need it. */
export interface Job {
  readonly setup: Setup;
  readonly definition: OperationDefinition<unknown, unknown>;
  readonly url: string;
  readonly body: PreparedBody;
  readonly ids: PaymentIds;
  readonly reserve: string | undefined;
  readonly attemptTimeout: number;
  readonly signal: AbortSignal | undefined;
  readonly startedAt: number;
  /** Milliseconds since 1970 at which the whole call ends. */
  readonly deadline: number;
}

export interface AttemptEnd {
  readonly attempt: Attempt;
  readonly end: Verdict | Fault;
  /** The raw reply, if one was read. */
  readonly bytes: Uint8Array | undefined;
}

/** What an error means that comes at a stage. There is no doubt before something is sent. */
const DOUBT = {
  preparing: undefined,
  connecting: 'network',
  sending: 'network',
  verifying: 'unverified',
  judging: 'unreadable',
} as const;

/** How far an attempt has come. */
interface Progress {
  stage: keyof typeof DOUBT;
  bytes?: Uint8Array;
}

/** Sign, send, verify, and only then read. */
async function exchange(job: Job, values: HeadValues, signal: AbortSignal, progress: Progress): Promise<Verdict> {
  const { setup, definition, body, url } = job;
  const { signer, verifier } = await setup.keys();
  const head = JSON.stringify(buildHead(definition.requestHead, { ...values, signType: signer.algorithm }));
  const message = await sealEnvelope('request', `{"head":${head},"body":${body.text}}`, signer);
  signal.throwIfAborted();
  progress.stage = 'connecting';
  const onSend = (): void => {
    progress.stage = 'sending';
  };
  const reply = await setup.transport({ url, body: message, signal, maxBytes: MAX_BYTES, onSend });
  onSend();
  progress.bytes = requireBytes(reply, Number(setup.clock.now()));
  progress.stage = 'verifying';
  const opened = await openEnvelope(progress.bytes, 'response', verifier);
  progress.stage = 'judging';
  requireEcho(opened.head, values);
  requireSameIds(job.ids, opened.body);
  return judge(opened.body, definition.nextSteps);
}

/** What an error means for the call. Rethrown, if nothing was sent and it is the caller's to mend. */
function toFault(seen: unknown, progress: Progress): Fault {
  const doubt = DOUBT[progress.stage];
  if (seen instanceof Fault) {
    if (seen.reason === 'aborted' && !isSent(progress)) throw seen.seen.error;
    return seen;
  }
  if (!doubt) throw seen;
  if (progress.stage === 'sending' && provesUnsent(seen)) progress.stage = 'connecting';
  return new Fault(seen instanceof EnvelopeError ? 'unreadable' : doubt, rootMessage(seen), { error: seen });
}

const isSent = ({ stage }: Progress): boolean => stage !== 'preparing' && stage !== 'connecting';

/**
 * One message and its reply. Rejects only if nothing was sent: a key that can't be used, a signer that fails, a body
 * that can't be sealed, an abort.
 */
export async function runAttempt(job: Job): Promise<AttemptEnd> {
  const { clock, clientId, newMessageId } = job.setup;
  const startedAt = Number(clock.now());
  const reqMsgId = newMessageId();
  const { version, function: name } = job.definition.info;
  const values = { version, function: name, clientId, reqTime: formatTime(startedAt), reqMsgId, reserve: job.reserve };
  const ms = Math.min(job.attemptTimeout, job.deadline - startedAt);
  const progress: Progress = { stage: 'preparing' };
  const end = await within({ clock, ms, signal: job.signal }, (signal) =>
    exchange(job, { ...values, signType: undefined }, signal, progress),
  ).catch((error: unknown) => toFault(error, progress));
  const attempt: Attempt = {
    reqMsgId,
    startedAt: new Date(startedAt).toISOString(),
    durationMs: Math.max(0, Number(clock.now()) - startedAt),
    sent: isSent(progress),
    ...(end instanceof Fault && { fault: { reason: end.reason, message: end.message } }),
  };
  return { attempt, end, bytes: progress.bytes };
}
