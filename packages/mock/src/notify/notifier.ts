import { messageId } from '../engine/ids.ts';
import type { Order } from '../engine/order.ts';
import { timestamp } from '../engine/time.ts';
import { type Courier, deliver } from './deliver.ts';
import { inOrder } from './in-order.ts';
import { GAPS } from './schedule.ts';

/** One delivery of a notification. */
export interface NotificationTry {
  readonly acquirementId: string;
  readonly merchantTransId: string;
  readonly notifyUrl: string;
  /** 1 to 8. */
  readonly attempt: number;
  /** When it was sent, RFC 3339. */
  readonly time: string;
  readonly acknowledged: boolean;
  /** Why it was not acknowledged: a sentence. */
  readonly problem?: string;
  /** When the next one is due, RFC 3339; absent after the last. */
  readonly nextTry?: string;
}

export interface Notifier {
  /** Tells the merchant how the order's payment ended, if an address was given. Returns at once. */
  notify(order: Order): void;
  tries(): readonly NotificationTry[];
  /** Resolves when nothing is under way. Waiting for the next try does not count. */
  idle(): Promise<void>;
  /** Calls off all deliveries and forgets the tries. */
  clear(): void;
  /** Calls off all deliveries, for good. */
  stop(): void;
}

export interface NotifierParts extends Courier {
  readonly seed: string;
}

/** What one notification carries from try to try. */
interface Task {
  readonly order: Order;
  readonly url: string;
  readonly attempt: number;
  /** Aborts when all deliveries are called off. */
  readonly signal: AbortSignal;
}

export function createNotifier(parts: NotifierParts): Notifier {
  const { clock, timer, seed } = parts;
  const courier = { ...parts, signer: inOrder(parts.signer) };
  const underWay = new Set<Promise<void>>();
  const waiting = new Set<() => void>();
  let session = new AbortController();
  let tries: NotificationTry[] = [];
  let messages = 0;

  function start(task: Task): void {
    const running = attempt(task).finally(() => underWay.delete(running));
    underWay.add(running);
  }

  async function attempt(task: Task): Promise<void> {
    const { order, url, signal } = task;
    const { acquirementId, merchantTransId } = order;
    const time = timestamp(clock.now());
    const { problem } = await deliver({ order, url, signal, reqMsgId: messageId(seed, ++messages) }, courier);
    if (signal.aborted) return;
    const gap = problem === undefined ? undefined : GAPS[task.attempt - 1];
    if (gap !== undefined) retryAfter(gap, { ...task, attempt: task.attempt + 1 });
    tries.push({
      ...{ acquirementId, merchantTransId, notifyUrl: url, attempt: task.attempt, time },
      acknowledged: problem === undefined,
      ...(problem !== undefined && { problem }),
      ...(gap !== undefined && { nextTry: timestamp(clock.now() + gap) }),
    });
  }

  function retryAfter(gap: number, task: Task): void {
    const callOff = timer.after(gap, () => {
      waiting.delete(callOff);
      start(task);
    });
    waiting.add(callOff);
  }

  function callAllOff(): void {
    session.abort();
    for (const callOff of waiting) callOff();
    waiting.clear();
  }

  return {
    notify(order) {
      if (order.notifyUrl) start({ order, url: order.notifyUrl, attempt: 1, signal: session.signal });
    },
    tries: () => [...tries],
    async idle() {
      while (underWay.size > 0) await Promise.all(underWay);
    },
    clear() {
      callAllOff();
      session = new AbortController();
      tries = [];
      messages = 0;
    },
    stop: callAllOff,
  };
}
