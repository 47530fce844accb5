import type { Route } from '../engine/route.ts';
import { basePaths, routes } from '../generated/routes.ts';

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

/** A base URL's path takes the place of the `/api` with which a function's path begins. */
export const below = (base: string, path: string): string => base + path.replace(/^\/api(?=\/)/, '');

/** Where a function lies: below `/api`, and below the path of every base URL that the tables name. */
export const pathsOf = ({ info }: Route): string[] => [info.path, ...basePaths.map((base) => below(base, info.path))];

/** Where it lies within a world, whose address is a base URL, too. */
export const pathsInWorld = (route: Route): string[] => [below('', route.info.path), ...pathsOf(route)];

const mapBy = (paths: (route: Route) => string[]): ReadonlyMap<string, Route> =>
  new Map(answeredRoutes.flatMap((route) => paths(route).map((path) => [path, route])));

const byPath = mapBy(pathsOf);
const byPathInWorld = mapBy(pathsInWorld);

/** The function that lies there. */
export function routeAt({ world, path }: Location): Route | undefined {
  return (world === undefined ? byPath : byPathInWorld).get(path);
}
