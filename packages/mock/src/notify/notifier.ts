import { messageId } from '../engine/ids.ts';
import type { Order } from '../engine/order.ts';
import { timestamp } from '../engine/time.ts';
import { settle } from '../engine/transitions.ts';
import type { Courier } from './courier.ts';
import { deliver } from './deliver.ts';
import { GAPS } from './schedule.ts';

/** Tells merchants how payments ended, and tells them again. */
export interface Notifier {
  /** Tells the merchant how the order's payment ended, if an address was given. Returns at once. */
  notify(order: Order): void;
  /** The same, and resolves when the first delivery has ended. */
  deliverNow(order: Order): Promise<void>;
  /** A stranger tells the merchant that the order is paid. Once, and signed with a key that nobody trusts. */
  forge(order: Order): void;
  /** Calls off all deliveries, and begins the ids of messages again. */
  clear(): void;
  /** Calls off all deliveries, for good. */
  stop(): void;
}

/** What one notification carries from try to try. */
interface Task {
  readonly order: Order;
  readonly url: string;
  readonly attempt: number;
  readonly forged?: true;
  /** Aborts when all deliveries are called off. */
  readonly signal: AbortSignal;
}

export function createNotifier(courier: Courier): Notifier {
  const { time, seed, journal } = courier;
  let session = new AbortController();
  let messages = 0;

  const attempt = (task: Task): Promise<void> =>
    time.work(async () => {
      const { order, url, signal, forged } = task;
      const sentAt = timestamp(time.now());
      const reqMsgId = messageId(seed, ++messages);
      const delivered = await deliver({ ...task, reqMsgId }, courier);
      if (signal.aborted) return;
      const { problem } = delivered;
      const gap = problem === undefined || forged ? undefined : GAPS[task.attempt - 1];
      if (gap !== undefined) retryAfter(gap, { ...task, attempt: task.attempt + 1 });
      const { acquirementId, merchantTransId } = order;
      journal.add({
        ...{ kind: 'notification', function: 'notifyPay', before: order, after: order },
        ...delivered.entry,
        delivery: {
          ...{ acquirementId, merchantTransId, notifyUrl: url, attempt: task.attempt, time: sentAt },
          acknowledged: problem === undefined,
          ...(problem !== undefined && { problem }),
          ...(gap !== undefined && { nextTry: timestamp(time.now() + gap) }),
        },
      });
    });

  function retryAfter(gap: number, task: Task): void {
    const callOff = time.after(gap, () => void attempt(task));
    task.signal.addEventListener('abort', callOff, { once: true });
  }

  const firstTask = (order: Order): Task | undefined =>
    order.notifyUrl === undefined ? undefined : { order, url: order.notifyUrl, attempt: 1, signal: session.signal };

  function start(task: Task | undefined): void {
    if (task) time.soon(() => void attempt(task));
  }

  return {
    notify: (order) => start(firstTask(order)),
    async deliverNow(order) {
      const task = firstTask(order);
      if (task) await attempt(task);
    },
    forge(order) {
      const task = firstTask(settle(order, time.now()));
      start(task && { ...task, forged: true });
    },
    clear() {
      session.abort();
      session = new AbortController();
      messages = 0;
    },
    stop: () => session.abort(),
  };
}
