import ky from 'ky';
import { Fault } from './fault.ts';
import { readBytes } from './read-bytes.ts';

/** A fetch function. It must neither retry nor follow redirects: the client decides what may be sent again. */
export type Fetch = (request: Request, init?: RequestInit) => Response | Promise<Response>;

export interface Post {
  readonly url: string;
  readonly message: string;
  readonly signal: AbortSignal;
  readonly fetch: Fetch | undefined;
}

/** Megabytes would be no reply of this API. */
const MAX_BYTES = 1 << 20;

/** Sends a message once, whatever happens. */
export function post({ url, message, signal, fetch }: Post): Promise<Response> {
  return ky.post(url, {
    body: message,
    headers: { 'content-type': 'application/json; charset=UTF-8' },
    redirect: 'manual',
    retry: 0,
    timeout: false,
    throwHttpErrors: false,
    signal,
    ...(fetch && {
      fetch: async (input, init) => fetch(input instanceof Request ? input : new Request(input, init), init),
    }),
  });
}

/** The raw reply, of which nothing is trusted yet. A message that came over another status is not read at all. */
export async function readReply(response: Response): Promise<Uint8Array> {
  const { status, body, type, redirected } = response;
  const isRedirect = redirected || type === 'opaqueredirect' || (status > 299 && status < 400);
  if (isRedirect || status !== 200) {
    body?.cancel().catch(() => {});
    if (isRedirect) throw new Fault('unreadable', 'The gateway answered with a redirect, which is never followed.');
    throw new Fault('http-status', `The gateway answered with HTTP status ${status}.`);
  }
  const bytes = await readBytes(body, MAX_BYTES);
  if (!bytes) throw new Fault('unreadable', `The reply is over ${MAX_BYTES} bytes.`);
  return bytes;
}
