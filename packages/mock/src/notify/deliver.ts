import { type Signer, sealEnvelope } from '@intl-acquiring/envelope';
import type { Clock, Timer } from '../clock.ts';
import type { Order } from '../engine/order.ts';
import type { Clients } from '../gateway/clients.ts';
import type { Journal } from '../journal.ts';
import { judgeAnswer, type Verdict } from './acknowledgement.ts';
import { writeNotification } from './notification.ts';
import { type Fetch, post } from './post.ts';
import { PATIENCE } from './schedule.ts';

/** What a delivery works with. */
export interface Courier {
  readonly clients: Clients;
  readonly signer: Signer;
  readonly journal: Journal;
  readonly clock: Clock;
  readonly timer: Timer;
  readonly fetch: Fetch;
  /** Size of an answer. */
  readonly maxBytes: number;
}

/** One delivery of the news of one order. */
export interface Delivery {
  readonly order: Order;
  readonly url: string;
  readonly reqMsgId: string;
  /** Aborts when all deliveries are called off. */
  readonly signal: AbortSignal;
}

/** Writes and signs a notification, posts it once and judges the answer. What goes wrong is the verdict's problem. */
export async function deliver({ order, url, reqMsgId, signal }: Delivery, courier: Courier): Promise<Verdict> {
  const { clients, signer, journal, clock, timer } = courier;
  const deadline = new AbortController();
  const callOff = timer.after(PATIENCE, () =>
    deadline.abort(new Error(`No answer within ${PATIENCE / 1000} seconds.`)),
  );
  const either = AbortSignal.any([signal, deadline.signal]);
  let answer: string | undefined;
  let verdict: Verdict;
  try {
    const content = writeNotification(order, reqMsgId, clock.now());
    const text = await sealEnvelope('request', content, signer);
    either.throwIfAborted();
    journal.add({ direction: 'out', function: 'notifyPay', text });
    const raw = await untilAborted(post({ ...courier, url, text, signal: either }), either);
    answer = new TextDecoder().decode(raw);
    verdict = await judgeAnswer(raw, content.head, clients.find(order.clientId)?.verifier);
  } catch (error) {
    verdict = { problem: describe(error) };
  } finally {
    callOff();
  }
  if (answer !== undefined && !signal.aborted) {
    const { resultCode } = verdict;
    journal.add({ direction: 'in', function: 'notifyPay', text: answer, ...(resultCode && { resultCode }) });
  }
  return verdict;
}

/** A given fetch may not heed its signal. */
function untilAborted<Value>(promise: Promise<Value>, signal: AbortSignal): Promise<Value> {
  return new Promise((resolve, reject) => {
    signal.addEventListener('abort', () => reject(signal.reason), { once: true });
    promise.then(resolve, reject);
  });
}

/** Node's fetch says "fetch failed", and hides what failed in the cause. */
function describe(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return error.cause instanceof Error ? `${error.message}: ${error.cause.message}` : error.message;
}
