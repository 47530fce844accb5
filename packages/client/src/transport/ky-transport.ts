import ky from 'ky';
import { readBytes } from './read-bytes.ts';
import { CONTENT_TYPE, type Transport } from './transport.ts';

/** A fetch function. It must neither retry nor follow redirects: the client decides what may be sent again. */
export type Fetch = (request: Request, init?: RequestInit) => Response | Promise<Response>;

/**
 * The default transport: web standards alone, over the global fetch or another one. It uses ky for one plain request, so
 * ky 1 serves as well as ky 2, and is four kilobytes smaller in a bundle.
 */
export function kyTransport(fetch?: Fetch): Transport {
  const http = ky.extend({
    method: 'post',
    headers: { 'content-type': CONTENT_TYPE },
    redirect: 'manual',
    retry: 0,
    timeout: false,
    throwHttpErrors: false,
    ...(fetch && {
      fetch: async (input, init) => fetch(input instanceof Request ? input : new Request(input, init), init),
    }),
  });
  return async ({ url, body: message, signal, maxBytes, onSend }) => {
    onSend();
    const { status, type, redirected, headers, body } = await http(url, { body: message, signal });
    if (status === 200 && !redirected) return { status, bytes: await readBytes(body, maxBytes) };
    body?.cancel().catch(() => {});
    const isRedirect = redirected || type === 'opaqueredirect';
    return { status: isRedirect ? 302 : status, retryAfter: headers.get('retry-after') ?? undefined };
  };
}
