import { MAX_BYTES, type TransportReply } from '../transport/transport.ts';
import { Fault } from './fault.ts';

/** Milliseconds until the moment that a Retry-After header names, in seconds or as an HTTP date. */
function readRetryAfter(text: string | undefined, now: number): number | undefined {
  if (!text) return undefined;
  const ms = /^\d+$/.test(text) ? Number(text) * 1000 : Date.parse(text) - now;
  return ms >= 0 ? ms : undefined;
}

/** HTTP statuses of a gateway that is busy, down or behind a proxy: what is safe to repeat may be repeated. */
const isPassing = (status: number): boolean => [408, 425, 429].includes(status) || status >= 500;

/**
 * The raw reply, of which nothing is trusted yet. A message that came over another status is not read at all: the
 * documents give it no meaning.
 *
 * @throws {Fault}
 */
export function requireBytes({ status, retryAfter, bytes }: TransportReply, now: number): Uint8Array {
  if (status > 299 && status < 400) {
    throw new Fault('unreadable', 'The gateway answered with a redirect, which is never followed.', {
      isPassing: false,
    });
  }
  if (status !== 200) {
    throw new Fault('http-status', `The gateway answered with HTTP status ${status}.`, {
      isPassing: isPassing(status),
      retryAfter: readRetryAfter(retryAfter, now),
    });
  }
  if (!bytes) throw new Fault('unreadable', `The reply is over ${MAX_BYTES} bytes.`);
  return bytes;
}
