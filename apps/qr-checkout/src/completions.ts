import { setTimeout as sleep } from 'node:timers/promises';
import type { Client } from '@intl-acquiring/client';
import {
  type CompletionOptions,
  type PaymentEnd,
  type PaymentNotice,
  resumePayment,
} from '@intl-acquiring/client/complete';
import type { Ledger, ShopOrder } from './ledger.ts';
import { newsOf } from './news.ts';

export interface CheckoutOptions extends Pick<CompletionOptions, 'firstQueryAfter' | 'queryEvery' | 'cancelEvery'> {
  /** How long a buyer may take, in milliseconds; then the order is cancelled. */
  readonly payWithin: number;
  /** How long to rest before an order is asked about again whose end could not be found out, in milliseconds. */
  readonly retryAfter: number;
  /** Hears why an order stays open that nobody carries any more, such as a database that is away. */
  readonly onError: (error: unknown) => void;
}

/** An order on its way to its end. */
export interface Completion {
  readonly tell: (notice: PaymentNotice) => void;
  /** What the books say as soon as the gateway has said something, or nothing in time. */
  readonly known: Promise<ShopOrder>;
  readonly ended: Promise<void>;
}

/** The orders that this program carries to their end. */
export interface Completions {
  find(id: string): Completion | undefined;
  /** @param send sends the first message */
  begin(id: string, send: (options: CompletionOptions) => Promise<PaymentEnd>): Completion;
  /** Goes on with an order that was begun before. */
  resume(order: ShopOrder, heard?: PaymentNotice): Completion;
  close(): Promise<void>;
}

export function createCompletions(client: Client, ledger: Ledger, options: CheckoutOptions): Completions {
  const { payWithin, retryAfter, onError, ...times } = options;
  const completions = new Map<string, Completion>();
  const stop = new AbortController();
  const { signal } = stop;

  function begin(
    id: string,
    send: (options: CompletionOptions) => Promise<PaymentEnd>,
    heard?: PaymentNotice,
  ): Completion {
    const notice = Promise.withResolvers<PaymentNotice>();
    const known = Promise.withResolvers<ShopOrder>();
    const beforeCancel = () => ledger.learn(id, { cancelSent: true });
    const common = { ...times, notice: notice.promise, signal, beforeCancel };
    const follow = async (): Promise<void> => {
      let end = await send(common);
      for (;;) {
        known.resolve(await ledger.learn(id, newsOf(end)));
        if (end.outcome !== 'unknown' || end.reason !== 'undecided') return;
        await sleep(retryAfter, undefined, { signal }).catch(() => {});
        end = await resumePayment(client, end.resume, { ...common, queryFor: 0 });
      }
    };
    // The order stays open in the books, for the next run of the program.
    const fail = (error: unknown): void => {
      onError(error);
      known.reject(error);
    };
    if (heard) notice.resolve(heard);
    const ended = follow()
      .catch(fail)
      .finally(() => completions.delete(id));
    known.promise.catch(() => {});
    const completion = { tell: notice.resolve, known: known.promise, ended };
    completions.set(id, completion);
    return completion;
  }

  function resume({ id, amount, createdAt, qrCode, cancelSent }: ShopOrder, heard?: PaymentNotice): Completion {
    // Without a code there is no buyer to wait for.
    const queryFor = qrCode === undefined ? 0 : Math.max(0, createdAt + payWithin - Date.now());
    const from = { merchantTransId: id, orderAmount: amount, cancelSent };
    return begin(id, (common) => resumePayment(client, from, { ...common, queryFor }), heard);
  }

  return {
    find: (id) => completions.get(id),
    begin,
    resume,
    async close() {
      stop.abort();
      await Promise.all([...completions.values()].map(({ ended }) => ended));
    },
  };
}
