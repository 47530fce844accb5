import { openEnvelope, type Verifier } from '@intl-acquiring/envelope';
import { readBytes } from '../core/read-bytes.ts';
import { notifyPay } from '../generated/inbound/notifyPay.ts';
import { type PaymentEvent, readEvent } from './event.ts';
import { NotificationRefusal, refuseUnproven } from './refusal.ts';

/** A notification has about one kilobyte. */
const MAX_BYTES = 1 << 18;

export interface Expected {
  readonly clientId: string;
  readonly verifier: Verifier;
}

/**
 * The event that a request carries: verified over its raw bytes before anything of it is read.
 *
 * @throws {NotificationRefusal}
 */
export async function receive(request: Request, { clientId, verifier }: Expected): Promise<PaymentEvent> {
  if (request.method !== 'POST') throw new NotificationRefusal(405, 'A notification is sent with POST.');
  const bytes = await readBytes(request.body, MAX_BYTES);
  if (!bytes) throw new NotificationRefusal(413, `A notification has at most ${MAX_BYTES} bytes.`);
  const message = await openEnvelope(bytes, 'request', verifier).catch(refuseUnproven);
  const event = readEvent(message);
  if (!event) throw new NotificationRefusal(400, 'The notification lacks a field of its head, or the resultInfo.');
  if (event.head.function !== notifyPay.info.function || event.head.clientId !== clientId) {
    throw new NotificationRefusal(400, 'The message is signed, but it is no payment notification for this client.');
  }
  return event;
}
