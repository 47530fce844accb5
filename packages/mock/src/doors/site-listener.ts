import type { RequestListener } from 'node:http';
import { getRequestListener } from '@hono/node-server';
import { getPath } from 'hono/utils/url';
import type { Mock } from '../mock.ts';
import { CONTROL, locate } from './locate.ts';

/** Serves by `fetch` over HTTP on Node. At a loopback address the control routes are there under such names alone. */
export function createSiteListener({ fetch }: Pick<Mock, 'fetch'>, host: string): RequestListener {
  const guarded = isLoopback(host);
  // A name that some web site has pointed at this machine would get past the check of the origin.
  return getRequestListener((request) => (guarded && isForeign(request) ? refuse(request) : fetch(request)));
}

function isLoopback(name: string): boolean {
  return /^(localhost|.*\.localhost|127(\.\d+){3}|\[?::1\]?)$/i.test(name);
}

/** Only of the control routes: a gateway may well be given a name. The path is read as the router reads it. */
function isForeign(request: Request): boolean {
  return locate(getPath(request)).path.startsWith(CONTROL) && !isLoopback(new URL(request.url).hostname);
}

function refuse({ url }: Request): Response {
  const error = `The control routes are served under loopback names alone, such as 127.0.0.1, not ${new URL(url).hostname}.`;
  return Response.json({ error }, { status: 403 });
}
