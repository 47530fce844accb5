import type { NotificationHandler } from './handler.ts';
import { headersOf, streamOf } from './node-http.ts';

/** What is needed of a request of Fastify. */
export interface FastifyRequestLike {
  readonly method: string;
  readonly body?: unknown;
  readonly raw: { readonly complete: boolean };
}

/** What is needed of a reply of Fastify. */
export interface FastifyReplyLike {
  code(status: number): { headers(values: Record<string, string>): { send(text: string): unknown } };
}

/** What is needed of Fastify itself. */
export interface FastifyLike {
  removeAllContentTypeParsers(): void;
  addContentTypeParser(
    contentType: string,
    parser: (request: unknown, payload: AsyncIterable<Uint8Array>, done: PayloadTaker) => void,
  ): unknown;
  all(path: string, handler: (request: FastifyRequestLike, reply: FastifyReplyLike) => Promise<unknown>): unknown;
}

type PayloadTaker = (error: null, payload: AsyncIterable<Uint8Array>) => void;

/** Options of {@link toFastifyPlugin}. */
export interface FastifyPluginOptions {
  /** Where the notifications come in, such as `/notify`. */
  readonly path: string;
}

const isStream = (value: unknown): value is AsyncIterable<Uint8Array> =>
  typeof value === 'object' && value !== null && Symbol.asyncIterator in value;

/**
 * The handler as a plugin of Fastify, with a route of its own. Within the plugin bodies are left unread, for the
 * signature covers their raw bytes; the parsers of all other routes stay as they are. What the handler rejects with goes
 * to Fastify's error handler.
 *
 * @example
 * await app.register(toFastifyPlugin(handle, { path: '/notify' }));
 */
export function toFastifyPlugin(
  handle: NotificationHandler,
  { path }: FastifyPluginOptions,
): (app: FastifyLike) => Promise<void> {
  return async (app) => {
    app.removeAllContentTypeParsers();
    app.addContentTypeParser('*', (_request, payload, done) => done(null, payload));
    app.all(path, async ({ method, body, raw }, reply) => {
      const stream = isStream(body) ? streamOf(body) : null;
      const answer = await handle({ method, body: stream, bodyUsed: false });
      const text = await answer.text();
      return reply.code(answer.status).headers(headersOf(answer, raw)).send(text);
    });
  };
}
