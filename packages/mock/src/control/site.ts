import { Hono } from 'hono';
import { methodNotAllowed } from 'hono/method-not-allowed';
import { answeredRoutes, CONTROL, routeAt } from '../doors/locate.ts';
import { basePaths } from '../generated/routes.ts';
import type { Mock } from '../mock.ts';
import type { World } from '../world/world.ts';
import { createControl } from './routes.ts';

/** All of a world that is no function: the control routes, and what is said of every other path. */
export function createSite(world: World, mock: Mock): Hono {
  const site = new Hono();
  const list = answeredRoutes.map(({ info }) => `  POST ${info.path}  ${info.function}`).join('\n');
  const bases = basePaths.map((base) => `In place of /api may stand ${base}.\n`).join('');
  const known = `This is @intl-acquiring/mock. It serves:\n${list}\n  GET  ${CONTROL}  what tests and tools can ask of it\n${bases}`;

  const refuse = (path: string, status: 404 | 405, sentence: string, headers: Record<string, string> = {}): Response =>
    path === CONTROL || path.startsWith(`${CONTROL}/`)
      ? Response.json({ error: `${sentence} GET ${CONTROL} lists what exists.` }, { status, headers })
      : new Response(`${sentence} ${known}`, { status, headers });
  const refuseMethod = (path: string, method: string, methods: readonly string[]): Response =>
    refuse(path, 405, `${path} takes ${methods.join(', ')}, not ${method}.`, { allow: methods.join(', ') });

  site.use(
    methodNotAllowed({
      app: site,
      onMethodNotAllowed: ({ req }, methods) => refuseMethod(req.path, req.method, methods),
    }),
  );
  site.route(CONTROL, createControl(world, mock));
  site.notFound(({ req }) =>
    routeAt({ path: req.path })
      ? refuseMethod(req.path, req.method, ['POST'])
      : refuse(req.path, 404, `There is no ${req.method} ${req.path} here.`),
  );
  site.onError(
    (error) => new Response(`The mock failed, and that is a fault of its own: ${error.message}\n`, { status: 500 }),
  );
  return site;
}
