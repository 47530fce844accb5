import { type HttpHandler, HttpResponse, http } from 'msw';
import { isBroken } from './doors/deliver-outcome.ts';
import { answeredRoutes, below, CONTROL, pathsInWorld, pathsOf, WORLDS } from './doors/locate.ts';
import { rebase } from './doors/rebase.ts';
import type { Mock } from './mock.ts';

/** Which requests are the gateway's. */
export interface HandlerOptions {
  /**
   * Address of the gateway, without a slash at the end; `*` is any. A path in it takes the place of the `/api` with which
   * a function's path begins, as in the client's `baseUrl`. @default '*'
   */
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
  const base = baseUrl.replace(/^(?:[^/]*:)?\/\/[^/]*|^\*/, '');
  const functions = answeredRoutes.flatMap((route) => {
    const { path } = route.info;
    const paths = base ? [below('', path)] : pathsOf(route);
    const inWorlds = pathsInWorld(route).map((inWorld) => `${WORLDS}/:world${inWorld}`);
    return [...paths, ...inWorlds].map((at) =>
      http.post<{ world?: string }>(baseUrl + at, ({ request, params: { world } }) =>
        answer(mock, request, world === undefined ? path : `${WORLDS}/${world}${path}`),
      ),
    );
  });
  const others = [`${CONTROL}`, `${CONTROL}/*`, `${WORLDS}/*`].map((path) =>
    http.all(baseUrl + path, ({ request }) =>
      mock.fetch(base ? rebase(request, new URL(request.url).pathname.slice(base.length)) : request),
    ),
  );
  return [...functions, ...others];
}

/** Answers a call of the function that lies there in the mock, wherever it lies for the caller. */
async function answer(mock: Mock, request: Request, path: string): Promise<Response> {
  try {
    return await mock.fetch(rebase(request, path));
  } catch (error) {
    // The caller who gives up knows, and MSW has an error of its own for a broken connection.
    if (request.signal.aborted || isBroken(error)) return HttpResponse.error();
    throw error;
  }
}
