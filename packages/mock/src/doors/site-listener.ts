import type { RequestListener } from 'node:http';
import { getRequestListener } from '@hono/node-server';
import { getPath } from 'hono/utils/url';
import { createConsole, type MadeKey } from '../console/site.ts';
import type { Mock } from '../mock.ts';
import { CONSOLE, CONTROL, locate } from './locate.ts';

/** What a site is served with. */
export interface SiteSettings {
  readonly mock: Pick<Mock, 'fetch'>;
  /** Address that the server listens at. */
  readonly host: string;
  readonly madeKeys: readonly MadeKey[];
}

/**
 * Serves by `fetch` over HTTP on Node, and the console. At a loopback address both the control routes and the console are
 * there under such names alone.
 */
export function createSiteListener({ mock, host, madeKeys }: SiteSettings): RequestListener {
  const guarded = isLoopback(host);
  const site = createConsole(madeKeys);
  return getRequestListener((request) => {
    // A name that some web site has pointed at this machine would get past the check of the origin.
    if (guarded && isForeign(request)) return refuse(request);
    return isForConsole(request) ? site.fetch(request) : mock.fetch(request);
  });
}

function isLoopback(name: string): boolean {
  return /^(localhost|.*\.localhost|127(\.\d+){3}|\[?::1\]?)$/i.test(name);
}

/** Whoever opens the server's address in a browser wants to look. */
function isForConsole(request: Request): boolean {
  const path = getPath(request);
  if (path === '/') return request.method === 'GET' && request.headers.get('accept')?.includes('text/html') === true;
  return path === CONSOLE || path.startsWith(`${CONSOLE}/`);
}

/** Not of the functions: a gateway may well be given a name. The path is read as the router reads it. */
function isForeign(request: Request): boolean {
  const { path } = locate(getPath(request));
  return (path.startsWith(CONTROL) || isForConsole(request)) && !isLoopback(new URL(request.url).hostname);
}

function refuse({ url }: Request): Response {
  const error = `Console and control routes are served under loopback names alone, such as 127.0.0.1, not ${new URL(url).hostname}.`;
  return Response.json({ error }, { status: 403 });
}
