import type { ResultInfo } from '@intl-acquiring/types';
import { type Clock, systemClock } from '../core/clock.ts';
import { type KeyOptions, lazyKeys } from '../keys/load-keys.ts';
import { checkOptions } from '../options/check.ts';
import { clock, functionRule, id, keyRules } from '../options/rules.ts';
import { ACCEPTED, answer, TRY_AGAIN } from './answer.ts';
import type { PaymentEvent } from './event.ts';
import { receive } from './receive.ts';
import { answerRefusal, NotificationRefusal } from './refusal.ts';

/** Options of `createNotificationHandler`. */
export interface NotificationHandlerOptions extends KeyOptions {
  /** The merchant's id as a client of Alipay; a message for another is refused. */
  readonly clientId: string;
  /**
   * Called for each verified notification. SUCCESS is answered only after it has finished, so store the event before
   * you return. The same one may come again, also while an earlier one runs.
   */
  readonly onPayment: (event: PaymentEvent) => void | Promise<void>;
  /**
   * Hears what `onPayment` threw, and each {@link NotificationRefusal}. Without it nobody does: the handler has no log.
   *
   * @default none
   */
  readonly onError?: ((error: unknown) => void) | undefined;
  /** @default the system's */
  readonly clock?: Clock | undefined;
}

/** Takes one HTTP request. Rejects only if a key can't be used or the signer fails. */
export type NotificationHandler = (request: Request) => Promise<Response>;

async function handOver(event: PaymentEvent, { onPayment, onError }: NotificationHandlerOptions): Promise<ResultInfo> {
  try {
    await onPayment(event);
    return ACCEPTED;
  } catch (error) {
    onError?.(error);
    return TRY_AGAIN;
  }
}

/**
 * A handler of payment notifications, on web-standard requests.
 *
 * It verifies the raw body before it reads anything, calls `onPayment`, and answers with a signed SUCCESS after that.
 * If `onPayment` throws, it answers HTTP 500 with a signed UNKNOWN_EXCEPTION: whichever of the two the provider looks
 * at, it sends again. A request that is not proven to be a notification gets a plain 400, 401, 405 or 413.
 *
 * Table: `spec/tables/offline.notify.pay.md`
 *
 * @throws {OptionsError} with a sentence for every option that is missing, malformed or unknown
 * @example
 * const handle = createNotificationHandler({
 *   clientId, privateKey, gatewayPublicKey,
 *   onPayment: async ({ outcome, body }) => {
 *     if (outcome === 'succeeded') await ledger.markPaid(body.merchantTransId, body.acquirementId);
 *   },
 * });
 * export default { fetch: handle };
 */
export function createNotificationHandler(options: NotificationHandlerOptions): NotificationHandler {
  checkOptions('options of createNotificationHandler', options, {
    clientId: id,
    ...keyRules,
    onPayment: { ...functionRule, required: true },
    onError: functionRule,
    clock,
  });
  const { clientId, onError, clock: time = systemClock } = options;
  const keys = lazyKeys(options);
  return async (request) => {
    const { signer, verifier } = await keys();
    const acknowledge = async (event: PaymentEvent): Promise<Response> => {
      const resultInfo = await handOver(event, options);
      return answer({ to: event.head, resultInfo, signer, clock: time });
    };
    return receive(request, { clientId, verifier }).then(acknowledge, (error: unknown) => {
      if (!(error instanceof NotificationRefusal)) throw error;
      onError?.(error);
      return answerRefusal(error);
    });
  };
}
