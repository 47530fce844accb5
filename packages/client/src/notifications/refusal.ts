import { EnvelopeError, SignatureError } from '@intl-acquiring/envelope';

/** A request that is no notification for this merchant. Nothing of it was trusted, and `onPayment` was not called. */
export class NotificationRefusal extends Error {
  override readonly name = 'NotificationRefusal';
  /** HTTP status of the answer. */
  readonly status: number;

  constructor(status: number, message: string, options?: { cause: unknown }) {
    super(message, options);
    this.status = status;
  }
}

/** A message that is unreadable or unproven is refused; any other error, such as a broken verifier's, stays itself. */
export function refuseUnproven(error: unknown): never {
  if (error instanceof SignatureError) throw new NotificationRefusal(401, error.message, { cause: error });
  if (error instanceof EnvelopeError) throw new NotificationRefusal(400, error.message, { cause: error });
  throw error;
}

/** A plain sentence, not signed: whoever asked is not proven to be the provider. */
export function answerRefusal({ status, message }: NotificationRefusal): Response {
  return new Response(`${message}\n`, {
    status,
    headers: { 'content-type': 'text/plain; charset=UTF-8', ...(status === 405 && { allow: 'POST' }) },
  });
}
