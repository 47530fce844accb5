import { fileURLToPath } from 'node:url';
import { serveStatic } from '@hono/node-server/serve-static';
import { Hono } from 'hono';
import { secureHeaders } from 'hono/secure-headers';
import { guard } from '../control/guard.ts';
import { CONSOLE } from '../doors/locate.ts';

/** A pair that the sandbox has made for its user. */
export interface MadeKey {
  readonly clientId: string;
  /** PKCS#8 as PEM. */
  readonly privateKey: string;
}

// These lie in the same place whether this runs from the sources or as built; the scripts are there once it is built.
const files = fileURLToPath(new URL('../../console', import.meta.url));
const scripts = fileURLToPath(new URL('../../dist/console/page', import.meta.url));

/** Reads QR codes in pictures: a package of its own, handed on to the browser as it is. */
const qr = fileURLToPath(new URL('.', import.meta.resolve('qr')));

/** The console: files that a browser loads, which then asks the control routes. Nothing of it comes from elsewhere. */
export function createConsole(madeKeys: readonly MadeKey[]): Hono {
  const site = new Hono();
  site.use(
    secureHeaders({
      contentSecurityPolicy: {
        ...{ defaultSrc: ["'self'"], frameAncestors: ["'none'"], baseUri: ["'none'"], formAction: ["'none'"] },
        objectSrc: ["'none'"],
      },
      xFrameOptions: 'DENY',
      crossOriginResourcePolicy: 'same-origin',
      crossOriginOpenerPolicy: 'same-origin',
      // The page is served over HTTP on purpose.
      strictTransportSecurity: false,
    }),
  );
  site.use(async (context, next) => {
    await next();
    context.header('cache-control', 'no-cache');
  });
  site.get('/', ({ redirect }) => redirect(`${CONSOLE}/`));
  site.get(CONSOLE, ({ redirect }) => redirect(`${CONSOLE}/`));
  // Asked for by POST, so that the guard sees to it that only this page asks.
  site.post(`${CONSOLE}/made-keys`, guard, (context) =>
    context.json({ keys: madeKeys.map(({ clientId, privateKey }) => ({ clientId, privateKey })) }),
  );
  site.get(
    `${CONSOLE}/qr/:name{(decode|index)[.]js}`,
    serveStatic({ root: qr, rewriteRequestPath: (path) => path.slice(`${CONSOLE}/qr`.length) }),
  );
  site.get(
    `${CONSOLE}/page/:name{[a-z-]+[.]js}`,
    serveStatic({ root: scripts, rewriteRequestPath: (path) => path.slice(`${CONSOLE}/page`.length) }),
  );
  site.get(`${CONSOLE}/*`, serveStatic({ root: files, rewriteRequestPath: (path) => path.slice(CONSOLE.length) }));
  site.notFound(
    ({ req }) => new Response(`The console has no ${req.path}. It begins at ${CONSOLE}/.`, { status: 404 }),
  );
  return site;
}
