import type { OpenedEnvelope } from '@intl-acquiring/envelope';
import { Fault } from './fault.ts';
import type { HeadValues } from './head.ts';
import type { PaymentIds } from './outcome.ts';

/** What a head repeats of the message that it answers. */
const ECHOED = ['function', 'clientId', 'reqMsgId'] as const;

function requireSame(name: string, sent: unknown, seen: unknown): void {
  if (sent !== seen) throw new Fault('mismatched', `The reply is to another message: its ${name} is not the one sent.`);
}

/**
 * Whether a reply answers the message that was sent: its head repeats what it must, and where its body has ids of
 * payments and refunds, they are those of the request.
 *
 * @throws {Fault} if it is of another message or payment
 */
export function requireEcho({ head, body }: OpenedEnvelope, values: Partial<HeadValues>, ids: PaymentIds): void {
  for (const name of ECHOED) requireSame(name, values[name], head[name]);
  for (const [name, id] of Object.entries(ids)) requireSame(name, id, body[name] ?? id);
}
