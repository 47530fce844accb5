import { Hono } from 'hono';
import { methodNotAllowed } from 'hono/method-not-allowed';
import { routes } from '../generated/routes.ts';
import type { Gateway } from './gateway.ts';
import { receive } from './receive.ts';

/** Where the control routes begin. */
export const CONTROL = '/_mock';

/** The doors of the gateway: a POST for each function, and the control routes. */
export function createApp(gateway: Gateway, control: Hono): Hono {
  const app = new Hono();
  const called = Object.values(routes).filter(({ info }) => info.direction === 'outbound');
  const list = called.map(({ info }) => `  POST ${info.path}  ${info.function}`).join('\n');
  const known = `This is @intl-acquiring/mock. It serves:\n${list}\n  GET  ${CONTROL}  what tests and tools can ask of it\n`;

  const refuse = (path: string, status: 404 | 405, sentence: string, headers: Record<string, string> = {}): Response =>
    path === CONTROL || path.startsWith(`${CONTROL}/`)
      ? Response.json({ error: `${sentence} GET ${CONTROL} lists what exists.` }, { status, headers })
      : new Response(`${sentence} ${known}`, { status, headers });

  app.use(
    methodNotAllowed({
      app,
      onMethodNotAllowed: ({ req }, methods) =>
        refuse(req.path, 405, `${req.path} takes ${methods.join(', ')}, not ${req.method}.`, {
          allow: methods.join(', '),
        }),
    }),
  );
  for (const route of called) app.post(route.info.path, ({ req }) => receive(route, req.raw, gateway));
  app.route(CONTROL, control);
  app.notFound(({ req }) => refuse(req.path, 404, `There is no ${req.method} ${req.path} here.`));
  app.onError(
    (error) => new Response(`The mock failed, and that is a fault of its own: ${error.message}\n`, { status: 500 }),
  );
  return app;
}
