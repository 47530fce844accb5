import type { MiddlewareHandler } from 'hono';

/**
 * Keeps other web sites out: a page can't make its browser send JSON to another origin without being asked for leave,
 * which is never given, and a browser says from which origin it was asked.
 */
export const guard: MiddlewareHandler = async (context, next) => {
  const { req } = context;
  const origin = req.header('origin');
  if (origin !== undefined && origin !== new URL(req.url).origin) {
    return context.json(
      { error: `Requests from ${origin} are refused: the control routes are not for other web sites.` },
      403,
    );
  }
  const site = req.header('sec-fetch-site');
  if (site === 'cross-site' || site === 'same-site') {
    return context.json({ error: 'Requests of other web sites are refused, whatever they ask for.' }, 403);
  }
  const type = req.header('content-type')?.split(';')[0]?.trim().toLowerCase();
  if (req.method === 'POST' && type !== 'application/json') {
    return context.json({ error: `The content type must be application/json, not ${type ?? 'missing'}.` }, 415);
  }
  return next();
};
