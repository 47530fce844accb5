import { EnvelopeError, openEnvelope, sealText } from '@intl-acquiring/envelope';
import { MAX_BYTES } from '../transport/transport.ts';
import type { PreparedBody } from './body.ts';
import { messageTime } from './clock.ts';
import type { OperationDefinition } from './definition.ts';
import { requireEcho } from './echo.ts';
import { Fault, provesUnsent, rootMessage } from './fault.ts';
import { type HeadValues, writeHead } from './head.ts';
import { judge, type Verdict } from './judge.ts';
import { within } from './limit.ts';
import type { Attempt, PaymentIds, UnknownReason } from './outcome.ts';
import { requireBytes } from './reply.ts';
import type { Setup } from './setup.ts';

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

/** How far an attempt has come. */
interface Progress {
  /** What an error means that comes now. There is no doubt before the transport has the message. */
  doubt?: UnknownReason;
  sent: boolean;
  bytes?: Uint8Array;
}

type Values = Omit<HeadValues, 'signType'>;

/** Sign, send, verify, and only then read. */
async function exchange(job: Job, values: Values, signal: AbortSignal, progress: Progress): Promise<Verdict> {
  const { setup, definition, body, url } = job;
  const { signer, verifier } = await setup.keys();
  const head = writeHead(definition.requestHead, { ...values, signType: signer.algorithm });
  const message = await sealText('request', `{"head":${head},"body":${body.text}}`, signer);
  signal.throwIfAborted();
  progress.doubt = 'network';
  const onSend = (): void => {
    signal.throwIfAborted();
    progress.sent = true;
  };
  const reply = await setup.transport({ url, body: message, signal, maxBytes: MAX_BYTES, onSend });
  onSend();
  progress.bytes = requireBytes(reply, Number(setup.clock.now()));
  progress.doubt = 'unverified';
  const opened = await openEnvelope(progress.bytes, 'response', verifier);
  progress.doubt = 'unreadable';
  requireEcho(opened, values, job.ids);
  return judge(opened.body, definition.nextSteps);
}

/** What an error means for the call. Rethrown, if nothing was sent and it is the caller's to mend. */
function toFault(seen: unknown, progress: Progress): Fault {
  const { doubt, sent } = progress;
  if (seen instanceof Fault) {
    if (seen.reason === 'aborted' && !sent) throw seen.seen.error;
    return seen;
  }
  if (!doubt) throw seen;
  if (doubt === 'network' && provesUnsent(seen)) progress.sent = false;
  return new Fault(seen instanceof EnvelopeError ? 'unreadable' : doubt, rootMessage(seen), { error: seen });
}

/**
 * One message and its reply. Rejects only if nothing was sent: a key that can't be used, a signer that fails, a body
 * that can't be sealed, an abort.
 */
export async function runAttempt(job: Job): Promise<AttemptEnd> {
  const { clock, clientId, newMessageId } = job.setup;
  const start = Number(clock.now());
  const startedAt = new Date(start).toISOString();
  const reqMsgId = newMessageId();
  const { version, function: name } = job.definition.info;
  const values = { version, function: name, clientId, reqTime: messageTime(startedAt), reqMsgId, reserve: job.reserve };
  const ms = Math.min(job.attemptTimeout, job.deadline - start);
  const progress: Progress = { sent: false };
  let end: Verdict | Fault;
  try {
    end = await within({ clock, ms, signal: job.signal }, (signal) => exchange(job, values, signal, progress));
  } catch (error) {
    end = toFault(error, progress);
  }
  const attempt: Attempt = {
    reqMsgId,
    startedAt,
    durationMs: Math.max(0, Number(clock.now()) - start),
    sent: progress.sent,
    ...(end instanceof Fault && { fault: { reason: end.reason, message: end.message } }),
  };
  return { attempt, end, bytes: progress.bytes };
}
