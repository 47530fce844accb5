import type { ResultInfo } from '@intl-acquiring/types';
import { ACCEPTED, TRY_AGAIN } from './answer.ts';
import type { PaymentEvent } from './event.ts';
import type { ClaimState, NotificationStore } from './store.ts';

/** What a delivery works with. */
export interface Counter {
  readonly store: NotificationStore;
  /** Milliseconds. */
  readonly lease: number;
  readonly onPayment: (event: PaymentEvent) => void | Promise<void>;
  /** Hears what the merchant's code or the store threw. */
  readonly tell: (error: unknown, event: PaymentEvent) => void;
}

/**
 * Hands an event over, unless it has been dealt with before or another delivery is at it. It goes on to its end even if
 * nobody waits for it any more: a claim is kept until the merchant's code has finished, or its lease has run out.
 *
 * Where the code has finished but the store fails to note it, the event is still acknowledged: it is in the merchant's
 * books. Where the store can't be asked at all, nothing is handed over, and the provider sends again.
 */
export async function deliver(event: PaymentEvent, { store, lease, onPayment, tell }: Counter): Promise<ResultInfo> {
  const guard = async <Value>(work: () => Value | Promise<Value>, otherwise: Value): Promise<Value> => {
    try {
      return await work();
    } catch (error) {
      tell(error, event);
      return otherwise;
    }
  };
  const handOver = async (): Promise<boolean> => {
    await onPayment(event);
    return true;
  };
  const { key } = event;
  if (key === undefined) return (await guard(handOver, false)) ? ACCEPTED : TRY_AGAIN;

  const claim = { key, holder: crypto.randomUUID(), lease };
  const state = await guard<ClaimState>(() => store.claim(claim), 'held');
  if (state !== 'claimed') return state === 'done' ? ACCEPTED : TRY_AGAIN;
  const finished = await guard(handOver, false);
  await guard(() => (finished ? store.finish(claim) : store.release(claim)), undefined);
  return finished ? ACCEPTED : TRY_AGAIN;
}
