import type { Order } from '../engine/order.ts';
import { settle } from '../engine/transitions.ts';
import type { Notice, NoticeStore } from '../store/notice-store.ts';
import { armAlarm } from '../time/alarm.ts';
import { type Attempt, attemptDelivery } from './attempt.ts';
import type { Courier } from './courier.ts';
import { newsOf } from './news.ts';

/** Tells merchants how payments ended, and tells them again. */
export interface Notifier {
  /**
   * Tells the merchant how the order's payment ended, if an address was given. The news has been kept, and taken, with
   * the order. Returns at once.
   */
  notify(order: Order): void;
  /** The same, and resolves when the first delivery has ended. */
  deliverNow(order: Order): Promise<void>;
  /** A stranger tells the merchant that the order is paid. Once, and signed with a key that nobody trusts. */
  forge(order: Order): void;
  /** Goes on with what an earlier run has left, and from now on with what other processes leave. */
  resume(): Promise<void>;
  /** Calls off all deliveries. */
  clear(): void;
  /** Calls off all deliveries, for good, and leaves to others what is not settled. */
  stop(): Promise<void>;
}

/** What the notifier of a world works with. */
export type NotifierParts = Courier & { readonly notices: NoticeStore };

export function createNotifier({ notices, ...courier }: NotifierParts): Notifier {
  const { time } = courier;
  /** What is told by this process, now or later. */
  const held = new Set<string>();
  /** What this process has taken, or is just about to. */
  const told = new Map<Notice, Promise<unknown>>();
  let session = new AbortController();
  let callOffPatrol = (): void => {};

  /** A try that this process has taken, with all that follows from it. */
  async function tell(notice: Notice): Promise<void> {
    const { signal } = session;
    held.add(keyOf(notice));
    const ended = attemptDelivery({ notice, signal }, courier);
    told.set(notice, ended);
    try {
      const next = await ended;
      if (signal.aborted) return;
      await notices.settle(notice, next);
      if (next && !signal.aborted) plan(next);
    } finally {
      if (!signal.aborted) told.delete(notice);
      held.delete(keyOf(notice));
    }
  }

  async function takeAndTell(notice: Notice): Promise<void> {
    const { signal } = session;
    held.delete(keyOf(notice));
    const taken = notices.take(notice);
    told.set(notice, taken);
    let isOurs = false;
    try {
      isOurs = await taken;
    } finally {
      if (!isOurs) told.delete(notice);
    }
    if (isOurs && !signal.aborted) await tell(notice);
  }

  /** A store that fails does not end the process. What was taken is given back in time, and somebody goes on with it. */
  const inBackground = (work: () => Promise<unknown>): void => void time.work(work).catch(reportUnlessStopped);

  function reportUnlessStopped(error: unknown): void {
    if (!session.signal.aborted) console.error('A notification could not be told or kept:', error);
  }

  /** Waits for the time of a try that is anybody's. */
  function plan(notice: Notice): void {
    if (held.has(keyOf(notice))) return;
    held.add(keyOf(notice));
    const { signal } = session;
    const begin = (): void => {
      signal.removeEventListener('abort', callOff);
      inBackground(() => takeAndTell(notice));
    };
    let callOff = (): void => {};
    const wait = notice.due - time.now();
    if (wait <= 0) {
      time.soon(begin);
      return;
    }
    callOff = time.after(wait, begin);
    signal.addEventListener('abort', callOff);
  }

  async function adopt(until?: number): Promise<void> {
    const { signal } = session;
    const left = await notices.pending(until);
    if (signal.aborted) return;
    for (const notice of left) plan(notice);
  }

  function patrol(): void {
    if (notices.patrol === undefined || session.signal.aborted) return;
    callOffPatrol = armAlarm(notices.patrol, () => void adopt(time.now()).catch(reportUnlessStopped).finally(patrol));
  }

  function clear(): void {
    session.abort();
    session = new AbortController();
    held.clear();
    told.clear();
  }

  return {
    notify(order) {
      const notice = newsOf(order, time.now());
      if (notice) time.soon(() => inBackground(() => tell(notice)));
    },
    async deliverNow(order) {
      const notice = newsOf(order, time.now());
      if (notice) await time.work(() => tell(notice));
    },
    forge(order) {
      const notice = newsOf(settle(order, time.now()), time.now());
      const forgery = (attempt: Attempt) => () => inBackground(() => attemptDelivery(attempt, courier));
      if (notice) time.soon(forgery({ notice, forged: true, signal: session.signal }));
    },
    async resume() {
      await adopt();
      patrol();
    },
    clear,
    async stop() {
      session.abort();
      callOffPatrol();
      for (const [notice, ended] of told) {
        await ended.catch(() => undefined);
        // What can't be given back now is given back in time.
        if (told.has(notice)) await notices.settle(notice, notice).catch(() => undefined);
      }
    },
  };
}

function keyOf({ order, attempt }: Notice): string {
  return `${order.acquirementId} ${attempt}`;
}
