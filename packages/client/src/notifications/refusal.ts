import { EnvelopeError, SignatureError } from '@intl-acquiring/envelope';
import type { PaymentEvent } from './event.ts';

/**
 * A request that is no notification for this merchant. Nothing of it was trusted, and `onPayment` was not called. Of one
 * that came too slowly, with status 408, the rest may yet arrive and be proven: then it is called all the same, and the
 * next delivery is acknowledged without it.
 */
export class NotificationRefusal extends Error {
  override readonly name = 'NotificationRefusal';
  /** HTTP status of the answer. */
  readonly status: number;

  constructor(status: number, message: string, options?: { cause: unknown }) {
    super(message, options);
    this.status = status;
  }
}

/**
 * A notification could not be acknowledged in time, so the provider sends it again. `onPayment` may still be at work:
 * if it finishes, the next delivery is acknowledged without it.
 */
export class NotificationTimeout extends Error {
  override readonly name = 'NotificationTimeout';
  /** HTTP status of the answer. */
  readonly status = 503;
}

/** What a time limit means: for a notification that has been verified, and for a request that has not. */
export function outOfTime(ms: number, event: PaymentEvent | undefined): NotificationTimeout | NotificationRefusal {
  return event
    ? new NotificationTimeout(`The notification was not dealt with within ${ms} ms. Send it again.`)
    : new NotificationRefusal(408, `No whole notification arrived and was verified within ${ms} ms.`);
}

/**
 * A message that is unreadable or unproven is refused; any other error, such as a broken verifier's, stays itself. Why a
 * signature does not hold is for the merchant alone, as the cause: anybody may have sent it, and is told no more than that.
 */
export function refuseUnproven(error: unknown): never {
  if (error instanceof SignatureError) {
    throw new NotificationRefusal(401, 'The signature of the notification does not hold.', { cause: error });
  }
  if (error instanceof EnvelopeError) throw new NotificationRefusal(400, error.message, { cause: error });
  throw error;
}

/** A plain sentence, not signed: whoever asked is not proven to be the provider, or signing is what fails. */
export function answerPlainly({ status, message }: { readonly status: number; readonly message: string }): Response {
  return new Response(`${message}\n`, {
    status,
    headers: { 'content-type': 'text/plain; charset=UTF-8', ...(status === 405 && { allow: 'POST' }) },
  });
}
