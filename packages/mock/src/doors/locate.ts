import type { Route } from '../engine/route.ts';
import { routes } from '../generated/routes.ts';

/** Where the control routes begin. */
export const CONTROL = '/_mock';

/** Where the console is served. */
export const CONSOLE = '/_console';

/** Where the worlds lie, but for the first. */
export const WORLDS = '/_worlds';

/** What a path leads to. */
export interface Location {
  /** Name of a world, if the path says one. */
  readonly world?: string;
  /** The path within it, without a query. */
  readonly path: string;
}

/** Reads `/_worlds/NAME/…`; any other path is one of no particular world. */
export function locate(path: string): Location {
  const query = path.indexOf('?');
  const plain = query < 0 ? path : path.slice(0, query);
  if (!plain.startsWith(`${WORLDS}/`)) return { path: plain };
  const [, , name = '', ...rest] = plain.split('/');
  return { world: name, path: `/${rest.join('/')}` };
}

/** Those that merchants call. */
export const answeredRoutes: readonly Route[] = Object.values(routes).filter(
  ({ info }) => info.direction === 'outbound',
);

const byPath: ReadonlyMap<string, Route> = new Map(answeredRoutes.map((route) => [route.info.path, route]));

/** The function that lies at a path. */
export function routeAt(path: string): Route | undefined {
  return byPath.get(path);
}
