import { openEnvelope, type Verifier } from '@intl-acquiring/envelope';
import type { BodySchema } from '../core/body.ts';
import type { Clock } from '../core/clock.ts';
import { notifyPay } from '../generated/inbound/notifyPay.ts';
import { readBytes } from '../transport/read-bytes.ts';
import type { PaymentEvent } from './event.ts';
import { readEvent } from './read-event.ts';
import { NotificationRefusal, refuseUnproven } from './refusal.ts';

/** What is needed of a request; any web-standard `Request` is one. Headers decide nothing: the bytes are signed. */
export interface NotificationRequest {
  readonly method: string;
  readonly body: ReadableStream<Uint8Array> | null;
  readonly bodyUsed: boolean;
}

/** A notification has about one kilobyte. */
const MAX_BYTES = 1 << 18;

export interface Expected {
  readonly clientId: string;
  readonly loadVerifier: () => Promise<Verifier>;
  readonly validator: BodySchema | undefined;
  /** Milliseconds. */
  readonly maxAge: number | undefined;
  readonly clock: Clock;
}

async function readBody({ method, body, bodyUsed }: NotificationRequest): Promise<Uint8Array> {
  if (method !== 'POST') throw new NotificationRefusal(405, 'A notification is sent with POST.');
  if (bodyUsed || body?.locked) {
    throw new NotificationRefusal(
      500,
      'The body was read before the notification handler got the request, and the signature covers its raw bytes. ' +
        'Hand the request over unread: in Express, mount the handler ahead of express.json(), or put ' +
        'express.raw({ type: () => true }) before it; in Hono, read nothing of the request before.',
    );
  }
  const bytes = await readBytes(body, MAX_BYTES).catch((cause: unknown) => {
    throw new NotificationRefusal(400, 'The body broke off.', { cause });
  });
  if (!bytes) throw new NotificationRefusal(413, `A notification has at most ${MAX_BYTES} bytes.`);
  return bytes;
}

function requireFresh({ reqTime }: PaymentEvent['head'], { maxAge, clock }: Expected): void {
  if (maxAge === undefined || Math.abs(Number(clock.now()) - Date.parse(reqTime)) <= maxAge) return;
  throw new NotificationRefusal(
    400,
    `The notification is signed, but its reqTime ${JSON.stringify(reqTime.slice(0, 40))} is not within ${maxAge} ms.`,
  );
}

/**
 * The event that a request carries: verified over its raw bytes before anything of it is read.
 *
 * @throws {NotificationRefusal}
 */
export async function receive(request: NotificationRequest, expected: Expected): Promise<PaymentEvent> {
  const bytes = await readBody(request);
  const verifier = await expected.loadVerifier();
  const message = await openEnvelope(bytes, 'request', verifier).catch(refuseUnproven);
  const event = await readEvent(message, expected.validator);
  if (!event) throw new NotificationRefusal(400, 'The notification lacks a field of its head, or the resultInfo.');
  if (event.head.function !== notifyPay.info.function || event.head.clientId !== expected.clientId) {
    throw new NotificationRefusal(400, 'The message is signed, but it is no payment notification for this client.');
  }
  requireFresh(event.head, expected);
  return event;
}
