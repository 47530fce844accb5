import { type HttpHandler, HttpResponse, http } from 'msw';
import { toResponse } from './doors/deliver-outcome.ts';
import { answeredRoutes, CONTROL, WORLDS } from './doors/locate.ts';
import { readBytes } from './doors/read-bytes.ts';
import type { Mock } from './mock.ts';

/** Which requests are the gateway's. */
export interface HandlerOptions {
  /** Address of the gateway, without a slash at the end; `*` is any. @default '*' */
  readonly baseUrl?: string;
}

/**
 * The mock as handlers of [MSW](https://mswjs.io), for tests and pages that use it already. A connection that a fault
 * breaks is a network error there.
 *
 * @example
 * const server = setupServer(...createHandlers(mock, { baseUrl: 'https://gateway.test' }));
 */
export function createHandlers(mock: Mock, { baseUrl = '*' }: HandlerOptions = {}): HttpHandler[] {
  const paths = answeredRoutes.flatMap(({ info }) => [info.path, `${WORLDS}/:world${info.path}`]);
  return [
    ...paths.map((path) => http.post(baseUrl + path, ({ request }) => answer(mock, request))),
    ...[`${CONTROL}`, `${CONTROL}/*`, `${WORLDS}/*`].map((path) =>
      http.all(baseUrl + path, ({ request }) => mock.fetch(request)),
    ),
  ];
}

async function answer(mock: Mock, request: Request): Promise<Response> {
  const path = new URL(request.url).pathname;
  const body = await readBytes(request.clone(), mock.maxBytes).catch(() => undefined);
  const outcome = body && (await mock.exchange({ method: request.method, path, body }));
  if (outcome === undefined) return mock.fetch(request);
  if (outcome.kind === 'reset') return HttpResponse.error();
  // The caller who gives up knows; MSW would print it as a fault of ours.
  return toResponse(outcome, request.signal).catch(() => HttpResponse.error());
}
