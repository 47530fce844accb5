import type { Verifier } from '@intl-acquiring/envelope';
import { systemClock } from '../core/clock.ts';
import { Fault } from '../core/fault.ts';
import { within } from '../core/limit.ts';
import { checkKeys, lazyKeys } from '../keys/load-keys.ts';
import { answer } from './answer.ts';
import { deliver } from './deliver.ts';
import type { PaymentEvent } from './event.ts';
import { memoryStore } from './memory-store.ts';
import { checkHandlerOptions, type NotificationHandlerOptions } from './options.ts';
import { type NotificationRequest, receive } from './receive.ts';
import { answerPlainly, NotificationRefusal, NotificationTimeout, outOfTime } from './refusal.ts';

/**
 * Takes one HTTP request, its body unread. It rejects only if there is no `onError`, and a key can't be used or the
 * signer or verifier fails.
 */
export interface NotificationHandler {
  (request: NotificationRequest): Promise<Response>;
  /**
   * Resolves when the keys have been read and can be used. Await it at the start: else the first notification finds out.
   *
   * @throws {KeyError} that says what was seen and what was expected
   */
  ready(): Promise<void>;
}

/**
 * A handler of payment notifications, on web-standard requests.
 *
 * It verifies the raw body before it reads anything, calls `onPayment` once for each event, and answers with a signed
 * SUCCESS after that has finished; a repeat of a finished one is acknowledged at once. If `onPayment` throws, or another
 * delivery of the same event is at work, it answers HTTP 500 with a signed UNKNOWN_EXCEPTION: whichever of the two the
 * provider looks at, it sends again. So does a plain 503 after the time limit. A request that is not proven to be a
 * notification gets a plain 400, 401, 405, 408 or 413.
 *
 * Table: `spec/tables/offline.notify.pay.md`
 *
 * @throws {OptionsError} with a sentence for every option that is missing, malformed or unknown
 * @example
 * const handle = createNotificationHandler({
 *   clientId, privateKey, gatewayPublicKey,
 *   onPayment: async (event) => {
 *     if (event.outcome !== 'succeeded') return;
 *     const order = await ledger.find(event.payment.merchantTransId);
 *     requireAmount(event.payment, order.amount);
 *     await ledger.markPaid(order.id, event.payment.acquirementId);
 *   },
 *   onError: (error) => log.error(error),
 * });
 * export default { fetch: handle };
 */
export function createNotificationHandler(options: NotificationHandlerOptions): NotificationHandler {
  const { onError, clock = systemClock, timeout = 8_000, lease = 60_000 } = options;
  checkHandlerOptions(options, { timeout, lease });
  const { clientId, validator, maxAge, onPayment, store = memoryStore({ clock }) } = options;
  const keys = lazyKeys(options);
  const tell = (error: unknown, event?: PaymentEvent): void => {
    (async () => onError?.(error, event))().catch(() => {});
  };

  /** The whole of a delivery, however long it takes. */
  const respond = async (request: NotificationRequest, seen: { event?: PaymentEvent }): Promise<Response> => {
    // The keys are waited for after the body has been read: a sender who hangs up early has been heard all the same.
    const loadVerifier = async (): Promise<Verifier> => (await keys()).verifier;
    const event = await receive(request, { clientId, loadVerifier, validator, maxAge, clock });
    seen.event = event;
    const resultInfo = await deliver(event, { store, lease, onPayment, tell });
    const { signer } = await keys();
    return answer({ to: event.head, resultInfo, signer, clock });
  };

  const fail = (error: unknown, event: PaymentEvent | undefined): Response => {
    tell(error, event);
    if (error instanceof NotificationRefusal || error instanceof NotificationTimeout) return answerPlainly(error);
    if (!onError) throw error;
    return answerPlainly({ status: 500, message: 'The notification could not be dealt with. Send it again.' });
  };

  const handle = async (request: NotificationRequest): Promise<Response> => {
    const seen: { event?: PaymentEvent } = {};
    try {
      return await within({ clock, ms: timeout, signal: undefined }, () => respond(request, seen));
    } catch (error) {
      const isLate = error instanceof Fault && error.reason === 'timeout';
      return fail(isLate ? outOfTime(timeout, seen.event) : error, seen.event);
    }
  };
  return Object.assign(handle, { ready: () => checkKeys(keys) });
}
