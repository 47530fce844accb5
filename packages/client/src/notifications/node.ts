import type { NotificationHandler } from './handler.ts';
import { headersOf, streamOf } from './node-http.ts';
import type { NotificationRequest } from './receive.ts';

/** What is needed of a request of node:http; Express adds `body` where a parser has run. */
export interface NodeRequest extends AsyncIterable<Uint8Array> {
  readonly method?: string | undefined;
  /** Whether something has read the stream. */
  readonly readableDidRead: boolean;
  /** Whether the whole request has arrived. */
  readonly complete: boolean;
  readonly body?: unknown;
  readonly rawBody?: unknown;
}

/** What is needed of a response of node:http. */
export interface NodeResponse {
  readonly headersSent: boolean;
  writeHead(status: number, headers: Record<string, string>): { end(bytes: Uint8Array): unknown };
}

/** A listener of node:http, and a handler of Express. */
export type NodeListener = (
  request: NodeRequest,
  response: NodeResponse,
  next?: (error: unknown) => void,
) => Promise<void>;

async function* once(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes;
}

/** Raw bytes that a parser has kept, else the stream. */
function toRequest(request: NodeRequest): NotificationRequest {
  const { method = '', rawBody, body, readableDidRead } = request;
  const kept = [rawBody, body].find((value) => value instanceof Uint8Array);
  return { method, body: streamOf(kept ? once(kept) : request), bodyUsed: !kept && readableDidRead };
}

async function send(answer: Response, request: NodeRequest, response: NodeResponse): Promise<void> {
  const bytes = new Uint8Array(await answer.arrayBuffer());
  if (response.headersSent) return;
  const headers = { ...headersOf(answer, request), 'content-length': String(bytes.length) };
  response.writeHead(answer.status, headers).end(bytes);
}

/**
 * The handler for node:http and Express. Mount it ahead of body parsers, for the signature covers the raw bytes; behind
 * `express.raw({ type: () => true })`, or anything else that keeps them as `rawBody`, it works as well. Behind
 * `express.json()` every notification is refused with a sentence that says so.
 *
 * Where the handler rejects, Express hears of it, and node:http answers 500: give the handler an `onError`.
 *
 * @example
 * createServer(toNodeListener(handle)).listen(8080);
 * @example
 * app.post('/notify', toNodeListener(handle)); // Express, before app.use(express.json())
 */
export function toNodeListener(handle: NotificationHandler): NodeListener {
  return async (request, response, next) => {
    try {
      await send(await handle(toRequest(request)), request, response);
    } catch (error) {
      if (next) next(error);
      else await send(new Response(undefined, { status: 500 }), request, response);
    }
  };
}
