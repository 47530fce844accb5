import { getPath } from 'hono/utils/url';
import { readCall } from '../gateway/call.ts';
import { serve } from '../gateway/serve.ts';
import { createKeeper } from '../time/keep-alive.ts';
import type { WorkCount } from '../time/work-count.ts';
import type { Place, Worlds } from '../world/worlds.ts';
import { toResponse, untilAborted } from './deliver-outcome.ts';
import type { Incoming, Outcome } from './exchange.ts';
import { locate, routeAt } from './locate.ts';
import { readBytes, TooLargeError } from './read-bytes.ts';
import { rebase } from './rebase.ts';

/** Serves what is no function: control routes, and the list of what exists. */
export interface Site {
  fetch(request: Request): Promise<Response> | Response;
}

/** What every door opens into: it finds the world and the function. */
export interface Hall {
  /** A call of a function; nothing if the path and the method are none. */
  exchange(incoming: Incoming): Promise<Outcome> | undefined;
  /** Anything, as the global `fetch` would give it. With a place, requests are of that world whoever sends them. */
  fetch(request: Request, place?: Place): Promise<Response>;
  /** Who still waits for an answer keeps no process alive any more. */
  close(): void;
}

export interface HallParts {
  readonly worlds: Worlds;
  readonly maxBytes: number;
  /** Counts requests whose bodies are still being read. */
  readonly arrivals: WorkCount;
  /** Control routes and notes of one world. */
  siteOf(place: Place): Promise<Site>;
}

export function createHall({ worlds, maxBytes, arrivals, siteOf }: HallParts): Hall {
  const keeper = createKeeper();

  function exchange({ method, path, body }: Incoming, place?: Place): Promise<Outcome> | undefined {
    const located = locate(path);
    const route = method === 'POST' ? routeAt(located) : undefined;
    if (route === undefined) return undefined;
    const chosen = place ?? (located.world === undefined ? undefined : worlds.find(located.world));
    if (located.world !== undefined && chosen === undefined) return undefined;
    const call = readCall(route, body);
    return serve(call, (chosen ?? worlds.of(call.head?.['clientId'])).gateway);
  }

  async function call(request: Request, path: string, place: Place | undefined): Promise<Response> {
    arrivals.begin();
    let outcome: Promise<Outcome> | undefined;
    try {
      const body = await readOrRefuse(request, maxBytes);
      if (body instanceof Response) return body;
      outcome = exchange({ method: request.method, path, body }, place);
    } finally {
      arrivals.end();
    }
    if (outcome === undefined) return new Response('There is no such function.', { status: 404 });
    return toResponse(await untilAborted(outcome, request, keeper), request, keeper);
  }

  return {
    exchange,
    close: keeper.clear,
    async fetch(request, given) {
      const path = getPath(request);
      const located = locate(path);
      const place = located.world === undefined ? given : worlds.find(located.world);
      if (located.world !== undefined && place === undefined) return refuseWorld(located.world, worlds);
      if (request.method === 'POST' && routeAt(located)) return call(request, path, place);
      const site = await siteOf(place ?? worlds.first());
      return site.fetch(located.world === undefined ? request : rebase(request, located.path));
    },
  };
}

async function readOrRefuse(request: Request, maxBytes: number): Promise<Uint8Array | Response> {
  try {
    return await readBytes(request, maxBytes);
  } catch (error) {
    if (error instanceof TooLargeError) return new Response(error.message, { status: 413 });
    return new Response('The message broke off.', { status: 400 });
  }
}

function refuseWorld(name: string, worlds: Worlds): Response {
  const known = worlds.all().map(({ world }) => world.name);
  return Response.json(
    { error: `There is no world ${JSON.stringify(name)}, but ${known.join(', ')}.` },
    { status: 404 },
  );
}
